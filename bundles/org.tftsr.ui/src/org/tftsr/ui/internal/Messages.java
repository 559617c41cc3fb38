package org.tftsr.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String ByteSize_bytes;
	public static String ByteSize_gigabytes;
	public static String ByteSize_kilobytes;
	public static String ByteSize_megabytes;
	public static String Commands_failed_remedy;
	public static String Commands_failed_what;
	public static String Commands_unavailable_remedy;
	public static String Commands_unavailable_why;
	public static String FileChooser_allFiles;
	public static String LogFileDialog_logs;
	public static String MessageArea_locked;
	public static String MessageArea_retry;
	public static String MessageArea_unlock;
	public static String MonitorProgress_bytes;
	public static String PreferencePage_annotations;
	public static String PreferencePage_colors;
	public static String PreferencePage_description;
	public static String PreferencePage_notKept_remedy;
	public static String PreferencePage_notKept_what;
	public static String PreferencePage_notices;
	public static String ProblemArea_text;
	public static String Problems_defectRemedy;
	public static String Problems_defectWhat;
	public static String Problems_defectWhy;
	public static String Problems_memoryRemedy;
	public static String Problems_memoryWhat;
	public static String Problems_memoryWhy;
	public static String Problems_status;
	public static String Services_missing_remedy;
	public static String Services_missing_what;
	public static String Services_missing_why;
	public static String ShowInMenu_nothing;
	public static String WebBrowser_noPage;
	public static String WebBrowser_noPageRemedy;
	public static String WebBrowser_none;
	public static String WebBrowser_noneRemedy;
	public static String WebBrowser_what;

	static {
		NLS.initializeMessages("org.tftsr.ui.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
