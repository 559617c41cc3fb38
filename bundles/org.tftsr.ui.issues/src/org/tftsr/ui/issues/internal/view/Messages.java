package org.tftsr.ui.issues.internal.view;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String AddNoteJob_added;
	public static String AddNoteJob_long_remedy;
	public static String AddNoteJob_long_why;
	public static String AddNoteJob_name;
	public static String AddNoteJob_what;
	public static String FilterBar_count;
	public static String FilterBar_hint;
	public static String FilterBar_more;
	public static String FilterBar_name;
	public static String FilterMenu_keep;
	public static String FilterMenu_load;
	public static String FilterMenu_manage;
	public static String FilterMenu_name;
	public static String FilterMenu_noName;
	public static String FilterMenu_save;
	public static String FilterMenu_savePrompt;
	public static String FilterMenu_saveTitle;
	public static String FilterMenu_unresolved;
	public static String FilterMenu_urgent;
	public static String FilterMenu_week;
	public static String IssueCellLabels_group;
	public static String IssueColumn_domain;
	public static String IssueColumn_found;
	public static String IssueColumn_logs;
	public static String IssueColumn_severity;
	public static String IssueColumn_status;
	public static String IssueColumn_title;
	public static String IssueColumn_updated;
	public static String IssueColumn_whys;
	public static String IssueGrouping_all;
	public static String IssueGrouping_day;
	public static String IssueGrouping_month;
	public static String IssueGrouping_noDomain;
	public static String IssueGrouping_older;
	public static String IssueGrouping_week;
	public static String IssueHits_name;
	public static String IssueTable_name;
	public static String IssuesView_clearFilter;
	public static String IssuesView_deletedMany;
	public static String IssuesView_deletedOne;
	public static String IssuesView_empty;
	public static String IssuesView_hidden;
	public static String IssuesView_loading;
	public static String IssuesView_newIssue;
	public static String IssuesView_noMatch;
	public static String IssuesView_preparing;
	public static String IssuesView_notListed;
	public static String IssuesView_purge;
	public static String IssuesView_restored;
	public static String IssuesView_showClosed;
	public static String IssuesView_showHidden;
	public static String IssuesView_triage;
	public static String IssuesView_undo;
	public static String KeptFilter_keep;
	public static String LeftBehind_looking;
	public static String LeftBehind_many;
	public static String LeftBehind_one;
	public static String LeftBehind_open;
	public static String ManageFiltersDialog_down;
	public static String ManageFiltersDialog_remove;
	public static String ManageFiltersDialog_rename;
	public static String ManageFiltersDialog_row;
	public static String ManageFiltersDialog_taken;
	public static String ManageFiltersDialog_title;
	public static String ManageFiltersDialog_up;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.view.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
