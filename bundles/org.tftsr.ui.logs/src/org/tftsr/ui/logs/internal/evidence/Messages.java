package org.tftsr.ui.logs.internal.evidence;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Copy_ask;
	public static String Copy_changed_remedy;
	public static String Copy_changed_why;
	public static String Copy_job;
	public static String Copy_merged_remedy;
	public static String Copy_merged_why;
	public static String Copy_name;
	public static String Copy_what;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.evidence.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
