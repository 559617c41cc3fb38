package org.tftsr.storage.internal.connection;

import org.eclipse.osgi.util.NLS;

/** The words of this package and of those that work on a connection. */
public final class Messages extends NLS {

	public static String Damage_restoreRemedy;
	public static String DatabaseOpener_cannotUseWhat;
	public static String DatabaseOpener_createRemedy;
	public static String DatabaseOpener_createWhat;
	public static String DatabaseOpener_createWhy;
	public static String DatabaseOpener_draftWhat;
	public static String DatabaseOpener_migrateWhat;
	public static String DatabaseOpener_takingOver;
	public static String DatabaseOpener_updating;
	public static String Database_closeWhat;
	public static String Database_openWhat;
	public static String Database_useWhat;
	public static String Defect_reportRemedy;
	public static String Draft_incompleteRemedy;
	public static String Draft_incompleteWhy;
	public static String Draft_plainWhy;
	public static String Issue_listRemedy;
	public static String Issue_noneWhy;
	public static String MigrationProgress_step;
	public static String Migrations_applyWhat;
	public static String Migrations_explainWhy;
	public static String Migrations_isCurrentRemedy;
	public static String Migrations_isCurrentWhy;
	public static String OpenProblems_cutOffWhy;
	public static String OpenProblems_firstPageWhy;
	public static String OpenProblems_keyFileRemedy;
	public static String OpenProblems_orKeyFileRemedy;
	public static String OpenProblems_orVaultRemedy;
	public static String OpenProblems_otherProgramRemedy;
	public static String OpenProblems_otherProgramWhy;
	public static String OpenProblems_pairRemedy;
	public static String OpenProblems_plainRemedy;
	public static String OpenProblems_plainWhy;
	public static String OpenProblems_shortWhy;
	public static String OpenProblems_sizeWhy;
	public static String OpenProblems_variableRemedy;
	public static String OpenProblems_wrongKeyWhy;
	public static String Reencryption_encrypting;
	public static String Reencryption_pageWhy;
	public static String Reencryption_requireSpaceWhy;
	public static String Reencryption_shorter;
	public static String SealedKeys_changedWhy;
	public static String SealedKeys_decodeWhy;
	public static String SealedKeys_readWhat;
	public static String SealedKeys_restoreRemedy;
	public static String ServiceSecrets_changedWhy;
	public static String ServiceSecrets_readWhat;
	public static String ServiceSecrets_setRemedy;
	public static String Session_lockedRemedy;
	public static String Session_lockedWhy;
	public static String Session_requireOpenRemedy;
	public static String Session_requireOpenWhy;
	public static String Space_freeRemedy;
	public static String SqlCipherDatabase_infoWhat;
	public static String SqlCipherDatabase_sizeWhat;
	public static String SqlProblems_codeWhy;
	public static String SqlProblems_damagedWhy;
	public static String SqlProblems_folderRemedy;
	public static String SqlProblems_folderWhy;
	public static String SqlProblems_fullWhy;
	public static String SqlProblems_heldRemedy;
	public static String SqlProblems_heldWhy;
	public static String SqlProblems_ioRemedy;
	public static String SqlProblems_ioWhy;
	public static String SqlProblems_nativeRemedy;
	public static String SqlProblems_nativeWhy;
	public static String SqlProblems_readOnlyRemedy;
	public static String SqlProblems_readOnlyWhy;

	static {
		NLS.initializeMessages("org.tftsr.storage.internal.connection.messages", Messages.class);
	}

	private Messages() {
	}
}
