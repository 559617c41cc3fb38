package org.tftsr.ui.logs.internal.highlight;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Color_blue;
	public static String Color_cyan;
	public static String Color_green;
	public static String Color_grey;
	public static String Color_orange;
	public static String Color_purple;
	public static String Color_red;
	public static String Color_yellow;
	public static String Job_name;
	public static String Page_case;
	public static String Page_description;
	public static String Page_down;
	public static String Page_edit;
	public static String Page_export;
	public static String Page_exportFailed;
	public static String Page_exportReplace;
	public static String Page_exportTitle;
	public static String Page_import;
	public static String Page_importFailed;
	public static String Page_importTitle;
	public static String Page_kind;
	public static String Page_line;
	public static String Page_new;
	public static String Page_problem;
	public static String Page_regex;
	public static String Page_remove;
	public static String Page_tableName;
	public static String Page_text;
	public static String Page_up;
	public static String Rule_badExpression;
	public static String Rule_case;
	public static String Rule_color;
	public static String Rule_edit;
	public static String Rule_line;
	public static String Rule_message;
	public static String Rule_new;
	public static String Rule_noText;
	public static String Rule_regex;
	public static String Rule_text;
	public static String Rules_badExpression;
	public static String Rules_noRules;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.highlight.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
