package org.tftsr.ui.logs.internal.detection;

import org.eclipse.osgi.util.NLS;

/** The words of the settings of detection. */
final class Messages extends NLS {

	public static String ChangeSettingsJob_name;
	public static String ExceptionDialog_everything;
	public static String ExceptionDialog_message;
	public static String ExceptionDialog_noValue;
	public static String ExceptionDialog_title;
	public static String ExceptionDialog_type;
	public static String ExceptionDialog_value;
	public static String Exceptions_accessible;
	public static String Exceptions_allTypes;
	public static String Exceptions_column_type;
	public static String Exceptions_column_value;
	public static String Exceptions_explanation;
	public static String Exceptions_tab;
	public static String List_duplicate;
	public static String List_edit;
	public static String List_new;
	public static String List_remove;
	public static String Log_accessible;
	public static String Log_column_line;
	public static String Log_column_match;
	public static String Log_count;
	public static String Log_more;
	public static String Log_none;
	public static String Log_search;
	public static String Log_searching;
	public static String Page_again;
	public static String Page_anew;
	public static String Page_description;
	public static String Page_problem;
	public static String Page_reading;
	public static String Page_secretsOff;
	public static String PatternDialog_edit;
	public static String PatternDialog_expression;
	public static String PatternDialog_enterExpression;
	public static String PatternDialog_enterName;
	public static String PatternDialog_kind;
	public static String PatternDialog_message;
	public static String PatternDialog_name;
	public static String PatternDialog_new;
	public static String PatternDialog_on;
	public static String PatternDialog_problem;
	public static String PatternDialog_try;
	public static String PatternTrial_name;
	public static String Patterns_accessible;
	public static String Patterns_column_expression;
	public static String Patterns_column_kind;
	public static String Patterns_column_name;
	public static String Patterns_explanation;
	public static String Patterns_tab;
	public static String Replacement_explanation;
	public static String Replacement_plain;
	public static String Replacement_plain_explanation;
	public static String Replacement_pseudonyms;
	public static String Replacement_pseudonyms_explanation;
	public static String Replacement_tab;
	public static String Sample_accessible;
	public static String Sample_count;
	public static String Sample_label;
	public static String Sample_text;
	public static String Types_accessible;
	public static String Types_column_example;
	public static String Types_column_type;
	public static String Types_count;
	public static String Types_deselectAll;
	public static String Types_filter;
	public static String Types_none;
	public static String Types_selectAll;
	public static String Types_tab;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.detection.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
