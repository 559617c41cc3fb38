package org.tftsr.logs.internal.bytes;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.tftsr.core.problem.TftsrException;

/**
 * Bytes out of the first, the last and a few places between of the start of a file. Where they are the same later, the
 * file was at most appended to, or somebody edited it between them with great care.
 */
final class Samples {

	private static final int BLOCK = 4096;
	private static final int FIRST_BETWEEN = 20;
	private static final int LAST_BETWEEN = 60;
	private static final int STEP_BETWEEN = 4;

	private Samples() {
	}

	/**
	 * Takes the samples.
	 *
	 * @param size how much of the file counts
	 * @return their bytes; fewer than there should be where the file has become shorter
	 */
	static byte[] of(OpenFile file, long size) throws TftsrException {
		ByteBuffer samples = ByteBuffer.allocate(BLOCK * (2 + (LAST_BETWEEN - FIRST_BETWEEN) / STEP_BETWEEN));
		add(file, 0, Math.min(BLOCK, size), samples);
		for (int power = FIRST_BETWEEN; power < LAST_BETWEEN && (1L << power) + BLOCK <= size; power += STEP_BETWEEN) {
			add(file, 1L << power, BLOCK, samples);
		}
		add(file, Math.max(0, size - BLOCK), Math.min(BLOCK, size), samples);
		byte[] taken = new byte[samples.position()];
		samples.flip().get(taken);
		return taken;
	}

	private static void add(OpenFile file, long position, long length, ByteBuffer samples) throws TftsrException {
		samples.limit(samples.position() + (int) length);
		file.read(position, samples);
		samples.limit(samples.capacity());
	}

	/** A fingerprint of samples, from which nothing of them can be told. */
	static byte[] digest(byte[] samples) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(samples);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
