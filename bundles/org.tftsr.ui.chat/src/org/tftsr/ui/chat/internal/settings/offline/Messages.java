package org.tftsr.ui.chat.internal.settings.offline;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Offline_ending;
	public static String Offline_going;
	public static String Offline_online;
	public static String Offline_reading;
	public static String Offline_sign;

	static {
		NLS.initializeMessages("org.tftsr.ui.chat.internal.settings.offline.messages", Messages.class);
	}

	private Messages() {
	}
}
