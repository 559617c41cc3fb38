package org.tftsr.storage.internal.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import org.tftsr.core.audit.AuditHead;

/**
 * The end of the chain, signed.
 *
 * @param sequence  of the last row; 0 for an empty log
 * @param hash      of the last row
 * @param signedAt  ISO 8601 in UTC, to the second
 * @param witnessed the last row up to which the head file was known to be on the disk when this was signed
 */
record SignedHead(long sequence, String hash, String signedAt, long witnessed, String publicKey, String signature) {

	private static final String TAG = "tftsr/audit-head/1";

	static SignedHead sign(SigningKey key, long sequence, String hash, String signedAt, long witnessed) {
		return new SignedHead(sequence, hash, signedAt, witnessed, key.publicKey(),
				key.sign(statement(sequence, hash, signedAt, witnessed)));
	}

	/** What is signed: five lines. */
	private static byte[] statement(long sequence, String hash, String signedAt, long witnessed) {
		return "%s\n%d\n%s\n%s\n%d\n".formatted(TAG, sequence, hash, signedAt, witnessed)
				.getBytes(StandardCharsets.UTF_8);
	}

	/** Whether the signature fits. */
	boolean isGenuine() {
		return SigningKey.isGenuine(publicKey, statement(sequence, hash, signedAt, witnessed), signature);
	}

	AuditHead toHead() {
		return new AuditHead(sequence, hash, time(), publicKey);
	}

	private Instant time() {
		try {
			return Instant.parse(signedAt);
		} catch (DateTimeException e) {
			// a head that somebody has changed; its signature does not fit, and that is what is told
			return Instant.EPOCH;
		}
	}
}
