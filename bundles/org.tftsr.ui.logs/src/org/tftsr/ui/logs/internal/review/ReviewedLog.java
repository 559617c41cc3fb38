package org.tftsr.ui.logs.internal.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.ContentHash;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.triage.AtomicFile;
import org.tftsr.ui.logs.internal.text.FileLog;

/**
 * One of the files that a reviewed log is made of, or text that is in none and becomes one. Immutable; what may throw touches the disk or
 * the network, and so is called from jobs only.
 *
 * @param file   the file; null for text that is in none
 * @param text   what was there of such text; null for a file
 * @param local  its place on a disk of this machine; null where it has none
 * @param sha256 SHA-256 of its bytes when it was reviewed; empty, which that of no bytes is, where it was not what was searched any more
 */
record ReviewedLog(FileLog file, LogSource text, Path local, String sha256) {

	private static final int BUFFER = 1 << 16;

	/** As it is now. Of a file that is elsewhere the size need not be known, nor that it changes while it is read. */
	static ReviewedLog of(FileLog file, Progress progress) throws TftsrException {
		Path local = file.localFile();
		return local == null ? new ReviewedLog(file, null, null, hash(file.source(), progress))
				: new ReviewedLog(file, null, local, ContentHash.of(LogSources.file(local), progress).sha256());
	}

	/** Text that is in no file, as it is now: what comes later is not part of it. */
	static ReviewedLog of(LineLog log, Progress progress) throws TftsrException {
		LogBytes.View shown = log.bytes().orElseThrow(() -> new IllegalStateException("It is in several files")); //$NON-NLS-1$
		LogSource text = LogBytesSources.text(log.name(), shown);
		return new ReviewedLog(null, text, null, hash(text, progress));
	}

	private static String hash(LogSource source, Progress progress) throws TftsrException {
		try {
			return copy(source, OutputStream.nullOutputStream(), Messages.Scan_name, progress);
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	/** The name to show. */
	String name() {
		return file == null ? text.name() : file.name();
	}

	/** The same, where the text that was searched is not that of the bytes: it is refused as one that has changed since. */
	ReviewedLog otherThanSearched() {
		return new ReviewedLog(file, text, local, ""); //$NON-NLS-1$
	}

	/**
	 * Makes sure that it is at a place as it was reviewed: copies it there where it is elsewhere, or in no file. A failure leaves nothing behind.
	 *
	 * @param place where it is, or, if that is elsewhere, where it is to be; what stands there is replaced
	 * @throws TftsrException of kind CONFLICT where it has changed since
	 */
	void bringTo(Path place, Progress progress) throws TftsrException {
		if (local == null) {
			LogSource source = file == null ? text : file.source();
			AtomicFile.write(place, true, out -> require(copy(source, out, Messages.Apply_copying, progress)));
		} else {
			require(ContentHash.of(LogSources.file(place), progress).sha256());
		}
	}

	/**
	 * Copies all bytes. What fails in writing is told by the one who writes.
	 *
	 * @return their SHA-256
	 */
	private static String copy(LogSource source, OutputStream out, String words, Progress progress)
			throws TftsrException, IOException {
		progress.begin(NLS.bind(words, source.name()), source.size() > 0 ? source.size() : -1);
		MessageDigest digest = sha256Digest();
		try (InputStream in = source.open()) {
			byte[] buffer = new byte[BUFFER];
			for (int n = read(source, in, buffer); n >= 0; n = read(source, in, buffer)) {
				progress.check();
				digest.update(buffer, 0, n);
				out.write(buffer, 0, n);
				progress.worked(n);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static int read(LogSource source, InputStream in, byte[] buffer) throws TftsrException {
		try {
			return in.read(buffer);
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	private static MessageDigest sha256Digest() {
		try {
			return MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e); //$NON-NLS-1$
		}
	}

	/**
	 * Makes sure that bytes are those that were reviewed.
	 *
	 * @throws TftsrException of kind CONFLICT where they are not
	 */
	void require(String hash) throws TftsrException {
		if (!hash.equals(sha256)) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Apply_what, name()), Messages.Apply_changed_why,
					Messages.Apply_changed_remedy);
		}
	}
}
