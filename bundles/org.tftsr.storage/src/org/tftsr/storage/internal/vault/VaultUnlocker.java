package org.tftsr.storage.internal.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.Keyring;
import org.tftsr.storage.PassphraseFile;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.SetupLock;

/** Opens an existing vault: first with what needs no person, then with what a person answers. */
final class VaultUnlocker {

	private final DatabaseLocation location;
	private final VaultFile file;
	private final EnvironmentKeys environment;
	private final Keyring keyring;
	private final SecretPrompt prompt;
	private final VaultFile.Stored stored;

	/** Why what needs no person did not work; empty where it was not tried. */
	private String failure = "";

	/** @param file the vault of the location, or of a backup */
	VaultUnlocker(DatabaseLocation location, VaultFile file, VaultFile.Stored stored, EnvironmentKeys environment,
			Keyring keyring, SecretPrompt prompt) {
		this.location = location;
		this.file = file;
		this.stored = stored;
		this.environment = environment;
		this.keyring = keyring;
		this.prompt = prompt;
	}

	/** Opens the vault in whatever way works. */
	OpenVault open() throws TftsrException {
		Optional<OpenVault> opened = withPassphraseFile();
		if (opened.isEmpty()) {
			opened = withKeyring();
		}
		return opened.isPresent() ? opened.get() : withPerson();
	}

	/** Opens the vault with the recovery code alone. */
	OpenVault open(RecoveryCode code) throws TftsrException {
		if (slot(Protection.RECOVERY_CODE).isEmpty()) {
			throw new TftsrException(ProblemKind.NOT_FOUND, cannotOpen(), Messages.VaultUnlocker_noCodeWhy,
					Messages.VaultUnlocker_noCodeRemedy);
		}
		return withRecoveryCode(code).orElseThrow(() -> wrong(Messages.VaultUnlocker_codeWhy,
				Messages.VaultUnlocker_codeRemedy));
	}

	private Optional<OpenVault> withPassphraseFile() throws TftsrException {
		Optional<Path> named = environment.passphraseFile();
		if (slot(Protection.PASSPHRASE).isEmpty() || named.isEmpty()) {
			return Optional.empty();
		}
		try (Passphrase passphrase = PassphraseFile.read(named.get())) {
			return Optional.of(withPassphrase(passphrase).orElseThrow(() -> wrong(
					NLS.bind(Messages.VaultUnlocker_fileWhy, named.get()),
					NLS.bind(Messages.VaultUnlocker_fileRemedy, KeySource.PASSPHRASE_FILE))));
		}
	}

