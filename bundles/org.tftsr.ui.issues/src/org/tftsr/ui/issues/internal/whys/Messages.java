package org.tftsr.ui.issues.internal.whys;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Accessible_chosenEvidence;
	public static String Accessible_evidence;
	public static String Accessible_tree;
	public static String Accessible_why;
	public static String ActionDialog_due;
	public static String ActionDialog_message;
	public static String ActionDialog_owner;
	public static String ActionDialog_text;
	public static String ActionDialog_title;
	public static String Action_accept;
	public static String Action_action;
	public static String Action_addEvidence;
	public static String Action_beside;
	public static String Action_class;
	public static String Action_confirmed;
	public static String Action_delete;
	public static String Action_edit;
	public static String Action_fix;
	public static String Action_main;
	public static String Action_next;
	public static String Action_noClass;
	public static String Action_noFindings;
	public static String Action_openEvidence;
	public static String Action_reject;
	public static String Action_rootCause;
	public static String Action_together;
	public static String Card_and;
	public static String Card_confirmed;
	public static String Card_contributing;
	public static String Card_direct;
	public static String Card_more;
	public static String Card_noAnswer;
	public static String Card_possible;
	public static String Card_proposed;
	public static String Card_rootCause;
	public static String Card_systemic;
	public static String Check_job;
	public static String Edit_answer;
	public static String Edit_defaultQuestion;
	public static String Edit_question;
	public static String Empty_ask;
	public static String Empty_keys;
	public static String Empty_text;
	public static String Evidence_blank;
	public static String Evidence_fileChanged;
	public static String Evidence_fileGone;
	public static String Evidence_job;
	public static String Evidence_lineChanged;
	public static String Evidence_message;
	public static String Evidence_title;
	public static String Evidence_unknownLog;
	public static String Export_job;
	public static String Export_title;
	public static String Find_message;
	public static String Loader_job;
	public static String Print_failed;
	public static String Print_failedRemedy;
	public static String Print_failedWhy;
	public static String Print_job;
	public static String State_found;
	public static String State_level;
	public static String State_levelAndCause;
	public static String State_loading;
	public static String State_withFindings;
	public static String Tool_check;
	public static String Tool_export;
	public static String Tool_list;
	public static String Tool_tree;
	public static String Tool_zoomFit;
	public static String Tool_zoomIn;
	public static String Tool_zoomOut;
	public static String Undo_accept;
	public static String Undo_action;
	public static String Undo_ask;
	public static String Undo_class;
	public static String Undo_discard;
	public static String Undo_edit;
	public static String Undo_evidence;
	public static String Undo_main;
	public static String Undo_move;
	public static String Undo_reject;
	public static String Undo_remove;
	public static String Undo_rootCause;
	public static String Undo_state;
	public static String Undo_together;
	public static String WhyOperation_conflict_remedy;
	public static String WhyOperation_conflict_what;
	public static String WhyOperation_conflict_why;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.whys.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
