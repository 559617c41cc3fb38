package org.tftsr.ui.issues.internal.editor;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String ConversationsLoader_name;
	public static String ConversationsPage_about;
	public static String ConversationsPage_analyst;
	public static String ConversationsPage_ask;
	public static String ConversationsPage_asked;
	public static String ConversationsPage_begun;
	public static String ConversationsPage_changed;
	public static String ConversationsPage_none;
	public static String ConversationsPage_open;
	public static String ConversationsPage_pinned;
	public static String ConversationsPage_table;
	public static String ConversationsPage_title;
	public static String DetailsSection_descriptionLabel;
	public static String DetailsSection_domainLabel;
	public static String DetailsSection_noDomain;
	public static String DetailsSection_severityLabel;
	public static String DetailsSection_statusLabel;
	public static String DetailsSection_title;
	public static String DetailsSection_titleLabel;
	public static String DocumentPage_conflicts;
	public static String DocumentPage_edit;
	public static String DocumentPage_empty;
	public static String DocumentPage_export;
	public static String DocumentPage_exporting;
	public static String DocumentPage_generate;
	public static String DocumentPage_generating;
	public static String DocumentPage_heading;
	public static String DocumentPage_postmortem;
	public static String DocumentPage_publish;
	public static String DocumentPage_regenerate;
	public static String DocumentPage_rendering;
	public static String DocumentPage_title;
	public static String DocumentsSection_none;
	public static String DocumentsSection_title;
	public static String DocumentsSection_updated;
	public static String IssueEditorInput_toolTip;
	public static String IssueEditorInput_untitled;
	public static String IssueEditor_locked;
	public static String IssueEditor_wrongInput;
	public static String IssueLoader_name;
	public static String IssueOutline_details;
	public static String IssueOutline_documents;
	public static String IssueOutline_logs;
	public static String IssueOutline_similar;
	public static String IssueOutline_timeline;
	public static String IssueOutline_why;
	public static String IssueOutline_whys;
	public static String LogsPage_title;
	public static String LogsSection_add;
	public static String LogsSection_all;
	public static String LogsSection_choose;
	public static String LogsSection_title;
	public static String LogsSection_titleWithCount;
	public static String OverviewPage_deleted;
	public static String OverviewPage_loading;
	public static String OverviewPage_publish;
	public static String OverviewPage_refresh;
	public static String OverviewPage_title;
	public static String SimilarSection_title;
	public static String SummaryBar_updated;
	public static String TimelinePage_title;
	public static String TimelineSection_title;
	public static String WhyDialog_answer;
	public static String WhyDialog_edit;
	public static String WhyDialog_evidence;
	public static String WhyDialog_message;
	public static String WhyDialog_new;
	public static String WhyDialog_noQuestion;
	public static String WhyDialog_question;
	public static String WhyDialog_theirs;
	public static String WhyRow_accept;
	public static String WhyRow_edit;
	public static String WhyRow_noAnswer;
	public static String WhyRow_openHint;
	public static String WhyRow_proposedHint;
	public static String WhysPage_title;
	public static String WhysSection_add;
	public static String WhysSection_none;
	public static String WhysSection_saving;
	public static String WhysSection_title;
	public static String WhysSection_titleWithCount;
	public static String WhysSection_tree;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.editor.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
