package org.tftsr.triage.internal.restore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.RawBytesSink;
import org.tftsr.pii.EditSink;

/**
 * Records what a redaction changes, in pieces of about a megabyte before compression. Each piece is a deflated sequence of
 * whole records; numbers are unsigned LEB128:
 * <ul>
 * <li>an edit: 0, units of the redacted text since the end of the last edit, units that stand there, units of the original,
 * and each of these;
 * <li>raw bytes: 1, units of the original text since the end of the last raw bytes, units that they became, their number,
 * and each of them;
 * <li>a control sequence: 2, units of the original text without such sequences since the last one, units of the sequence, and
 * each of these.
 * </ul>
 * Raw bytes and control sequences come before any edit at their place or behind it. Not thread-safe.
 */
public final class RestorationRecorder implements EditSink {

	static final int EDIT = 0;
	static final int RAW = 1;
	static final int HIDDEN = 2;
	private static final int PIECE = 1 << 20;

	private final RestorationRepository repository;
	private final UUID id;
	private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE + 1024);
	private int pieces;
	private long editsEnd;
	private long rawEnd;
	private long hiddenPlace;

	private RestorationRecorder(RestorationRepository repository, UUID id) {
		this.repository = repository;
		this.id = id;
	}

	/**
	 * Starts a record.
	 *
	 * @param logFileId as in {@link RestorationRepository#begin}
	 */
	public static RestorationRecorder begin(RestorationRepository repository, UUID logFileId) throws TftsrException {
		return new RestorationRecorder(repository, repository.begin(logFileId));
	}

	/** Takes the raw bytes of the log; to be given to its reader. */
	public RawBytesSink rawBytes() {
		return this::raw;
	}

	private void raw(long start, int length, byte[] bytes) throws RecordingFailure {
		number(RAW);
		number(start - rawEnd);
		number(length);
		number(bytes.length);
		piece.writeBytes(bytes);
		rawEnd = start + length;
		flushWhileReading();
	}

	private void flushWhileReading() throws RecordingFailure {
		try {
			flushIfFull();
		} catch (TftsrException e) {
			throw new RecordingFailure(e);
		}
	}

	@Override
	public void edit(long start, int length, String original) throws TftsrException {
		number(EDIT);
		number(start - editsEnd);
		number(length);
		text(original);
		editsEnd = start + length;
		flushIfFull();
	}

	@Override
	public void hidden(long place, String sequence) throws RecordingFailure {
		number(HIDDEN);
		number(place - hiddenPlace);
		text(sequence);
		hiddenPlace = place;
		flushWhileReading();
	}

	private void text(String text) {
		number(text.length());
		for (int i = 0; i < text.length(); i++) {
			number(text.charAt(i));
		}
	}

	private void flushIfFull() throws TftsrException {
		if (piece.size() >= PIECE) {
			flush();
		}
	}

	private void number(long value) {
		long left = value;
		while (left > 0x7f) {
			piece.write((int) (left & 0x7f | 0x80));
			left >>>= 7;
		}
		piece.write((int) left);
	}

	private void flush() throws TftsrException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(PIECE / 4);
		Deflater deflater = new Deflater(Deflater.BEST_SPEED);
		try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
			piece.writeTo(out);
		} catch (IOException e) {
			throw new IllegalStateException("writing to memory never fails", e);
		} finally {
			deflater.end();
		}
		piece.reset();
		repository.append(id, pieces++, compressed.toByteArray());
	}

	/**
	 * The copy is complete.
	 *
	 * @param redactedSha256 of the copy
	 * @param originalSha256 of the original's bytes
	 * @param charset        name of the original's encoding
	 */
	public void complete(String redactedSha256, String originalSha256, String charset) throws TftsrException {
		flush();
		repository.complete(id, redactedSha256, originalSha256, charset);
	}

	/** The copy was not made. What goes wrong here is added to why. */
	public void discard(Throwable why) {
		try {
			repository.discard(id);
		} catch (TftsrException e) {
			why.addSuppressed(e);
		}
	}
}
