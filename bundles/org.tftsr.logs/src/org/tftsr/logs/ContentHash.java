package org.tftsr.logs;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.read.FileLogSource;
import org.tftsr.logs.internal.task.LogTask;

/**
 * What identifies the content of a log.
 *
 * @param sha256 SHA-256 (FIPS 180-4) of the bytes, in lower-case hexadecimal
 * @param bytes  how many bytes went into it
 */
public record ContentHash(String sha256, long bytes) {

	private static final int BUFFER = 1 << 17;

	/**
	 * Reads a log once and hashes it.
	 *
	 * @throws TftsrException of kind CONFLICT where the log changed meanwhile: its size, or for a file also the time of
	 *                        the last change, differ between the start and the end of reading
	 */
	public static ContentHash of(LogSource log, Progress progress) throws TftsrException {
		Object before = stamp(log);
		progress.begin(LogTask.HASHING.of(log.name()), log.size());
		MessageDigest digest = sha256Digest();
		long count = 0;
		try (InputStream in = log.open()) {
			byte[] buffer = new byte[BUFFER];
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				progress.check();
				digest.update(buffer, 0, n);
				count += n;
				progress.worked(n);
			}
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
		if (!before.equals(stamp(log)) || count != log.size()) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.ContentHash_changedWhat, log.name()), Messages.Log_changedWhy,
					Messages.Log_copyRemedy);
		}
		return new ContentHash(HexFormat.of().formatHex(digest.digest()), count);
	}

	private static Object stamp(LogSource log) throws TftsrException {
		return log instanceof FileLogSource file ? file.stamp() : Long.valueOf(log.size());
	}

	private static MessageDigest sha256Digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
