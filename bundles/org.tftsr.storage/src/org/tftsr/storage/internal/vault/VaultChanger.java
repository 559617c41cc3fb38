package org.tftsr.storage.internal.vault;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.VaultOptions;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.SetupLock;
import org.tftsr.storage.internal.transaction.Transactions;

/**
 * Changes how the key of an open database is kept. Each change is made under the lock of the folder, and its audit row is
 * committed only once the new file is in its place.
 */
final class VaultChanger {

	private static final Duration LONGEST_IDLE = Duration.ofDays(7);
	private static final String PROTECT = "vault_protect";
	private static final String UNPROTECT = "vault_unprotect";
	private static final String RECOVERY = "vault_recovery_code";
	private static final String WHAT = "Cannot change how the database is protected";

	private final DatabaseLocation location;
	private final VaultKeySource keys;
	private final VaultOptions options;
	private final Transactions transactions;

	VaultChanger(DatabaseLocation location, VaultKeySource keys, VaultOptions options, Transactions transactions) {
		this.location = location;
		this.keys = keys;
		this.options = options;
		this.transactions = transactions;
	}

	void addPassphrase(Passphrase passphrase) throws TftsrException {
		addWay(Protection.PASSPHRASE, Map.of("derivation", Argon2.STANDARD.description()),
				master -> PassphraseSlot.create(passphrase, Argon2.STANDARD, master));
	}

	void addKeyring() throws TftsrException {
		Optional<Slot> replaced = kept() instanceof OpenVault vault ? vault.content().slot(Protection.KEYRING)
				: Optional.empty();
		addWay(Protection.KEYRING, Map.of(), master -> KeyringSlot.create(options.keyring(), master));
		forgetInKeyring(replaced);
	}

	RecoveryCode addRecoveryCode() throws TftsrException {
		OpenVault vault = requireVault();
		RecoveryCode code = RecoveryCode.random();
		Slot slot = vault.seal(master -> RecoverySlot.create(code, master));
		audited(RECOVERY, Protection.RECOVERY_CODE, Map.of(), () -> vault.change((content, master) -> content.with(slot)));
		return code;
	}

	void useKeyFile() throws TftsrException {
		if (!(kept() instanceof OpenVault vault)) {
			return;
		}
		Optional<Slot> keyring = vault.content().slot(Protection.KEYRING);
		audited(PROTECT, Protection.KEY_FILE, Map.of(), () -> {
			KeyFile file = new KeyFile(location);
			file.write(vault.current().material());
			new VaultFile(location).delete();
			keys.keep(file);
			vault.forget();
		});
		forgetInKeyring(keyring);
	}

	void remove(Protection protection) throws TftsrException {
		Optional<Slot> slot = kept() instanceof OpenVault vault ? vault.content().slot(protection) : Optional.empty();
		boolean isKeyFile = kept() instanceof KeyFile && protection == Protection.KEY_FILE;
		if (slot.isEmpty() && !isKeyFile) {
			throw new TftsrException(ProblemKind.NOT_FOUND, WHAT, "it is not protected by " + name(protection),
					"See `tftsr db info` for how it is");
		}
		if (isKeyFile || !remainsProtected(requireVault().content().without(protection))) {
			throw new TftsrException(ProblemKind.CONFLICT, WHAT, "nothing would be left that opens it day by day",
					"Add a passphrase or the keyring first");
		}
		OpenVault vault = requireVault();
		audited(UNPROTECT, protection, Map.of(),
				() -> vault.change((content, master) -> content.without(protection)));
		if (protection == Protection.KEYRING) {
			forgetInKeyring(slot);
		}
	}

	void setIdleLock(Duration time) throws TftsrException {
		if (time.isNegative() || !time.equals(Duration.ofMinutes(time.toMinutes()))
				|| time.compareTo(LONGEST_IDLE) > 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot set the idle time", "it is not a number of minutes"
					+ " from 0 to " + LONGEST_IDLE.toMinutes(), "Choose such a number; 0 means never");
		}
		OpenVault vault = requireVault();
		underLock(() -> vault.change((content, master) -> content.withIdleLock(time)));
	}

	private OpenVault requireVault() throws TftsrException {
		if (kept() instanceof OpenVault vault) {
			return vault;
		}
		throw new TftsrException(ProblemKind.CONFLICT, WHAT, "its key lies in the key file " + location.keyFile()
				+ ", which needs nothing else to open it", "Protect it with a passphrase or the keyring first");
	}

	private KeyRotation kept() throws TftsrException {
		return keys.kept().orElseThrow(() -> new TftsrException(ProblemKind.CONFLICT, WHAT,
				"its key is the passphrase in " + KeySource.VARIABLE, "Change or unset that variable instead"));
	}

	private void addWay(Protection protection, Map<String, String> details, OpenVault.SlotMaker way)
			throws TftsrException {
		if (kept() instanceof OpenVault vault) {
			Slot slot = vault.seal(way);
			audited(PROTECT, protection, details, () -> vault.change((content, master) -> content.with(slot)));
			return;
		}
		audited(PROTECT, protection, details, () -> {
			KeyFile file = new KeyFile(location);
			// where this process ends before the last step, the next opening takes it
			keys.keep(OpenVault.create(new VaultFile(location), file.current().material(), way));
			file.delete();
		});
	}

	/** A slot that is gone makes what the keyring holds for it worthless; that it lingers is no failure of the change. */
	private void forgetInKeyring(Optional<Slot> slot) {
		try {
			if (slot.isPresent()) {
				KeyringSlot.forget(slot.get(), options.keyring());
			}
		} catch (TftsrException | VaultFormatException e) {
			options.prompt().get().inform("The keyring still holds an entry that opens nothing any more: " + e.getMessage());
		}
	}

	private static boolean remainsProtected(VaultContent content) {
		return content.slot(Protection.PASSPHRASE).isPresent() || content.slot(Protection.KEYRING).isPresent();
	}

	/** The lock comes before the transaction, as in a migration: the other way round, two processes could wait for each other. */
	private void audited(String action, Protection protection, Map<String, String> details, SetupLock.Setup change)
			throws TftsrException {
		underLock(() -> transactions.write(WHAT, transaction -> {
			Map<String, String> all = new TreeMap<>(details);
			all.put("protection", protection.name().toLowerCase(Locale.ROOT));
			transaction.audit(action, "vault", "local", all);
			try {
				change.run();
			} catch (IOException e) {
				throw IoProblems.explain(WHAT, e);
			}
			return null;
		}));
	}

	private void underLock(SetupLock.Setup change) throws TftsrException {
		try {
			SetupLock.whileHeld(location.folder(), change);
		} catch (IOException e) {
			throw IoProblems.explain(WHAT, e);
		}
	}

	private static String name(Protection protection) {
		return switch (protection) {
		case ENVIRONMENT -> KeySource.VARIABLE;
		case PASSPHRASE -> "a passphrase";
		case KEYRING -> "the keyring";
		case KEY_FILE -> "a key file";
		case RECOVERY_CODE -> "a recovery code";
		};
	}
}
