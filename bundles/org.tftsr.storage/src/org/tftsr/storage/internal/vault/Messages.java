package org.tftsr.storage.internal.vault;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String EnvironmentKeys_blankRemedy;
	public static String EnvironmentKeys_blankWhy;
	public static String EnvironmentKeys_nulRemedy;
	public static String EnvironmentKeys_nulWhy;
	public static String EnvironmentKeys_origin;
	public static String EnvironmentKeys_useWhat;
	public static String Json_formWhy;
	public static String Json_partWhy;
	public static String KeyFile_damagedRemedy;
	public static String KeyFile_damagedWhat;
	public static String KeyFile_damagedWhy;
	public static String KeyFile_deleteWhat;
	public static String KeyFile_missingRemedy;
	public static String KeyFile_missingWhy;
	public static String KeyFile_openWhat;
	public static String KeyFile_origin;
	public static String KeyFile_readWhat;
	public static String KeyFile_writeWhat;
	public static String KeyringSlot_lengthWhy;
	public static String KeyringSlot_notKeptRemedy;
	public static String KeyringSlot_notKeptWhy;
	public static String KeyringSlot_useWhat;
	public static String OpenVault_changedWhy;
	public static String OpenVault_codeOrigin;
	public static String OpenVault_goneWhy;
	public static String OpenVault_keyWhy;
	public static String OpenVault_keyringOrigin;
	public static String OpenVault_passphraseOrigin;
	public static String OpenVault_reopenRemedy;
	public static String OpenVault_replacedWhy;
	public static String OpenVault_useWhat;
	public static String PassphraseSlot_derivationWhy;
	public static String PassphraseSlot_saltWhy;
	public static String RecoverySlot_saltWhy;
	public static String Slot_keyWhy;
	public static String Slot_wayWhy;
	public static String VaultChanger_changeWhat;
	public static String VaultChanger_environmentRemedy;
	public static String VaultChanger_environmentWhy;
	public static String VaultChanger_idleRemedy;
	public static String VaultChanger_idleWhat;
	public static String VaultChanger_idleWhy;
	public static String VaultChanger_keyFileRemedy;
	public static String VaultChanger_keyFileWhy;
	public static String VaultChanger_keyringEntry;
	public static String VaultChanger_lastRemedy;
	public static String VaultChanger_lastWhy;
	public static String VaultChanger_noCodeWhy;
	public static String VaultChanger_noKeyFileWhy;
	public static String VaultChanger_noKeyringWhy;
	public static String VaultChanger_noPassphraseWhy;
	public static String VaultChanger_noVariableWhy;
	public static String VaultChanger_removeRemedy;
	public static String VaultContent_noWayWhy;
	public static String VaultContent_twiceWhy;
	public static String VaultFile_checksumWhy;
	public static String VaultFile_damagedRemedy;
	public static String VaultFile_damagedWhy;
	public static String VaultFile_deleteWhat;
	public static String VaultFile_jsonWhy;
	public static String VaultFile_kindWhy;
	public static String VaultFile_longWhy;
	public static String VaultFile_newerRemedy;
	public static String VaultFile_newerWhy;
	public static String VaultFile_openWhat;
	public static String VaultFile_readWhat;
	public static String VaultFile_textWhy;
	public static String VaultFile_versionWhy;
	public static String VaultFile_writeWhat;
	public static String VaultKeySource_codeWhat;
	public static String VaultKeySource_environmentRemedy;
	public static String VaultKeySource_environmentWhy;
	public static String VaultKeySource_noVaultRemedy;
	public static String VaultKeySource_noVaultWhy;
	public static String VaultKeySource_readDatabaseWhat;
	public static String VaultSetup_keepWhat;
	public static String VaultSetup_keyFileBecauseNotice;
	public static String VaultSetup_keyFileNotice;
	public static String VaultSetup_keyringNotice;
	public static String VaultSetup_noCodeWhy;
	public static String VaultUnlocker_codeRemedy;
	public static String VaultUnlocker_codeWhy;
	public static String VaultUnlocker_fileRemedy;
	public static String VaultUnlocker_fileWhy;
	public static String VaultUnlocker_keyringWhy;
	public static String VaultUnlocker_noCodeRemedy;
	public static String VaultUnlocker_noCodeWhy;
	public static String VaultUnlocker_nobodyRemedy;
	public static String VaultUnlocker_nobodyWhy;
	public static String VaultUnlocker_passphraseWhy;
	public static String VaultUnlocker_strengthenWhat;
	public static String VaultUnlocker_wayWhy;

	static {
		NLS.initializeMessages("org.tftsr.storage.internal.vault.messages", Messages.class);
	}

	private Messages() {
	}
}
