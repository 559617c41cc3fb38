package org.tftsr.storage.internal.transaction;

import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.connection.Messages;
import org.tftsr.storage.internal.crypto.AesGcm;
import org.tftsr.storage.internal.crypto.Hkdf;

/**
 * The keys for single values, by purpose. At first such a key is derived from the database key and a salt of its own. When
 * the database gets another key, the old ones are kept, wrapped under the new one, so that no value need be encrypted
 * anew.
 */
public final class SealedKeys {

	/** Names the key that wraps the others, and its salt. */
	private static final String WRAPPING = "tftsr/sealed-keys/1";

	private final Transaction transaction;
	private final byte[] material;

	/** @param material of the database key that was in force when the rows were written */
	public SealedKeys(Transaction transaction, byte[] material) {
		this.transaction = transaction;
		this.material = material;
	}

	/** The key of a purpose: always the same one, whatever the database key is by then. */
	public byte[] key(String purpose) throws SQLException, TftsrException {
		Optional<String> sealed = transaction.first("SELECT wrapped FROM sealed_keys WHERE purpose = ?",
				row -> row.getString(1), purpose);
		if (sealed.isEmpty()) {
			return Hkdf.derive(material, KeySalts.of(transaction, purpose), purpose);
		}
		return wrapping(material).open(decode(sealed.get()), purpose).orElseThrow(SealedKeys::changed);
	}

	/**
	 * Wraps every key for another database key. Done in the copy that is going to be encrypted with that one, as the last
	 * change to it under the old material.
	 *
	 * @param newMaterial of the new database key
	 */
	public void rewrap(byte[] newMaterial) throws SQLException, TftsrException {
		List<String> purposes = transaction.query("""
				SELECT purpose FROM key_salts WHERE purpose <> ?
				UNION SELECT purpose FROM sealed_keys ORDER BY purpose""", row -> row.getString(1), WRAPPING);
		AesGcm wrapping = wrapping(newMaterial);
		for (String purpose : purposes) {
			String sealed = Base64.getEncoder().encodeToString(wrapping.seal(key(purpose), purpose));
			transaction.update("INSERT OR REPLACE INTO sealed_keys(purpose, wrapped) VALUES (?, ?)", purpose, sealed);
		}
	}

	private AesGcm wrapping(byte[] databaseKey) throws SQLException {
		return new AesGcm(Hkdf.derive(databaseKey, KeySalts.of(transaction, WRAPPING), WRAPPING));
	}

	private static byte[] decode(String text) throws TftsrException {
		try {
			return Base64.getDecoder().decode(text);
		} catch (IllegalArgumentException e) {
			throw new TftsrException(ProblemKind.DAMAGED, Messages.SealedKeys_readWhat, Messages.SealedKeys_decodeWhy,
					Messages.SealedKeys_restoreRemedy, e);
		}
	}

	private static TftsrException changed() {
		return new TftsrException(ProblemKind.DAMAGED, Messages.SealedKeys_readWhat,
				Messages.SealedKeys_changedWhy, Messages.SealedKeys_restoreRemedy);
	}
}
