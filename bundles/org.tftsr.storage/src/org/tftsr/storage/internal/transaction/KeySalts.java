package org.tftsr.storage.internal.transaction;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** The salts of derived keys, each made when first needed. */
final class KeySalts {

	private static final int LENGTH = 32;

	private KeySalts() {
	}

	static byte[] of(Transaction transaction, String purpose) throws SQLException {
		Optional<String> kept = transaction.first("SELECT salt FROM key_salts WHERE purpose = ?",
				row -> row.getString(1), purpose);
		if (kept.isPresent()) {
			return HexFormat.of().parseHex(kept.get());
		}
		byte[] salt = new byte[LENGTH];
		new SecureRandom().nextBytes(salt);
		transaction.update("INSERT INTO key_salts(purpose, salt) VALUES (?, ?)", purpose,
				HexFormat.of().formatHex(salt));
		return salt;
	}
}
