package org.tftsr.ui.chat.internal.review;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Review_always;
	public static String Review_bytes;
	public static String Review_cancel;
	public static String Review_cost;
	public static String Review_head;
	public static String Review_leftOut;
	public static String Review_noPrice;
	public static String Review_nothingRedacted;
	public static String Review_raw;
	public static String Review_readable;
	public static String Review_redacted;
	public static String Review_send;
	public static String Review_suspicion;
	public static String Review_text;
	public static String Review_title;
	public static String Review_tokens;
	public static String Review_type;

	static {
		NLS.initializeMessages("org.tftsr.ui.chat.internal.review.messages", Messages.class);
	}

	private Messages() {
	}
}
