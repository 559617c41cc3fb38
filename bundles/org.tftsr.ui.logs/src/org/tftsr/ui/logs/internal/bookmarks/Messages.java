package org.tftsr.ui.logs.internal.bookmarks;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Bookmarks_far_remedy;
	public static String Bookmarks_far_why;
	public static String Bookmarks_hover;
	public static String Bookmarks_hoverOther;
	public static String Bookmarks_job;
	public static String Bookmarks_line;
	public static String Bookmarks_none;
	public static String Bookmarks_remedy;
	public static String Bookmarks_toggle;
	public static String Bookmarks_what;
	public static String Bookmarks_why;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.bookmarks.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
