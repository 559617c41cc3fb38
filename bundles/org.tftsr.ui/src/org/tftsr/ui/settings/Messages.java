package org.tftsr.ui.settings;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Key_forget;
	public static String Key_forgotten;
	public static String Key_kept;
	public static String Key_none;
	public static String Page_reading;
	public static String Result_problem;
	public static String Result_stop;
	public static String Result_stopped;

	static {
		NLS.initializeMessages("org.tftsr.ui.settings.messages", Messages.class);
	}

	private Messages() {
	}
}
