package org.tftsr.logs.internal.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import org.tftsr.logs.RawBytesSink;

/**
 * Decodes text and tells the bytes that encoding it would not give back. Bytes that are not valid become U+FFFD. Not
 * thread-safe.
 */
public final class ExactReader extends Reader {

	private static final char REPLACEMENT = '\uFFFD';
	private static final int BUFFER = 1 << 16;
	/** Bytes that are decoded at once: a decoder is fast up to the first unit that is not ASCII, each time it is called. */
	private static final int SLICE = 1 << 9;
	/** Encodings in which valid bytes and text correspond one to one. Text in others is encoded again and compared. */
	private static final Set<Charset> ONE_TO_ONE = Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

	private final InputStream in;
	private final CharsetDecoder decoder;
	/** Null where the encoding can only be read. */
	private final CharsetEncoder encoder;
	private final boolean comparing;
	private final RawBytesSink raw;
	private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
	private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
	/** Offset in the text of the first unit of the buffer. */
	private long offset;
	private boolean inputEnded;
	private boolean flushed;

	/**
	 * @param in  closed with this reader
	 * @param raw told of bytes by place
	 */
	public ExactReader(InputStream in, Charset charset, RawBytesSink raw) {
		this.in = in;
		this.raw = raw;
		this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		this.encoder = charset.canEncode() ? charset.newEncoder() : null;
		this.comparing = raw != RawBytesSink.NONE && !ONE_TO_ONE.contains(charset);
	}

	@Override
	public int read(char[] target, int start, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		while (!chars.hasRemaining()) {
			if (flushed) {
				return -1;
			}
			decode();
		}
		int count = Math.min(length, chars.remaining());
		chars.get(target, start, count);
		return count;
	}

	/** Fills the empty buffer of characters as far as the bytes at hand allow. */
	private void decode() throws IOException {
		offset += chars.limit();
		// one place is left for a replacement
		chars.clear().limit(BUFFER - 1);
		fill();
		int from = bytes.position();
		CoderResult result = decodeSlices();
		compare(from, bytes.position(), 0, chars.position());
		if (result.isError()) {
			replace(result.length());
		} else if (inputEnded && !bytes.hasRemaining()) {
			int before = chars.position();
			flushed = decoder.flush(chars).isUnderflow();
			compare(from, from, before, chars.position());
		}
		chars.flip();
	}

	private CoderResult decodeSlices() {
		int end = bytes.limit();
		CoderResult result;
		int to;
		do {
			to = Math.min(end, bytes.position() + SLICE);
			result = decoder.decode(bytes.limit(to), chars, inputEnded && to == end);
		} while (to < end && result.isUnderflow());
		bytes.limit(end);
		return result;
	}

	private void fill() throws IOException {
		bytes.compact();
		while (!inputEnded && bytes.hasRemaining()) {
			int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
			if (count < 0) {
				inputEnded = true;
			} else {
				bytes.position(bytes.position() + count);
			}
		}
		bytes.flip();
	}

	private void replace(int invalid) throws IOException {
		byte[] original = new byte[invalid];
		bytes.get(original);
		raw.raw(offset + chars.position(), 1, original);
		chars.limit(BUFFER).put(REPLACEMENT);
	}

	private void compare(int fromByte, int toByte, int fromChar, int toChar) throws IOException {
		if (!comparing || fromByte == toByte && fromChar == toChar) {
			return;
		}
		byte[] original = Arrays.copyOfRange(bytes.array(), fromByte, toByte);
		if (!Arrays.equals(original, encoded(fromChar, toChar))) {
			raw.raw(offset + fromChar, toChar - fromChar, original);
		}
	}

	/** The bytes of decoded units, or null where they have none. */
	private byte[] encoded(int from, int to) {
		if (encoder == null) {
			return null;
		}
		CharBuffer text = chars.duplicate().position(from).limit(to);
		ByteBuffer target = ByteBuffer.allocate((int) Math.ceil((to - from + 1) * (double) encoder.maxBytesPerChar()));
		encoder.reset();
		boolean whole = encoder.encode(text, target, true).isUnderflow() && encoder.flush(target).isUnderflow();
		return whole ? Arrays.copyOf(target.array(), target.position()) : null;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
