package org.tftsr.ui.console.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
final class Messages extends NLS {

	public static String Console_cut;
	public static String Console_name;
	public static String Send_noText;

	static {
		NLS.initializeMessages("org.tftsr.ui.console.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
