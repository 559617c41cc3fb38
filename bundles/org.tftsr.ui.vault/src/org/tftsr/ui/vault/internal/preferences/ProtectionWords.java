package org.tftsr.ui.vault.internal.preferences;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.VaultState;

/** What a way of keeping the key is called, and what it means. */
final class ProtectionWords {

	private ProtectionWords() {
	}

	static String name(Protection protection) {
		return switch (protection) {
		case ENVIRONMENT -> Messages.Environment_name;
		case PASSPHRASE -> Messages.Passphrase_name;
		case KEYRING -> Messages.Keyring_name;
		case KEY_FILE -> Messages.KeyFile_name;
		case RECOVERY_CODE -> Messages.RecoveryCode_name;
		};
	}

	static String meaning(Protection protection, VaultState state) {
		return switch (protection) {
		case ENVIRONMENT -> Messages.Environment_meaning;
		case PASSPHRASE -> state.derivation().isEmpty() ? Messages.Passphrase_meaning
				: NLS.bind(Messages.Passphrase_derivation, Messages.Passphrase_meaning, state.derivation());
		case KEYRING -> state.keyringAvailable() ? Messages.Keyring_meaning : Messages.Keyring_none;
		case KEY_FILE -> Messages.KeyFile_meaning;
		case RECOVERY_CODE -> Messages.RecoveryCode_meaning;
		};
	}
}
