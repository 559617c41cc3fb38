package org.tftsr.ui.issues.internal.create;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String ErrorLogEntry_head;
	public static String ErrorLogEntry_remedy;
	public static String ErrorLogEntry_what;
	public static String ErrorLogEntry_why;
	public static String NewIssuePage_addLog;
	public static String NewIssuePage_chooseLogs;
	public static String NewIssuePage_description;
	public static String NewIssuePage_descriptionLabel;
	public static String NewIssuePage_domainLabel;
	public static String NewIssuePage_logsLabel;
	public static String NewIssuePage_noDomain;
	public static String NewIssuePage_noTitle;
	public static String NewIssuePage_removeLog;
	public static String NewIssuePage_severityLabel;
	public static String NewIssuePage_similarLabel;
	public static String NewIssuePage_title;
	public static String NewIssuePage_titleLabel;
	public static String NewIssueWizard_creating;
	public static String NewIssueWizard_title;
	public static String SelectionPrefill_name;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.create.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
