package org.tftsr.ui.issues.internal.view;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String FilterBar_count;
	public static String FilterBar_hint;
	public static String FilterBar_more;
	public static String FilterBar_name;
	public static String IssueColumn_domain;
	public static String IssueColumn_logs;
	public static String IssueColumn_severity;
	public static String IssueColumn_status;
	public static String IssueColumn_title;
	public static String IssueColumn_updated;
	public static String IssueColumn_whys;
	public static String IssueTable_name;
	public static String IssuesView_clearFilter;
	public static String IssuesView_empty;
	public static String IssuesView_loading;
	public static String IssuesView_newIssue;
	public static String IssuesView_noMatch;
	public static String IssuesView_showClosed;
	public static String IssuesView_triage;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.view.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
