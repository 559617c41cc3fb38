package org.tftsr.storage.internal.audit;

import java.sql.SQLException;
import java.util.Optional;

import org.tftsr.storage.internal.transaction.Transaction;

/** The one row of {@code audit_head}. */
final class HeadTable {

	private HeadTable() {
	}

	static Optional<SignedHead> read(Transaction transaction) throws SQLException {
		return transaction.first("SELECT * FROM audit_head",
				row -> new SignedHead(row.getLong("sequence"), row.getString("hash"), row.getString("signed_at"),
						row.getLong("witnessed"), row.getString("public_key"), row.getString("signature")));
	}

	static void write(Transaction transaction, SignedHead head) throws SQLException {
		transaction.update("""
				INSERT INTO audit_head(id, sequence, hash, signed_at, witnessed, public_key, signature)
				VALUES (1, ?, ?, ?, ?, ?, ?)
				ON CONFLICT(id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
				    signed_at = excluded.signed_at, witnessed = excluded.witnessed, public_key = excluded.public_key,
				    signature = excluded.signature""", head.sequence(), head.hash(), head.signedAt(), head.witnessed(),
				head.publicKey(), head.signature());
	}
}
