package org.tftsr.rcp.internal.help;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String ContentsTree_failed_remedy;
	public static String ContentsTree_failed_what;
	public static String ContentsTree_none;
	public static String ContentsTree_search;
	public static String HelpBrowser_find;
	public static String HelpBrowser_missing_remedy;
	public static String HelpBrowser_missing_what;
	public static String HelpBrowser_missing_why;
	public static String HelpBrowser_name;
	public static String HelpBrowser_none;
	public static String HelpBrowser_open;
	public static String HelpPane_back;
	public static String HelpPane_bar;
	public static String HelpPane_contents;
	public static String HelpPane_firstRca;
	public static String HelpPane_firstRca_tip;
	public static String HelpPane_forward;
	public static String HelpSearch_section;
	public static String StepsPane_failed_what;
	public static String StepsPane_links;
	public static String StepsPane_linksAgain;
	public static String StepsPane_missing_remedy;
	public static String StepsPane_missing_what;
	public static String StepsPane_optional;
	public static String StepsPane_reading;
	public static String StepsPane_step;

	static {
		NLS.initializeMessages("org.tftsr.rcp.internal.help.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
