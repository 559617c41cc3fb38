package org.tftsr.ui.publish.internal.wizard;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Along_asItIs;
	public static String Along_hash;
	public static String Along_kind;
	public static String Along_label;
	public static String Along_name;
	public static String Along_redacted;
	public static String Along_redaction;
	public static String Along_size;
	public static String Along_table;
	public static String Basis_remedy;
	public static String Basis_what;
	public static String Basis_why;
	public static String Difference_after;
	public static String Difference_ancestor;
	public static String Difference_before;
	public static String Existing_new;
	public static String Existing_update;
	public static String OpenWizard_looking;
	public static String OpenWizard_none;
	public static String OpenWizard_reading;
	public static String OpenWizard_setUp;
	public static String Option_asItIs;
	public static String Option_assignmentGroup;
	public static String Option_attachLogs;
	public static String Option_attachPdf;
	public static String Option_bySeverity;
	public static String Option_commas;
	public static String Option_groupHint;
	public static String Option_impact;
	public static String Option_labels;
	public static String Option_level1;
	public static String Option_level2;
	public static String Option_level3;
	public static String Option_noTypes;
	public static String Option_parent;
	public static String Option_parentHint;
	public static String Option_readingTypes;
	public static String Option_redact;
	public static String Option_redactWarning;
	public static String Option_severity;
	public static String Option_sure;
	public static String Option_tags;
	public static String Option_type;
	public static String Option_unredacted;
	public static String Option_urgency;
	public static String Option_usual;
	public static String OptionsPage_description;
	public static String OptionsPage_title;
	public static String PlacePage_description;
	public static String PlacePage_issue;
	public static String PlacePage_notConnected;
	public static String PlacePage_service;
	public static String PlacePage_title;
	public static String PlacePage_what;
	public static String PreviewPage_create;
	public static String PreviewPage_description;
	public static String PreviewPage_failed;
	public static String PreviewPage_look;
	public static String PreviewPage_requests;
	public static String PreviewPage_retry;
	public static String PreviewPage_sameTicket;
	public static String PreviewPage_sameTitle;
	public static String PreviewPage_stopped;
	public static String PreviewPage_tabAlong;
	public static String PreviewPage_tabDifference;
	public static String PreviewPage_tabRequests;
	public static String PreviewPage_tabText;
	public static String PreviewPage_title;
	public static String PreviewPage_unchanged;
	public static String PreviewPage_unredacted;
	public static String PreviewPage_update;
	public static String PreviewPage_warning;
	public static String PublishHandler_newTitle;
	public static String PublishHandler_which;
	public static String PublishJob_conflict;
	public static String PublishJob_done;
	public static String PublishJob_failed;
	public static String PublishJob_name;
	public static String PublishJob_notDone;
	public static String PublishJob_refused;
	public static String PublishJob_resume;
	public static String PublishJob_resumeLater;
	public static String PublishJob_showDifference;
	public static String PublishJob_showExisting;
	public static String PublishJob_stopped;
	public static String PublishWizard_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.publish.internal.wizard.messages", Messages.class);
	}

	private Messages() {
	}
}
