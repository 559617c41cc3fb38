package org.tftsr.storage.internal.vault;

import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.VaultState;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.VaultOptions;

/** Finds out how a database is protected without opening anything. */
final class VaultFacts {

	private VaultFacts() {
	}

	static VaultState of(DatabaseLocation location, VaultOptions options, boolean open, boolean locked)
			throws TftsrException {
		boolean present = Files.exists(location.file());
		boolean keyring = options.keyring().isAvailable();
		if (new EnvironmentKeys(options.environment()).hasDatabaseKey()) {
			return new VaultState(present, open, locked, Set.of(Protection.ENVIRONMENT), keyring, "", Duration.ZERO);
		}
		VaultFile file = new VaultFile(location);
		Optional<VaultFile.Stored> vault = file.read();
		if (vault.isEmpty()) {
			Set<Protection> keyFile = new KeyFile(location).exists() ? Set.of(Protection.KEY_FILE) : Set.of();
			return new VaultState(present, open, locked, keyFile, keyring, "", Duration.ZERO);
		}
		VaultContent content = vault.get().content();
		Set<Protection> protections = EnumSet.noneOf(Protection.class);
		content.slots().forEach(slot -> protections.add(slot.protection()));
		return new VaultState(present, open, locked, protections, keyring, derivation(file, content),
				content.idleLock());
	}

	private static String derivation(VaultFile file, VaultContent content) throws TftsrException {
		Optional<Slot> passphrase = content.slot(Protection.PASSPHRASE);
		try {
			return passphrase.isEmpty() ? "" : PassphraseSlot.derivation(passphrase.get()).description();
		} catch (VaultFormatException e) {
			throw file.damaged(e.getMessage(), e);
		}
	}
}
