package org.tftsr.rcp.internal.update;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Check_job;
	public static String Dialog_close;
	public static String Dialog_current;
	public static String Dialog_download;
	public static String Dialog_how;
	public static String Dialog_newer;
	public static String Dialog_newerOf;
	public static String Dialog_notes;
	public static String Dialog_older;
	public static String Dialog_title;
	public static String Page_description;
	public static String Page_example;
	public static String Page_meaning;
	public static String Page_site;

	static {
		NLS.initializeMessages("org.tftsr.rcp.internal.update.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
