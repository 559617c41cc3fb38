package org.tftsr.ui.publish.internal.review;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Request_bytes;
	public static String Request_nothingRedacted;
	public static String Request_raw;
	public static String Request_readable;
	public static String Request_redacted;
	public static String Request_text;
	public static String Request_type;
	public static String Review_always;
	public static String Review_message;
	public static String Review_send;
	public static String Review_title;
	public static String Review_window;

	static {
		NLS.initializeMessages("org.tftsr.ui.publish.internal.review.messages", Messages.class);
	}

	private Messages() {
	}
}
