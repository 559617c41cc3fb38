package org.tftsr.storage.internal.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.vault.Protection;
import org.tftsr.storage.internal.crypto.AesGcm;

import com.google.gson.JsonObject;

/**
 * One way into the vault: the master key, wrapped under the key of this way. That key is also kept under the master key, so
 * that the master key can be replaced without asking for every secret. Immutable; everything that is not wrapped is
 * authenticated with what is.
 *
 * @param protection which way it is
 * @param parameters what its key is made with; part of the file, not secret
 * @param master     the master key under the key of this way
 * @param own        the key of this way under the master key
 */
record Slot(Protection protection, JsonObject parameters, byte[] master, byte[] own) {

	private static final Map<Protection, String> KINDS = Map.of(Protection.PASSPHRASE, "passphrase",
			Protection.KEYRING, "keyring", Protection.RECOVERY_CODE, "recovery-code");

	private static final String KIND = "kind";
	private static final String MASTER = "master";
	private static final String OWN = "own";

	/** Wraps the master key. */
	static Slot seal(Protection protection, JsonObject parameters, byte[] ownKey, byte[] masterKey) {
		String context = context(protection, parameters);
		return new Slot(protection, parameters, new AesGcm(ownKey).seal(masterKey, MASTER + context),
				new AesGcm(masterKey).seal(ownKey, OWN + context));
	}

	/** The master key; empty where the key is not the one of this slot. */
	Optional<byte[]> open(byte[] ownKey) {
		return new AesGcm(ownKey).open(master, MASTER + context(protection, parameters));
	}

	/** The same way into a vault with another master key. */
	Slot resealed(byte[] oldMaster, byte[] newMaster) throws VaultFormatException {
		byte[] ownKey = new AesGcm(oldMaster).open(own, OWN + context(protection, parameters))
				.orElseThrow(() -> new VaultFormatException(Messages.Slot_keyWhy));
		try {
			return seal(protection, parameters, ownKey, newMaster);
		} finally {
			Arrays.fill(ownKey, (byte) 0);
		}
	}

	JsonObject toJson() {
		JsonObject json = new JsonObject();
		json.addProperty(KIND, KINDS.get(protection));
		parameters.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
		json.addProperty(MASTER, Base64.getEncoder().encodeToString(master));
		json.addProperty(OWN, Base64.getEncoder().encodeToString(own));
		return json;
	}

	static Slot fromJson(JsonObject json) throws VaultFormatException {
		String kind = Json.text(json, KIND);
		Protection protection = KINDS.entrySet().stream().filter(entry -> entry.getValue().equals(kind))
				.map(Map.Entry::getKey).findFirst()
				.orElseThrow(() -> new VaultFormatException(Messages.Slot_wayWhy));
		JsonObject parameters = json.deepCopy();
		parameters.remove(KIND);
		parameters.remove(MASTER);
		parameters.remove(OWN);
		return new Slot(protection, parameters, Json.bytes(json, MASTER), Json.bytes(json, OWN));
	}

	/** Random bytes of a length. */
	static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new SecureRandom().nextBytes(bytes);
		return bytes;
	}

	private static String context(Protection protection, JsonObject parameters) {
		return "/tftsr-vault/" + KINDS.get(protection) + parameters;
	}
}
