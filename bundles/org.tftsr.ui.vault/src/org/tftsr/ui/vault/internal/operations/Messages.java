package org.tftsr.ui.vault.internal.operations;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Backup_done;
	public static String Backup_file;
	public static String Backup_fileName;
	public static String Backup_job;
	public static String Backup_title;
	public static String Backup_vault;
	public static String Backup_withVault;
	public static String Backup_withoutVault;
	public static String Check_auditLog;
	public static String Check_healthy;
	public static String Check_job;
	public static String Check_title;
	public static String Check_unhealthy;
	public static String Import_brought;
	public static String Import_changed;
	public static String Import_done;
	public static String Import_file;
	public static String Import_job;
	public static String Import_keyOrigin;
	public static String Import_leftOut;
	public static String Import_nothing;
	public static String Import_ok;
	public static String Import_question;
	public static String Import_remark;
	public static String Import_title;
	public static String OldCopy_deleteJob;
	public static String OldCopy_deleteOk;
	public static String OldCopy_deleteQuestion;
	public static String OldCopy_deleteTitle;
	public static String OldCopy_deleted;
	public static String OldCopy_folder;
	public static String OldCopy_folderName;
	public static String OldCopy_none;
	public static String OldCopy_writeJob;
	public static String OldCopy_writeOk;
	public static String OldCopy_writeQuestion;
	public static String OldCopy_writeTitle;
	public static String OldCopy_written;
	public static String Rekey_done;
	public static String Rekey_environment_remedy;
	public static String Rekey_environment_what;
	public static String Rekey_environment_why;
	public static String Rekey_file;
	public static String Rekey_key;
	public static String Rekey_ok;
	public static String Rekey_question;
	public static String Rekey_title;
	public static String RenewHead_done;
	public static String RenewHead_job;
	public static String RenewHead_key;
	public static String RenewHead_ok;
	public static String RenewHead_question;
	public static String RenewHead_title;
	public static String Report_details;
	public static String Restore_anyway;
	public static String Restore_auditLog;
	public static String Restore_backup;
	public static String Restore_done;
	public static String Restore_notSaved;
	public static String Restore_ok;
	public static String Restore_question;
	public static String Restore_rekeyed;
	public static String Restore_replaced;
	public static String Restore_title;
	public static String Salvage_complete;
	public static String Salvage_file;
	public static String Salvage_fileName;
	public static String Salvage_gaps;
	public static String Salvage_ok;
	public static String Salvage_question;
	public static String Salvage_rows;
	public static String Salvage_rowsOf;
	public static String Salvage_rowsWithGaps;
	public static String Salvage_title;

	static {
		NLS.initializeMessages("org.tftsr.ui.vault.internal.operations.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
