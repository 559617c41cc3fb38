package org.tftsr.ui.chat.internal.view;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Ask_busy;
	public static String Ask_selection;
	public static String Ask_stop;
	public static String Attach_analyze;
	public static String Attach_clipboard;
	public static String Attach_file;
	public static String Bar_issue;
	public static String Bar_new;
	public static String Bar_picker;
	public static String Bar_pickerOf;
	public static String Bar_pin;
	public static String Bar_unpin;
	public static String Bar_untitled;
	public static String Delete_delete;
	public static String Delete_keep;
	public static String Delete_message;
	public static String Delete_title;
	public static String Empty_analyze;
	public static String Empty_causes;
	public static String Empty_choose;
	public static String Empty_choosePurpose;
	public static String Empty_conversation;
	public static String Empty_newIssue;
	public static String Empty_newTitle;
	public static String Empty_noIssue;
	public static String Empty_similar;
	public static String Empty_triage;
	public static String Empty_whys;
	public static String Export_done;
	public static String Export_name;
	public static String Export_title;
	public static String Gauge_full;
	public static String Gauge_known;
	public static String Gauge_unknown;
	public static String Hint_incomplete;
	public static String Hint_network;
	public static String Hint_offline;
	public static String Hint_providers;
	public static String OtherIssues_job;
	public static String Popup_delete;
	public static String Popup_help;
	public static String Popup_job;
	public static String Popup_list;
	public static String Popup_open;
	public static String Popup_pin;
	public static String Popup_rename;
	public static String Popup_row;
	public static String Popup_search;
	public static String Proposal_severitySet;
	public static String Proposal_whyAsked;
	public static String Rename_blank;
	public static String Rename_message;
	public static String Rename_title;
	public static String Send_attach;
	public static String Send_behind;
	public static String Send_behindBadge;
	public static String Send_behindTip;
	public static String Send_cost;
	public static String Send_costTip;
	public static String Send_local;
	public static String Send_localBadge;
	public static String Send_localTip;
	public static String Send_model;
	public static String Send_picker;
	public static String Send_send;
	public static String Send_sendTip;
	public static String Send_settings;
	public static String Send_stop;
	public static String Send_stopTip;

	static {
		NLS.initializeMessages("org.tftsr.ui.chat.internal.view.messages", Messages.class);
	}

	private Messages() {
	}
}
