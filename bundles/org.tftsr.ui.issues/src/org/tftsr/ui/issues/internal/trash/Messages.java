package org.tftsr.ui.issues.internal.trash;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String DeletedIssuesDialog_close;
	public static String DeletedIssuesDialog_empty;
	public static String DeletedIssuesDialog_emptyQuestion;
	public static String DeletedIssuesDialog_message;
	public static String DeletedIssuesDialog_name;
	public static String DeletedIssuesDialog_nothing;
	public static String DeletedIssuesDialog_purge;
	public static String DeletedIssuesDialog_purgeButton;
	public static String DeletedIssuesDialog_purgeMany;
	public static String DeletedIssuesDialog_purgeOne;
	public static String DeletedIssuesDialog_reading;
	public static String DeletedIssuesDialog_restore;
	public static String DeletedIssuesDialog_title;
	public static String DeletedIssuesTable_day;
	public static String DeletedIssuesTable_days;
	public static String DeletedIssuesTable_deleted;
	public static String DeletedIssuesTable_hours;
	public static String DeletedIssuesTable_left;
	public static String DeletedIssuesTable_title;
	public static String TrashJob_notPurged;
	public static String TrashJob_notRestored;
	public static String TrashJob_purging;
	public static String TrashJob_restoring;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.trash.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
