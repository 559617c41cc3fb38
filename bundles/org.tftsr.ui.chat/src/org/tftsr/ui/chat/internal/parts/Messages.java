package org.tftsr.ui.chat.internal.parts;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String CopyReal_cancel;
	public static String CopyReal_copy;
	public static String CopyReal_done;
	public static String CopyReal_message;
	public static String CopyReal_title;
	public static String Copy_done;
	public static String Done_open;
	public static String Follow_cancel;
	public static String Follow_copy;
	public static String Follow_message;
	public static String Follow_open;
	public static String Follow_refused;
	public static String Follow_title;
	public static String Insert_done;
	public static String Insert_none;
	public static String Line_job;
	public static String Save_done;
	public static String Save_failed_remedy;
	public static String Save_failed_what;
	public static String Save_name;
	public static String Save_title;
	public static String Timeline_doneAt;
	public static String Timeline_doneNow;
	public static String Timeline_job;
	public static String Whys_doneMany;
	public static String Whys_doneOne;
	public static String Whys_job;
	public static String Whys_question;

	static {
		NLS.initializeMessages("org.tftsr.ui.chat.internal.parts.messages", Messages.class);
	}

	private Messages() {
	}
}
