package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String After_later;
	public static String After_passphrase;
	public static String After_setPassphrase;
	public static String After_title;
	public static String Changes_codeNotInForce_what;
	public static String Changes_idleLock;
	public static String Changes_keyring;
	public static String Changes_makingCode;
	public static String Changes_removing;
	public static String Changes_settingPassphrase;
	public static String Code_back;
	public static String Code_cancelTitle;
	public static String Code_cancelYes;
	public static String Code_copied;
	public static String Code_copy;
	public static String Code_copyQuestion;
	public static String Code_copyTitle;
	public static String Code_file;
	public static String Code_kept;
	public static String Code_message;
	public static String Code_none;
	public static String Code_ok;
	public static String Code_save;
	public static String Code_saveTitle;
	public static String Code_saved;
	public static String Code_savedInVain;
	public static String Code_saving;
	public static String Code_title;
	public static String Code_words;
	public static String Code_wordsEarlier;
	public static String Field_capsLock;
	public static String File_remedy;
	public static String File_what;
	public static String File_why;
	public static String Foreign_key;
	public static String Foreign_message;
	public static String Foreign_ok;
	public static String Foreign_title;
	public static String New_advice;
	public static String New_again;
	public static String New_different;
	public static String New_message;
	public static String New_ok;
	public static String New_passphrase;
	public static String New_title;
	public static String New_tooShort;
	public static String Prompt_information;
	public static String Prompt_locked_remedy;
	public static String Prompt_locked_what;
	public static String Prompt_refused;
	public static String Prompt_userInterfaceThread;
	public static String SetUp_failed;
	public static String SetUp_keyFile;
	public static String SetUp_keyFile_meaning;
	public static String SetUp_keyring;
	public static String SetUp_keyring_meaning;
	public static String SetUp_keyring_none;
	public static String SetUp_message;
	public static String SetUp_ok;
	public static String SetUp_passphrase;
	public static String SetUp_passphrase_meaning;
	public static String SetUp_title;
	public static String Strength_fair;
	public static String Strength_good;
	public static String Strength_job;
	public static String Strength_strong;
	public static String Strength_weak;
	public static String Unlock_again;
	public static String Unlock_backupMessage;
	public static String Unlock_backupTitle;
	public static String Unlock_keyring;
	public static String Unlock_message;
	public static String Unlock_mistyped;
	public static String Unlock_ok;
	public static String Unlock_passphrase;
	public static String Unlock_recoveryCode;
	public static String Unlock_recoveryHint;
	public static String Unlock_title;
	public static String Unlock_useKeyring;
	public static String Unlock_usePassphrase;
	public static String Unlock_useRecoveryCode;

	static {
		NLS.initializeMessages("org.tftsr.ui.vault.internal.prompt.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
