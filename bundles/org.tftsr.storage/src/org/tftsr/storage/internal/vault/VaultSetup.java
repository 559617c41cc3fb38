package org.tftsr.storage.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.Keyring;
import org.tftsr.storage.PassphraseFile;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.SetupLock;

/** Makes the key of a database that is about to be created, and keeps it in the way that was chosen. */
final class VaultSetup {

	private final DatabaseLocation location;
	private final EnvironmentKeys environment;
	private final Keyring keyring;
	private final SecretPrompt prompt;
	/** There is one where a database of the earlier app is about to be replaced. */
	private final boolean hadDatabase;

	VaultSetup(DatabaseLocation location, EnvironmentKeys environment, Keyring keyring, SecretPrompt prompt) {
		this.location = location;
		this.environment = environment;
		this.keyring = keyring;
		this.prompt = prompt;
		this.hadDatabase = Files.exists(location.file());
	}

	/** Empty where another program has made a key or a database in the meantime. */
	Optional<KeyRotation> run() throws TftsrException {
		Optional<Path> named = environment.passphraseFile();
		if (named.isPresent()) {
			try (Passphrase passphrase = PassphraseFile.read(named.get())) {
				return withPassphrase(passphrase);
			}
		}
		String failure = "";
		for (int attempt = 1;; attempt++) {
			SecretRequest request = new SecretRequest(SecretRequest.Reason.SET_UP, attempt, failure, location.folder(),
					Set.of(), keyring.isAvailable());
			try (SecretAnswer answer = prompt.ask(request)) {
				switch (answer) {
				case SecretAnswer.OfPassphrase given:
					return withPassphrase(given.passphrase());
				case SecretAnswer.OfKeyFile given:
					return withKeyFile();
				case SecretAnswer.Nobody nobody:
					return withoutPerson();
				case SecretAnswer.Cancel cancel:
					throw new CancelledException();
				case SecretAnswer.OfRecoveryCode given:
					failure = Messages.VaultSetup_noCodeWhy;
					break;
				case SecretAnswer.OfKeyring given:
					try {
						return withKeyring();
					} catch (TftsrException e) {
						failure = e.why();
					}
					break;
				}
			}
		}
	}

	private Optional<KeyRotation> withoutPerson() throws TftsrException {
		String notice = NLS.bind(Messages.VaultSetup_keyFileNotice, location.keyFile());
		if (keyring.isAvailable()) {
			try {
				Optional<KeyRotation> made = withKeyring();
				if (made.isPresent()) {
					prompt.inform(Messages.VaultSetup_keyringNotice);
				}
				return made;
			} catch (TftsrException e) {
				notice = NLS.bind(Messages.VaultSetup_keyFileBecauseNotice, location.keyFile(), e.why());
			}
		}
		Optional<KeyRotation> made = withKeyFile();
		if (made.isPresent()) {
			prompt.inform(notice);
		}
		return made;
	}

	private Optional<KeyRotation> withPassphrase(Passphrase passphrase) throws TftsrException {
		return make(key -> OpenVault.create(new VaultFile(location), key,
				master -> PassphraseSlot.create(passphrase, Argon2.STANDARD, master)));
	}

	private Optional<KeyRotation> withKeyring() throws TftsrException {
		return make(key -> OpenVault.create(new VaultFile(location), key,
				master -> KeyringSlot.create(keyring, master)));
	}

	private Optional<KeyRotation> withKeyFile() throws TftsrException {
		return make(key -> {
			KeyFile file = new KeyFile(location);
			file.write(key);
			return file;
		});
	}

	private Optional<KeyRotation> make(Keeping keeping) throws TftsrException {
		KeyRotation[] made = new KeyRotation[1];
		try {
			SetupLock.whileHeld(location.folder(), () -> {
				if (isNew()) {
					byte[] key = Slot.random(DatabaseKey.RAW_LENGTH);
					try {
						made[0] = keeping.keep(key);
					} finally {
						Arrays.fill(key, (byte) 0);
					}
				}
			});
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.VaultSetup_keepWhat, location.folder()), e);
		}
		return Optional.ofNullable(made[0]);
	}

	private boolean isNew() {
		return Files.exists(location.file()) == hadDatabase && !Files.exists(location.keyFile())
				&& !Files.exists(location.vaultFile());
	}

	@FunctionalInterface
	private interface Keeping {
		KeyRotation keep(byte[] key) throws TftsrException;
	}
}
