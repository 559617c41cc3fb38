package org.tftsr.storage.internal.vault;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
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
	private static final String IDLE_LOCK = "vault_idle_lock";
	private static final Supplier<String> WHAT = () -> Messages.VaultChanger_changeWhat;

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
		Map<String, Object> details = protection(Protection.PASSPHRASE);
		details.put("derivation", Argon2.STANDARD.description());
		addWay(details, master -> PassphraseSlot.create(passphrase, Argon2.STANDARD, master));
	}

	void addKeyring() throws TftsrException {
		Optional<Slot> replaced = kept() instanceof OpenVault vault ? vault.content().slot(Protection.KEYRING)
				: Optional.empty();
		addWay(protection(Protection.KEYRING), master -> KeyringSlot.create(options.keyring(), master));
		forgetInKeyring(replaced);
	}

	void addRecoveryCode(RecoveryCode code) throws TftsrException {
		OpenVault vault = requireVault();
		Slot slot = vault.seal(master -> RecoverySlot.create(code, master));
		changed(vault, RECOVERY, protection(Protection.RECOVERY_CODE), (content, master) -> content.with(slot));
	}

	void useKeyFile() throws TftsrException {
		if (!(kept() instanceof OpenVault vault)) {
			return;
		}
		Optional<Slot> keyring = vault.content().slot(Protection.KEYRING);
		underLock(() -> {
			VaultContent before = vault.content();
			KeyFile file = new KeyFile(location);
			audited(PROTECT, protection(Protection.KEY_FILE), () -> {
				file.write(vault.current().material());
				new VaultFile(location).delete();
			}, () -> {
				vault.putBack(before);
				if (file.exists() && file.holds(vault.current())) {
					file.delete();
				}
			});
			keys.keep(file);
			vault.forget();
		});
		forgetInKeyring(keyring);
	}

	void remove(Protection protection) throws TftsrException {
		Optional<Slot> slot = kept() instanceof OpenVault vault ? vault.content().slot(protection) : Optional.empty();
		boolean isKeyFile = kept() instanceof KeyFile && protection == Protection.KEY_FILE;
		if (slot.isEmpty() && !isKeyFile) {
			throw new TftsrException(ProblemKind.NOT_FOUND, WHAT.get(), without(protection),
					Messages.VaultChanger_removeRemedy);
		}
		if (isKeyFile || !remainsProtected(requireVault().content().without(protection))) {
			throw new TftsrException(ProblemKind.CONFLICT, WHAT.get(), Messages.VaultChanger_lastWhy,
					Messages.VaultChanger_lastRemedy);
		}
		OpenVault vault = requireVault();
		changed(vault, UNPROTECT, protection(protection), (content, master) -> content.without(protection));
		if (protection == Protection.KEYRING) {
			forgetInKeyring(slot);
		}
	}

	void setIdleLock(Duration time) throws TftsrException {
		if (time.isNegative() || !time.equals(Duration.ofMinutes(time.toMinutes()))
				|| time.compareTo(LONGEST_IDLE) > 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.VaultChanger_idleWhat,
					NLS.bind(Messages.VaultChanger_idleWhy, LONGEST_IDLE.toMinutes()), Messages.VaultChanger_idleRemedy);
		}
		OpenVault vault = requireVault();
		changed(vault, IDLE_LOCK, Map.of("minutes", time.toMinutes()),
				(content, master) -> content.withIdleLock(time));
	}

	private OpenVault requireVault() throws TftsrException {
		if (kept() instanceof OpenVault vault) {
			return vault;
		}
		throw new TftsrException(ProblemKind.CONFLICT, WHAT.get(),
				NLS.bind(Messages.VaultChanger_keyFileWhy, location.keyFile()), Messages.VaultChanger_keyFileRemedy);
	}

	private KeyRotation kept() throws TftsrException {
		return keys.kept().orElseThrow(() -> new TftsrException(ProblemKind.CONFLICT, WHAT.get(),
				NLS.bind(Messages.VaultChanger_environmentWhy, KeySource.VARIABLE), Messages.VaultChanger_environmentRemedy));
	}

	private void addWay(Map<String, Object> details, OpenVault.SlotMaker way) throws TftsrException {
		if (kept() instanceof OpenVault vault) {
			Slot slot = vault.seal(way);
			changed(vault, PROTECT, details, (content, master) -> content.with(slot));
			return;
		}
		underLock(() -> {
			KeyFile file = new KeyFile(location);
			VaultFile made = new VaultFile(location);
			boolean hadVault = made.exists();
			OpenVault[] vault = new OpenVault[1];
			audited(PROTECT, details, () -> vault[0] = OpenVault.create(made, file.current().material(), way),
					() -> {
						if (!hadVault) {
							made.delete();
						}
					});
			keys.keep(vault[0]);
			// where this process ends before this step, the next opening takes it
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
			options.prompt().get().inform(NLS.bind(Messages.VaultChanger_keyringEntry, e.getMessage()));
		}
	}

	private static boolean remainsProtected(VaultContent content) {
		return content.slot(Protection.PASSPHRASE).isPresent() || content.slot(Protection.KEYRING).isPresent();
	}

	private static Map<String, Object> protection(Protection protection) {
		return new TreeMap<>(Map.of("protection", protection.name().toLowerCase(Locale.ROOT)));
	}

	private void changed(OpenVault vault, String action, Map<String, Object> details, OpenVault.Change change)
			throws TftsrException {
		underLock(() -> {
			VaultContent before = vault.content();
			audited(action, details, () -> vault.change(change), () -> vault.putBack(before));
		});
	}

	/**
	 * Makes a change of files within the transaction of its audit row. Called under the lock, which comes before the
	 * transaction, as in a migration: the other way round, two processes could wait for each other.
	 *
	 * @param undo what was there before is there again afterwards: where the row is not kept, nobody is told of the change,
	 *             and a recovery code or a passphrase that nobody knows of must not be in force
	 */
	private void audited(String action, Map<String, Object> details, FileChange change, FileChange undo)
			throws TftsrException {
		try {
			transactions.write(WHAT, transaction -> {
				transaction.audit(action, "vault", "local", details);
				change.run();
				return null;
			});
		} catch (TftsrException | RuntimeException e) {
			try {
				undo.run();
			} catch (TftsrException undone) {
				e.addSuppressed(undone);
			}
			throw e;
		}
	}

	private void underLock(SetupLock.Setup change) throws TftsrException {
		try {
			SetupLock.whileHeld(location.folder(), change);
		} catch (IOException e) {
			throw IoProblems.explain(WHAT.get(), e);
		}
	}

	@FunctionalInterface
	private interface FileChange {
		void run() throws TftsrException;
	}

	private static String without(Protection protection) {
		return switch (protection) {
		case ENVIRONMENT -> NLS.bind(Messages.VaultChanger_noVariableWhy, KeySource.VARIABLE);
		case PASSPHRASE -> Messages.VaultChanger_noPassphraseWhy;
		case KEYRING -> Messages.VaultChanger_noKeyringWhy;
		case KEY_FILE -> Messages.VaultChanger_noKeyFileWhy;
		case RECOVERY_CODE -> Messages.VaultChanger_noCodeWhy;
		};
	}
}
