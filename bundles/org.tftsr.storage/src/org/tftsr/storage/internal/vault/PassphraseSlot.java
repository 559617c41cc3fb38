package org.tftsr.storage.internal.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;

import com.google.gson.JsonObject;

/** The way into the vault with a passphrase. */
final class PassphraseSlot {

	private static final String ARGON2ID = "argon2id";
	private static final int MAX_SALT_LENGTH = 64;

	private PassphraseSlot() {
	}

	static Slot create(Passphrase passphrase, Argon2 derivation, byte[] masterKey) {
		byte[] salt = Slot.random(Argon2.SALT_LENGTH);
		JsonObject parameters = new JsonObject();
		parameters.addProperty("kdf", ARGON2ID);
		parameters.addProperty("memoryKib", derivation.memoryKib());
		parameters.addProperty("passes", derivation.passes());
		parameters.addProperty("lanes", derivation.lanes());
		parameters.addProperty("salt", Base64.getEncoder().encodeToString(salt));
		byte[] key = derive(passphrase, derivation, salt);
		try {
			return Slot.seal(Protection.PASSPHRASE, parameters, key, masterKey);
		} finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/** The master key; empty where the passphrase is another. Takes a fraction of a second. */
	static Optional<byte[]> open(Slot slot, Passphrase passphrase) throws VaultFormatException {
		byte[] salt = Json.bytes(slot.parameters(), "salt");
		if (salt.length < Argon2.SALT_LENGTH || salt.length > MAX_SALT_LENGTH) {
			throw new VaultFormatException(Messages.PassphraseSlot_saltWhy);
		}
		byte[] key = derive(passphrase, derivation(slot), salt);
		try {
			return slot.open(key);
		} finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/** How the key is made; refuses what would take more memory or time than a passphrase may. */
	static Argon2 derivation(Slot slot) throws VaultFormatException {
		JsonObject parameters = slot.parameters();
		Argon2 derivation = new Argon2(Json.number(parameters, "memoryKib"), Json.number(parameters, "passes"),
				Json.number(parameters, "lanes"));
		if (!ARGON2ID.equals(Json.text(parameters, "kdf")) || !derivation.isAcceptable()) {
			throw new VaultFormatException(Messages.PassphraseSlot_derivationWhy);
		}
		return derivation;
	}

	private static byte[] derive(Passphrase passphrase, Argon2 derivation, byte[] salt) {
		byte[] words = passphrase.bytes();
		try {
			return derivation.derive(words, salt);
		} finally {
			Arrays.fill(words, (byte) 0);
		}
	}
}
