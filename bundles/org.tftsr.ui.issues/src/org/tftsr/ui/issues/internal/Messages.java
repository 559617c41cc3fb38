package org.tftsr.ui.issues.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String DurationText_days;
	public static String DurationText_hours;
	public static String DurationText_minutes;
	public static String DurationText_minutesAlone;
	public static String DurationText_seconds;
	public static String IssuesLoader_name;
	public static String NoticeBar_close;
	public static String RelativeAge_day;
	public static String RelativeAge_days;
	public static String RelativeAge_hours;
	public static String RelativeAge_minutes;
	public static String RelativeAge_now;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