	private Optional<OpenVault> withKeyring() throws TftsrException {
		Optional<Slot> slot = slot(Protection.KEYRING);
		if (slot.isEmpty()) {
			return Optional.empty();
		}
		try {
			Optional<byte[]> master = KeyringSlot.open(slot.get(), keyring);
			failure = master.isPresent() ? "" : Messages.VaultUnlocker_keyringWhy;
			return opened(master, Protection.KEYRING);
		} catch (VaultFormatException e) {
			throw file.damaged(e.getMessage(), e);
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.DAMAGED) {
				throw e;
			}
			// The keyring is one way among several; what it said is told to the person who is asked next.
			failure = e.why();
			return Optional.empty();
		}
	}

	private OpenVault withPerson() throws TftsrException {
		for (int attempt = 1;; attempt++) {
			SecretRequest request = new SecretRequest(
					isOfBackup() ? SecretRequest.Reason.UNLOCK_BACKUP : SecretRequest.Reason.UNLOCK, attempt, failure,
					isOfBackup() ? file.path() : location.folder(), protections(), keyring.isAvailable());
			try (SecretAnswer answer = prompt.ask(request)) {
				Optional<OpenVault> opened = tryAnswer(answer);
				if (opened.isPresent()) {
					return opened.get();
				}
			}
		}
	}

	private Optional<OpenVault> tryAnswer(SecretAnswer answer) throws TftsrException {
		return switch (answer) {
		case SecretAnswer.OfPassphrase given when slot(Protection.PASSPHRASE).isPresent() -> {
			Optional<OpenVault> opened = withPassphrase(given.passphrase());
			failure = opened.isPresent() ? "" : Messages.VaultUnlocker_passphraseWhy;
			yield opened;
		}
		case SecretAnswer.OfRecoveryCode given when slot(Protection.RECOVERY_CODE).isPresent() -> {
			Optional<OpenVault> opened = withRecoveryCode(given.code());
			failure = opened.isPresent() ? "" : Messages.VaultUnlocker_codeWhy;
			yield opened;
		}
		case SecretAnswer.OfKeyring given -> withKeyring();
		case SecretAnswer.Cancel cancel -> throw new CancelledException();
		case SecretAnswer.Nobody nobody -> throw locked();
		default -> {
			failure = Messages.VaultUnlocker_wayWhy;
			yield Optional.empty();
		}
		};
	}

	private Optional<OpenVault> withPassphrase(Passphrase passphrase) throws TftsrException {
		try {
			Slot slot = slot(Protection.PASSPHRASE).orElseThrow();
			Optional<OpenVault> opened = opened(PassphraseSlot.open(slot, passphrase), Protection.PASSPHRASE);
			if (opened.isPresent() && !isOfBackup()
					&& PassphraseSlot.derivation(slot).isWeakerThanStandard()) {
				strengthen(opened.get(), slot, passphrase);
			}
			return opened;
		} catch (VaultFormatException e) {
			throw file.damaged(e.getMessage(), e);
		}
	}

	/** What was strong years ago is not strong for ever. Nobody is kept out where it cannot be written just now. */
	private void strengthen(OpenVault vault, Slot opened, Passphrase passphrase) {
		try {
			SetupLock.ifFree(location.folder(), () -> {
				// another process may have changed or removed the passphrase meanwhile
				Optional<Slot> now = vault.content().slot(Protection.PASSPHRASE);
				if (now.map(Slot::toJson).equals(Optional.of(opened.toJson()))) {
					vault.change((content, master) -> content
							.with(PassphraseSlot.create(passphrase, Argon2.STANDARD, master)));
				}
			});
		} catch (TftsrException e) {
			prompt.inform(e.getMessage());
		} catch (IOException e) {
			prompt.inform(IoProblems.explain(NLS.bind(Messages.VaultUnlocker_strengthenWhat, file.path()), e).getMessage());
		}
	}

	private Optional<OpenVault> withRecoveryCode(RecoveryCode code) throws TftsrException {
		try {
			return opened(RecoverySlot.open(slot(Protection.RECOVERY_CODE).orElseThrow(), code),
					Protection.RECOVERY_CODE);
		} catch (VaultFormatException e) {
			throw file.damaged(e.getMessage(), e);
		}
	}

	private Optional<OpenVault> opened(Optional<byte[]> master, Protection way) throws TftsrException {
		return master.isEmpty() ? Optional.empty() : Optional.of(OpenVault.open(file, stored, master.get(), way));
	}

	private boolean isOfBackup() {
		return !file.path().equals(location.vaultFile());
	}

	private Optional<Slot> slot(Protection protection) {
		return stored.content().slot(protection);
	}

	private Set<Protection> protections() {
		Set<Protection> result = EnumSet.noneOf(Protection.class);
		stored.content().slots().forEach(slot -> result.add(slot.protection()));
		return result;
	}

	private TftsrException locked() {
		return new TftsrException(ProblemKind.LOCKED, cannotOpen(),
				failure.isEmpty() ? Messages.VaultUnlocker_nobodyWhy : failure,
				NLS.bind(Messages.VaultUnlocker_nobodyRemedy, KeySource.PASSPHRASE_FILE));
	}

	private TftsrException wrong(String why, String remedy) {
		return new TftsrException(ProblemKind.WRONG_KEY, cannotOpen(), why, remedy);
	}

	private String cannotOpen() {
		return NLS.bind(Messages.VaultFile_openWhat, file.path());
	}
}
