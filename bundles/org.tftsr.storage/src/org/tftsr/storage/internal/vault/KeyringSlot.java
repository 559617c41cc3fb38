package org.tftsr.storage.internal.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Protection;
import org.tftsr.storage.Keyring;
import org.tftsr.storage.internal.crypto.AesGcm;

import com.google.gson.JsonObject;

/**
 * The way into the vault with the keyring of the operating system. The keyring holds the key of this way only wrapped, and
 * what it is wrapped under lies in the vault file: neither of the two opens anything alone.
 */
final class KeyringSlot {

	private static final String ENTRY = "entry";
	private static final String WRAPPING = "wrapping";
	private static final String CONTEXT = "tftsr-vault/keyring/";

	private KeyringSlot() {
	}

	/** Puts a new key into the keyring, under a name of its own, and makes the slot that it opens. */
	static Slot create(Keyring keyring, byte[] masterKey) throws TftsrException {
		String entry = UUID.randomUUID().toString();
		byte[] wrapping = Slot.random(AesGcm.KEY_LENGTH);
		byte[] key = Slot.random(AesGcm.KEY_LENGTH);
		try {
			byte[] wrapped = new AesGcm(wrapping).seal(key, CONTEXT + entry);
			keyring.put(entry, wrapped);
			requireKept(keyring, entry, wrapped);
			JsonObject parameters = new JsonObject();
			parameters.addProperty(ENTRY, entry);
			parameters.addProperty(WRAPPING, Base64.getEncoder().encodeToString(wrapping));
			return Slot.seal(Protection.KEYRING, parameters, key, masterKey);
		} finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/** The master key; empty where the keyring does not hold what belongs to this vault. */
	static Optional<byte[]> open(Slot slot, Keyring keyring) throws TftsrException, VaultFormatException {
		byte[] wrapping = Json.bytes(slot.parameters(), WRAPPING);
		if (wrapping.length != AesGcm.KEY_LENGTH) {
			throw new VaultFormatException(Messages.KeyringSlot_lengthWhy);
		}
		String entry = Json.text(slot.parameters(), ENTRY);
		Optional<byte[]> key = keyring.get(entry)
				.flatMap(wrapped -> new AesGcm(wrapping).open(wrapped, CONTEXT + entry))
				.filter(unwrapped -> unwrapped.length == AesGcm.KEY_LENGTH);
		Optional<byte[]> master = key.flatMap(slot::open);
		key.ifPresent(unwrapped -> Arrays.fill(unwrapped, (byte) 0));
		return master;
	}

	/** Forgets what the keyring holds for a slot. */
	static void forget(Slot slot, Keyring keyring) throws TftsrException, VaultFormatException {
		keyring.remove(Json.text(slot.parameters(), ENTRY));
	}

	/** A keyring that forgets would lock its user out at the next start. */
	private static void requireKept(Keyring keyring, String entry, byte[] wrapped) throws TftsrException {
		if (!keyring.get(entry).filter(kept -> Arrays.equals(kept, wrapped)).isPresent()) {
			throw new TftsrException(ProblemKind.IO, Messages.KeyringSlot_useWhat,
					Messages.KeyringSlot_notKeptWhy, Messages.KeyringSlot_notKeptRemedy);
		}
	}
}
