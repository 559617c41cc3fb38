package org.tftsr.ui.issues.internal.triage;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String AddLogsJob_done;
	public static String AddLogsJob_name;
	public static String AddLogsJob_notDone;
	public static String AddToIssueDialog_add;
	public static String AddToIssueDialog_choose;
	public static String AddToIssueDialog_existing;
	public static String AddToIssueDialog_many;
	public static String AddToIssueDialog_message;
	public static String AddToIssueDialog_new;
	public static String AddToIssueDialog_newEmpty;
	public static String AddToIssueDialog_one;
	public static String AddToIssueDialog_title;
	public static String IssuePicker_filterName;
	public static String IssuePicker_hint;
	public static String IssuePicker_name;
	public static String IssuePicker_none;
	public static String TriageFilesJob_done;
	public static String TriageFilesJob_name;
	public static String TriageFilesJob_notDone;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.triage.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
