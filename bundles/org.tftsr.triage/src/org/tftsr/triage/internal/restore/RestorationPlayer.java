package org.tftsr.triage.internal.restore;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import org.tftsr.core.progress.Progress;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.OriginalWriter;

/** Puts back what a {@link RestorationRecorder} recorded. Not thread-safe. */
final class RestorationPlayer {

	private static final int BUFFER = 1 << 16;

	private final Reader redacted;
	private final OriginalWriter original;
	private final HiddenText text;
	private final Progress progress;
	private final char[] buffer = new char[BUFFER];
	private long rawEnd;
	private long hiddenPlace;

	/**
	 * @param redacted the copy
	 * @param original makes the bytes
	 * @param progress told how many units of the copy are done
	 */
	RestorationPlayer(Reader redacted, OriginalWriter original, Progress progress) {
		this.redacted = redacted;
		this.original = original;
		this.text = new HiddenText(original);
		this.progress = progress;
	}

	/** Plays the next piece. */
	void play(byte[] piece) throws IOException, TftsrException {
		try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(piece)))) {
			for (int kind = in.read(); kind >= 0; kind = in.read()) {
				progress.check();
				switch (kind) {
				case RestorationRecorder.EDIT -> edit(in);
				case RestorationRecorder.RAW -> raw(in);
				case RestorationRecorder.HIDDEN -> hidden(in);
				default -> throw new ZipException("a record of an unknown kind");
				}
			}
		}
	}

	private void edit(DataInputStream in) throws IOException {
		copy(number(in));
		skip(number(in));
		text.write(text(in));
	}

	private void hidden(DataInputStream in) throws IOException {
		hiddenPlace += number(in);
		text.hidden(hiddenPlace, text(in));
	}

	private static String text(DataInputStream in) throws IOException {
		StringBuilder value = new StringBuilder();
		for (long left = number(in); left > 0; left--) {
			value.append((char) number(in));
		}
		return value.toString();
	}

	private void raw(DataInputStream in) throws IOException {
		long start = rawEnd + number(in);
		int length = (int) number(in);
		byte[] bytes = new byte[(int) number(in)];
		in.readFully(bytes);
		original.raw(start, length, bytes);
		rawEnd = start + length;
	}

	private static long number(DataInputStream in) throws IOException {
		long value = 0;
		int shift = 0;
		int next;
		do {
			next = in.readUnsignedByte();
			value |= (next & 0x7fL) << shift;
			shift += 7;
		} while (next > 0x7f);
		return value;
	}

	private void copy(long units) throws IOException {
		for (long left = units; left > 0;) {
			int count = read(left);
			text.write(new String(buffer, 0, count));
			left -= count;
		}
	}

	private void skip(long units) throws IOException {
		for (long left = units; left > 0;) {
			left -= read(left);
		}
	}

	private int read(long most) throws IOException {
		int count = redacted.read(buffer, 0, (int) Math.min(BUFFER, most));
		if (count < 0) {
			throw new EOFException("the copy is shorter than its record");
		}
		progress.worked(count);
		return count;
	}

	/** Copies what is left behind the last edit. */
	void finish() throws IOException, TftsrException {
		for (int count = redacted.read(buffer); count >= 0; count = redacted.read(buffer)) {
			progress.check();
			progress.worked(count);
			text.write(new String(buffer, 0, count));
		}
		text.finish();
	}
}
