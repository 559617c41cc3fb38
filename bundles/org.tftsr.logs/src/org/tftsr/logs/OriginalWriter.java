package org.tftsr.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes the bytes of a log again from its text and from what {@link RawBytesSink} was told when it was read. Not
 * thread-safe.
 */
public final class OriginalWriter {

	/** Bytes that stand for a piece of the text. */
	private record Raw(long start, int length, byte[] bytes) {
	}

	private static final int BUFFER = 1 << 16;

	private final OutputStream out;
	private final CharsetEncoder encoder;
	private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER);
	private final Deque<Raw> raws = new ArrayDeque<>();
	/** Units that the encoder has not taken yet: half of a pair. */
	private String rest = "";
	private boolean encoding;
	private long offset;
	/** Units of the text that raw bytes stand for and that are still to come. */
	private int covered;

	/**
	 * @param charset the encoding of the log
	 * @param out     neither flushed nor closed
	 */
	public OriginalWriter(Charset charset, OutputStream out) {
		this.out = out;
		// Of an encoding that can only be read, all bytes are told raw.
		this.encoder = (charset.canEncode() ? charset : StandardCharsets.US_ASCII).newEncoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** As {@link RawBytesSink#raw}; told before the text at that place is written. */
	public void raw(long start, int length, byte[] bytes) {
		raws.add(new Raw(start, length, bytes));
	}

	/**
	 * Writes the next piece of the text.
	 *
	 * @throws IOException where the output fails, or a character has no bytes in the encoding and nobody told which
	 */
	public void write(String text) throws IOException {
		int i = 0;
		while (i < text.length()) {
			writeRawsHere();
			if (covered > 0) {
				int skipped = Math.min(covered, text.length() - i);
				covered -= skipped;
				offset += skipped;
				i += skipped;
			} else {
				long next = raws.isEmpty() ? Long.MAX_VALUE : raws.peek().start();
				int end = (int) Math.min(text.length(), i + next - offset);
				encode(text.substring(i, end));
				offset += end - i;
				i = end;
			}
		}
	}

	private void writeRawsHere() throws IOException {
		while (covered == 0 && !raws.isEmpty() && raws.peek().start() <= offset) {
			endEncoding();
			Raw raw = raws.remove();
			out.write(raw.bytes());
			covered = raw.length();
		}
	}

	private void encode(String text) throws IOException {
		encoding = true;
		CharBuffer units = CharBuffer.wrap(rest + text);
		CoderResult result;
		do {
			result = encoder.encode(units, encoded, false);
			check(result);
			drain();
		} while (result.isOverflow());
		rest = units.toString();
	}

	private void endEncoding() throws IOException {
		if (!encoding) {
			return;
		}
		check(encoder.encode(CharBuffer.wrap(rest), encoded, true));
		drain();
		encoder.flush(encoded);
		drain();
		encoder.reset();
		rest = "";
		encoding = false;
	}

	private static void check(CoderResult result) throws IOException {
		if (result.isError()) {
			result.throwException();
		}
	}

	private void drain() throws IOException {
		out.write(encoded.array(), 0, encoded.position());
		encoded.clear();
	}

	/** Writes what is left. */
	public void finish() throws IOException {
		writeRawsHere();
		endEncoding();
	}
}
