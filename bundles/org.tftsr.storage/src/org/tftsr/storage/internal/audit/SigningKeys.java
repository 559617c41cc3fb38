package org.tftsr.storage.internal.audit;

import java.sql.SQLException;
import java.util.Optional;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code audit_keys}: each key that ever signed, its secret part encrypted once more. */
final class SigningKeys {

	/** Names the key that encrypts signing keys. */
	static final String PURPOSE = "tftsr/audit-signing-keys/1";

	private SigningKeys() {
	}

	/** A new key, kept. */
	static SigningKey create(Transaction transaction) throws SQLException, TftsrException {
		SigningKey key = SigningKey.random();
		transaction.update("INSERT INTO audit_keys(public_key, seed_encrypted, created_at) VALUES (?, ?, ?)",
				key.publicKey(), transaction.cipher(PURPOSE).seal(key.seed(), key.publicKey()),
				transaction.timestamp());
		return key;
	}

	/** Where the key that encrypts signing keys is damaged beyond use, another one takes its place; the old ones sign no more. */
	static void makeUsable(Transaction transaction) throws SQLException, TftsrException {
		try {
			transaction.sealedKeys().key(PURPOSE);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.DAMAGED) {
				throw e;
			}
			transaction.update("DELETE FROM sealed_keys WHERE purpose = ?", PURPOSE);
		}
	}

	/** The key of a public key. */
	static SigningKey find(Transaction transaction, String publicKey) throws SQLException, TftsrException {
		Optional<String> sealed = transaction.first("SELECT seed_encrypted FROM audit_keys WHERE public_key = ?",
				row -> row.getString(1), publicKey);
		if (sealed.isEmpty()) {
			throw new TftsrException(ProblemKind.DAMAGED, Messages.SigningKeys_signWhat, Messages.SigningKeys_goneWhy,
					Messages.SigningKeys_examineRemedy);
		}
		SigningKey key = SigningKey.of(transaction.cipher(PURPOSE).open(sealed.get(), publicKey));
		if (!key.publicKey().equals(publicKey)) {
			throw new TftsrException(ProblemKind.DAMAGED, Messages.SigningKeys_signWhat, Messages.SigningKeys_exchangedWhy,
					Messages.SigningKeys_examineRemedy);
		}
		return key;
	}
}
