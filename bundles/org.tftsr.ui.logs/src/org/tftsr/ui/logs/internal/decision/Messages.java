package org.tftsr.ui.logs.internal.decision;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Decision_approve;
	public static String Decision_approved;
	public static String Decision_keep;
	public static String Decision_kept;
	public static String Decision_noFinding;
	public static String Decision_takeBack;
	public static String Decision_takenBack;
	public static String Exception_label;
	public static String Fix_approve;
	public static String Fix_keep;
	public static String Fix_notSensitive;
	public static String Fix_stopLooking;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.decision.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
