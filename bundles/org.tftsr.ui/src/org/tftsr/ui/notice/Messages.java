package org.tftsr.ui.notice;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String FinishedWork_done;
	public static String FinishedWork_keys;
	public static String FinishedWork_locked;
	public static String FinishedWork_none;
	public static String FinishedWork_notDone;
	public static String FinishedWork_settings;
	public static String FinishedWork_show;
	public static String FinishedWork_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.notice.messages", Messages.class);
	}

	private Messages() {
	}
}
