package org.tftsr.core.pii;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * Keeps what redactions changed, encrypted, so that the originals can be made again from the copies. Such a record may be
 * large, so it comes and goes in pieces, each of which is one transaction: nobody else has to wait for the whole.
 * Thread-safe.
 */
public interface RestorationRepository {

	/** Receives the pieces. */
	@FunctionalInterface
	interface Sink {

		/** The next piece. */
		void accept(byte[] piece) throws TftsrException;
	}

	/**
	 * Starts the record of a copy that is about to be made. One that is neither completed nor discarded, as its process
	 * died, is removed a day later.
	 *
	 * @param logFileId the log of an issue, with which the record will be deleted, or null
	 */
	UUID begin(UUID logFileId) throws TftsrException;

	/**
	 * Adds the next piece.
	 *
	 * @param number from 0, going up by one
	 */
	void append(UUID id, int number, byte[] piece) throws TftsrException;

	/**
	 * Says that the copy is complete. An earlier record of the same copy of the same original gives way to this one.
	 *
	 * @param redactedSha256 SHA-256 of the copy's bytes, in small hexadecimal digits
	 * @param originalSha256 SHA-256 of the original's bytes, in small hexadecimal digits
	 * @param charset        name of the encoding of the original
	 */
	void complete(UUID id, String redactedSha256, String originalSha256, String charset) throws TftsrException;

	/** Removes the record of a copy that was not completed. */
	void discard(UUID id) throws TftsrException;

	/**
	 * The records of a copy, newest first. There may be several: logs that differ in nothing but their values become the same
	 * copy.
	 *
	 * @param redactedSha256 SHA-256 of its bytes, in small hexadecimal digits
	 */
	List<Restoration> find(String redactedSha256) throws TftsrException;

	/** Hands over all pieces in order. */
	void read(UUID id, Sink sink) throws TftsrException;
}
