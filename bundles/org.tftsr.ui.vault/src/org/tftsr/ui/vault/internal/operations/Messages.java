package org.tftsr.ui.vault.internal.operations;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Backup_done;
	public static String Backup_fileName;
	public static String Backup_job;
	public static String Backup_title;
	public static String Backup_withVault;
	public static String Backup_withoutVault;
	public static String Check_auditLog;
	public static String Check_healthy;
	public static String Check_job;
	public static String Check_title;
	public static String Check_unhealthy;
	public static String Import_done;
	public static String Import_job;
	public static String Import_keyOrigin;
	public static String Import_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.vault.internal.operations.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
