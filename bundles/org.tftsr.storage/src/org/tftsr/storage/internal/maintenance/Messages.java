package org.tftsr.storage.internal.maintenance;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String BackupFile_keyRemedy;
	public static String BackupFile_logRemedy;
	public static String BackupFile_logWhy;
	public static String BackupFile_nameRemedy;
	public static String BackupFile_noVaultWhy;
	public static String BackupFile_otherRemedy;
	public static String BackupFile_otherVaultWhy;
	public static String BackupFile_pagesWhy;
	public static String BackupFile_plainRemedy;
	public static String BackupFile_plainWhy;
	public static String Backup_backUpWhat;
	public static String Backup_backingUp;
	public static String Check_auditLog;
	public static String Check_auditLogUnreadable;
	public static String Check_checkWhat;
	public static String Check_checking;
	public static String Check_reference;
	public static String Rekey_changeWhat;
	public static String Rekey_openElsewhereRemedy;
	public static String Rekey_openElsewhereWhy;
	public static String Rekey_origin;
	public static String Rekey_passphraseForNothingRemedy;
	public static String Rekey_passphraseForNothingWhy;
	public static String Rekey_passphraseMissingRemedy;
	public static String Rekey_passphraseMissingWhy;
	public static String Replacing_placeWhat;
	public static String Restore_checking;
	public static String Restore_restoreWhat;
	public static String Salvage_copying;
	public static String Salvage_firstPageRemedy;
	public static String Salvage_firstPageWhy;
	public static String Salvage_folderRemedy;
	public static String Salvage_salvageWhat;
	public static String Soundness_copyRemedy;
	public static String Soundness_countsWhy;
	public static String Soundness_unsoundWhy;
	public static String Source_noneWhy;
	public static String Target_existsRemedy;
	public static String Target_existsWhy;

	static {
		NLS.initializeMessages("org.tftsr.storage.internal.maintenance.messages", Messages.class);
	}

	private Messages() {
	}
}
