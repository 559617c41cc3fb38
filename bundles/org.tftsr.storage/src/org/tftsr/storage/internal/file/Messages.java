package org.tftsr.storage.internal.file;

import org.eclipse.osgi.util.NLS;

/** The words of this package and of those around the keyring, single values and the data folder. */
public final class Messages extends NLS {

	public static String DataFolder_folderWhat;
	public static String ImportReport_summary;
	public static String IoProblems_explainRemedy;
	public static String IoProblems_inTheWayWhy;
	public static String IoProblems_missingWhy;
	public static String IoProblems_noRightWhy;
	public static String IoProblems_otherWhy;
	public static String Keyring_noneRemedy;
	public static String Keyring_noneWhy;
	public static String Keyring_useWhat;
	public static String PassphraseFile_blankRemedy;
	public static String PassphraseFile_blankWhy;
	public static String PassphraseFile_encodingRemedy;
	public static String PassphraseFile_encodingWhy;
	public static String PassphraseFile_readWhat;
	public static String PassphraseFile_refusedWhat;
	public static String PassphraseFile_rightsRemedy;
	public static String PassphraseFile_rightsWhy;
	public static String Presence_beginRemedy;
	public static String Presence_beginWhy;
	public static String Presence_enterRemedy;
	public static String Presence_enterWhat;
	public static String Presence_enterWhy;
	public static String Presence_interrupted;
	public static String SecureStorageKeyring_codeWhy;
	public static String SecureStorageKeyring_failedWhy;
	public static String SecureStorageKeyring_lockedWhy;
	public static String SecureStorageKeyring_passwordGoneWhy;
	public static String SecureStorageKeyring_problemRemedy;
	public static String SecureStorageKeyring_timeoutWhy;
	public static String SecureStorageKeyring_unreachableWhy;
	public static String SetupLock_waiting;
	public static String ValueCipher_changedRemedy;
	public static String ValueCipher_changedWhat;
	public static String ValueCipher_changedWhy;

	static {
		NLS.initializeMessages("org.tftsr.storage.internal.file.messages", Messages.class);
	}

	private Messages() {
	}
}
