package org.tftsr.ui.logs.internal.stream;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Stream_closed_remedy;
	public static String Stream_closed_why;
	public static String Stream_closing;
	public static String Stream_noFile_remedy;
	public static String Stream_noFile_what;
	public static String Stream_noFile_why;
	public static String Stream_what;
	public static String Stream_writing;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.stream.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
