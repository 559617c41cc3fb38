package org.tftsr.ui.chat.internal.input;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Assist_issue;
	public static String Assist_log;
	public static String Assist_none;
	public static String Attach_dropped;
	public static String Attach_job;
	public static String Attach_pasted;
	public static String Chip_local;
	public static String Chip_remove;
	public static String Chip_stays;
	public static String Chip_text;
	public static String Chip_tokens;
	public static String Chip_tooltip;
	public static String Chips_name;
	public static String Command_rca;
	public static String Command_redact;
	public static String Command_similar;
	public static String Command_timeline;
	public static String Command_whys;
	public static String Input_hint;
	public static String Input_name;

	static {
		NLS.initializeMessages("org.tftsr.ui.chat.internal.input.messages", Messages.class);
	}

	private Messages() {
	}
}
