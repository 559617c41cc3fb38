package org.tftsr.ui.vault.internal.preferences;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Environment_meaning;
	public static String Environment_name;
	public static String Idle_label;
	public static String Idle_minutes;
	public static String Idle_never;
	public static String KeyFile_meaning;
	public static String KeyFile_name;
	public static String Keyring_meaning;
	public static String Keyring_name;
	public static String Keyring_none;
	public static String Page_description;
	public static String Page_links;
	public static String Page_reading;
	public static String Passphrase_derivation;
	public static String Passphrase_meaning;
	public static String Passphrase_name;
	public static String RecoveryCode_meaning;
	public static String RecoveryCode_name;
	public static String Row_addPassphrase;
	public static String Row_anotherCode;
	public static String Row_changePassphrase;
	public static String Row_createCode;
	public static String Row_notUsed;
	public static String Row_remove;
	public static String Row_removeQuestion;
	public static String Row_removeTitle;
	public static String Row_removeYes;
	public static String Row_useKeyring;
	public static String Row_used;

	static {
		NLS.initializeMessages("org.tftsr.ui.vault.internal.preferences.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
