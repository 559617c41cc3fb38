package org.tftsr.ui.issues.internal.evidence;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Evidence_gone_remedy;
	public static String Evidence_gone_why;
	public static String Evidence_job;
	public static String Evidence_line;
	public static String Evidence_lines;
	public static String Evidence_someLines;
	public static String Evidence_newIssue;
	public static String Evidence_what;
	public static String Why_add;
	public static String Why_existing;
	public static String Why_item;
	public static String Why_listName;
	public static String Why_message;
	public static String Why_new;
	public static String Why_question;
	public static String Why_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.evidence.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
