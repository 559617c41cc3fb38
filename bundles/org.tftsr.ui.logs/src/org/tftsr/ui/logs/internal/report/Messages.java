package org.tftsr.ui.logs.internal.report;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Report_copied;
	public static String Report_copiedOwnUnknown;
	public static String Report_copy;
	public static String Report_message;
	public static String Report_ownUnknown;
	public static String Report_redacting;
	public static String Report_text;
	public static String Report_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.report.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
