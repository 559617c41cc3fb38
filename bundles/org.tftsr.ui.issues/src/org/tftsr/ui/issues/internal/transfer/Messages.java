package org.tftsr.ui.issues.internal.transfer;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String ExportIssuePage_browse;
	public static String ExportIssuePage_description;
	public static String ExportIssuePage_file;
	public static String ExportIssuePage_json;
	public static String ExportIssuePage_loading;
	public static String ExportIssuePage_noFile;
	public static String ExportIssuePage_noIssue;
	public static String ExportIssuePage_replace;
	public static String ExportIssuePage_title;
	public static String ExportIssuePage_unredacted;
	public static String ExportIssuePage_unredactedWarning;
	public static String ExportIssuePage_zip;
	public static String ExportIssueWizard_title;
	public static String ImportIssuePage_browse;
	public static String ImportIssuePage_description;
	public static String ImportIssuePage_file;
	public static String ImportIssuePage_noFile;
	public static String ImportIssuePage_title;
	public static String ImportIssueWizard_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.transfer.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
