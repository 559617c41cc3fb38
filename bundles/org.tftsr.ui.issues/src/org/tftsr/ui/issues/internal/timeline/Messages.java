package org.tftsr.ui.issues.internal.timeline;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Clock_ahead;
	public static String Clock_aheadHelp;
	public static String Clock_log;
	public static String Clock_message;
	public static String Clock_noDuration;
	public static String Clock_noZone;
	public static String Clock_title;
	public static String Clock_zone;
	public static String Event_description;
	public static String Event_edit;
	public static String Event_meaning;
	public static String Event_message;
	public static String Event_new;
	public static String Event_noDescription;
	public static String Event_noTime;
	public static String Event_noType;
	public static String Event_time;
	public static String Event_timeHelp;
	public static String Event_type;
	public static String Figures_detect;
	public static String Figures_detect_help;
	public static String Figures_duration;
	public static String Figures_duration_help;
	public static String Figures_mitigate;
	public static String Figures_mitigate_help;
	public static String Figures_resolve;
	public static String Figures_resolve_help;
	public static String Figures_respond;
	public static String Figures_respond_help;
	public static String Line_job;
	public static String Line_newIssue;
	public static String Line_purpose;
	public static String Panel_add;
	public static String Panel_adding;
	public static String Panel_changing;
	public static String Panel_clock;
	public static String Panel_delete;
	public static String Panel_deleteMany;
	public static String Panel_deleteOne;
	public static String Panel_deleteTitle;
	public static String Panel_deleting;
	public static String Panel_edit;
	public static String Panel_none;
	public static String Panel_openLog;
	public static String Panel_readingClocks;
	public static String Panel_settingClock;
	public static String Panel_start;
	public static String Panel_unread;
	public static String Rows_description;
	public static String Rows_issue;
	public static String Rows_line;
	public static String Rows_name;
	public static String Rows_noDay;
	public static String Rows_noted;
	public static String Rows_notedLine;
	public static String Rows_source;
	public static String Rows_time;
	public static String Rows_type;
	public static String Rows_written;
	public static String TimelineLoader_name;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.timeline.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
