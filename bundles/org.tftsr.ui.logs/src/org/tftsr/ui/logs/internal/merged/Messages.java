package org.tftsr.ui.logs.internal.merged;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Merged_badUris_remedy;
	public static String Merged_badUris_why;
	public static String Merged_changed_remedy;
	public static String Merged_changed_why;
	public static String Merged_dialog;
	public static String Merged_file_why;
	public static String Merged_legend;
	public static String Merged_nameMore;
	public static String Merged_nameTwo;
	public static String Merged_one_remedy;
	public static String Merged_one_why;
	public static String Merged_origin;
	public static String Merged_what;
	public static String Merged_whatFiles;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.merged.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
