package org.tftsr.ui.draft;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String DraftKeeper_keeping;
	public static String DraftKeeper_looking;
	public static String RecoveryBar_close;
	public static String RecoveryBar_discard;
	public static String RecoveryBar_failed;
	public static String RecoveryBar_kept;
	public static String RecoveryBar_lookAgain;
	public static String RecoveryBar_putBack;
	public static String RecoveryBar_recovered;

	static {
		NLS.initializeMessages("org.tftsr.ui.draft.messages", Messages.class);
	}

	private Messages() {
	}
}
