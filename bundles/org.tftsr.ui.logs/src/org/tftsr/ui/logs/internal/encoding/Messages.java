package org.tftsr.ui.logs.internal.encoding;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Encoding_label;
	public static String Encoding_message;
	public static String Encoding_recognised;
	public static String Encoding_recognisedAs;
	public static String Encoding_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.encoding.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
