package org.tftsr.ui.logs.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String Copy_ask;
	public static String Copy_ask_title;
	public static String Copy_ask_unknown;
	public static String Copy_cannotRedact_remedy;
	public static String Copy_cannotRedact_what;
	public static String Copy_cannotRedact_why;
	public static String Copy_done;
	public static String Copy_label;
	public static String Copy_noSelection;
	public static String Copy_nothing;
	public static String Copy_original;
	public static String Copy_redacted;
	public static String Copy_remember;
	public static String Editor_lineNumbers;
	public static String Editor_reload;
	public static String Finding_description;
	public static String Finding_descriptionWithReasons;
	public static String Finding_multiple;
	public static String Finding_ownPattern;
	public static String Finding_reasons;
	public static String FindingMenu_notSensitive_mnemonic;
	public static String FindingMenu_settings;
	public static String FindingMenu_stop;
	public static String FindingMenu_title;
	public static String GoTo_none;
	public static String GoTo_notYet;
	public static String GoTo_wrapped;
	public static String GoToLine_label;
	public static String GoToLine_message;
	public static String GoToLine_number;
	public static String GoToLine_range;
	public static String GoToLine_title;
	public static String Header_allAllowed;
	public static String Header_facts;
	public static String Header_factsSoFar;
	public static String Header_follow;
	public static String Header_hide;
	public static String Header_indexing;
	public static String Header_limited;
	public static String Header_loading;
	public static String Header_next;
	public static String Header_notSearched;
	public static String Header_previous;
	public static String Header_searching;
	public static String Header_searchStopped;
	public static String Header_settings;
	public static String Header_show;
	public static String Header_stale;
	public static String Header_toolBar;
	public static String Header_typesOff;
	public static String Header_typesOff_count;
	public static String Header_unseen;
	public static String Header_withKeys;
	public static String Kind_network;
	public static String Kind_network_count;
	public static String Kind_networks;
	public static String Kind_personal;
	public static String Kind_personal_count;
	public static String Kind_personals;
	public static String Kind_secret;
	public static String Kind_secret_count;
	public static String Kind_secrets;
	public static String LoadJob_name;
	public static String LogClosing_name;
	public static String LogClosing_remedy;
	public static String LogClosing_what;
	public static String LogDocumentProvider_readOnly;
	public static String LogDocumentProvider_unsupported;
	public static String LogIndexing_name;
	public static String LogInput_missing_remedy;
	public static String LogInput_missing_why;
	public static String LogInput_nowhere_remedy;
	public static String LogInput_nowhere_why;
	public static String LogInput_unreadable_remedy;
	public static String LogInput_unreadable_why;
	public static String LogInput_what;
	public static String LogOverview_name;
	public static String LogOverview_toolTip;
	public static String LogText_cut;
	public static String LogText_reading;
	public static String NotSensitive_done;
	public static String NotSensitive_message;
	public static String NotSensitive_none;
	public static String NotSensitive_title;
	public static String OpenLog_badLine_why;
	public static String OpenLog_badUri_why;
	public static String OpenLog_cannotOpen_why;
	public static String OpenLog_dialog;
	public static String OpenLog_remedy;
	public static String OpenLog_what;
	public static String Page_empty_text;
	public static String Page_empty_title;
	public static String Page_failed_text;
	public static String Page_link;
	public static String Page_reload;
	public static String PreferencePage_annotations;
	public static String PreferencePage_copy;
	public static String PreferencePage_copy_ask;
	public static String PreferencePage_copy_original;
	public static String PreferencePage_copy_redacted;
	public static String PreferencePage_description;
	public static String PreferencePage_detection;
	public static String PreferencePage_limit;
	public static String PreferencePage_lineNumbers;
	public static String PreferencePage_textEditors;
	public static String RowSlider_name;
	public static String SearchJob_name;
	public static String StopLooking_confirm;
	public static String StopLooking_message;
	public static String StopLooking_secret;
	public static String StopLooking_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
