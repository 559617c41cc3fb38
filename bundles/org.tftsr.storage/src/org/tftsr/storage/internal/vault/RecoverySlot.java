package org.tftsr.storage.internal.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.storage.internal.crypto.AesGcm;
import org.tftsr.storage.internal.crypto.Hkdf;

import com.google.gson.JsonObject;

/** The way into the vault with a recovery code, which is random enough to need no slow derivation. */
final class RecoverySlot {

	private static final String PURPOSE = "tftsr/recovery-code/1";

	private RecoverySlot() {
	}

	static Slot create(RecoveryCode code, byte[] masterKey) {
		byte[] salt = Slot.random(AesGcm.KEY_LENGTH);
		JsonObject parameters = new JsonObject();
		parameters.addProperty("salt", Base64.getEncoder().encodeToString(salt));
		byte[] key = derive(code, salt);
		try {
			return Slot.seal(Protection.RECOVERY_CODE, parameters, key, masterKey);
		} finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/** The master key; empty where the code is another. */
	static Optional<byte[]> open(Slot slot, RecoveryCode code) throws VaultFormatException {
		byte[] salt = Json.bytes(slot.parameters(), "salt");
		if (salt.length != AesGcm.KEY_LENGTH) {
			throw new VaultFormatException(Messages.RecoverySlot_saltWhy);
		}
		byte[] key = derive(code, salt);
		try {
			return slot.open(key);
		} finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	private static byte[] derive(RecoveryCode code, byte[] salt) {
		byte[] bits = code.bytes();
		try {
			return Hkdf.derive(bits, salt, PURPOSE);
		} finally {
			Arrays.fill(bits, (byte) 0);
		}
	}
}
