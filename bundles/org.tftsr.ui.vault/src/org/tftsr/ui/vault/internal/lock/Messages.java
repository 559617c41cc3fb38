package org.tftsr.ui.vault.internal.lock;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Lock_anyway;
	public static String Lock_job;
	public static String Lock_noPassphrase;
	public static String Lock_notSaved;
	public static String Lock_setPassphrase;
	public static String Lock_title;
	public static String Status_lock;
	public static String Status_locked;
	public static String Status_open;
	public static String Status_reading;
	public static String Status_unlock;
	public static String Unlock_job;

	static {
		NLS.initializeMessages("org.tftsr.ui.vault.internal.lock.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
