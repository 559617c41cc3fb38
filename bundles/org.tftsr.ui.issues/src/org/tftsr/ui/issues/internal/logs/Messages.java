package org.tftsr.ui.issues.internal.logs;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Column_ahead;
	public static String Column_behind;
	public static String Column_bytes;
	public static String Column_clock;
	public static String Column_clockHelp;
	public static String Column_evidence;
	public static String Column_evidenceHelp;
	public static String Column_file;
	public static String Column_fileHelp;
	public static String Column_findings;
	public static String Column_findingsHelp;
	public static String Column_first;
	public static String Column_last;
	public static String Column_lines;
	public static String Column_name;
	public static String Column_no;
	public static String Column_notRedactedHelp;
	public static String Column_notSearched;
	public static String Column_notSearchedHelp;
	public static String Column_redacted;
	public static String Column_redactedHelp;
	public static String Column_size;
	public static String Column_yes;
	public static String Loader_job;
	public static String Panel_add;
	public static String Panel_check;
	public static String Panel_checking;
	public static String Panel_choose;
	public static String Panel_clock;
	public static String Panel_none;
	public static String Panel_open;
	public static String Panel_remove;
	public static String Panel_review;
	public static String Panel_settingClock;
	public static String Pointers_event;
	public static String Pointers_kind;
	public static String Pointers_line;
	public static String Pointers_name;
	public static String Pointers_none;
	public static String Pointers_open;
	public static String Pointers_selectOne;
	public static String Pointers_show;
	public static String Pointers_text;
	public static String Pointers_title;
	public static String Pointers_why;
	public static String Remove_done;
	public static String Remove_doneWithPointers;
	public static String Remove_name;
	public static String Remove_notPutBack;
	public static String Remove_notRemoved;
	public static String Remove_puttingBack;
	public static String Remove_removing;
	public static String Remove_undo;
	public static String State_changed;
	public static String State_elsewhere;
	public static String State_gone;
	public static String State_same;
	public static String State_unknown;
	public static String Table_name;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.logs.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
