package org.tftsr.ui.logs.internal.evidence;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Evidence_remote_remedy;
	public static String Evidence_remote_why;
	public static String Evidence_several_remedy;
	public static String Evidence_several_why;
	public static String Evidence_what;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.evidence.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
