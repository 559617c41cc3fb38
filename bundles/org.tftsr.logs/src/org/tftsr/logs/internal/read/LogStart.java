package org.tftsr.logs.internal.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.charset.CharsetDetection;
import org.tftsr.logs.internal.index.Holes;
import org.tftsr.logs.view.LogBytes;

/**
 * What a log begins with, by which its encoding is told. Of one that begins with a hole, which may be gigabytes, it is what stands
 * behind: the hole is counted, not kept.
 *
 * @param hole     how many bytes of NUL stand before the sample, a multiple of four
 * @param sample   the bytes behind
 * @param complete whether there are no more
 */
public record LogStart(long hole, byte[] sample, boolean complete) {

	/** Units of up to four bytes stay together. */
	private static final int UNIT = 4;

	/**
	 * Reads it.
	 *
	 * @param in   read as far as the sample goes
	 * @param size of the sample, in bytes
	 */
	public static LogStart read(InputStream in, int size) throws IOException {
		byte[] block = new byte[size];
		int length = in.readNBytes(block, 0, size);
		long hole = 0;
		while (length == size && CharsetDetection.isNothing(block)) {
			hole += length;
			length = in.readNBytes(block, 0, size);
		}
		int first = 0;
		while (hole > 0 && first < length - UNIT && block[first] == 0) {
			first++;
		}
		first -= first % UNIT;
		System.arraycopy(block, first, block, 0, length - first);
		length += in.readNBytes(block, length - first, first) - first;
		return new LogStart(hole + first, Arrays.copyOf(block, length), length < size);
	}

	/**
	 * As the other form, of bytes that can be read at any place.
	 *
	 * @param holes learn how far a hole at the start goes
	 */
	public static LogStart read(LogBytes.View bytes, int size, Holes holes) throws TftsrException {
		byte[] first = sample(bytes, 0, size);
		if (first.length < size || !CharsetDetection.isNothing(first)) {
			return new LogStart(0, first, first.length < size);
		}
		long end = holes.endAnywhere(bytes, 0);
		byte[] sample = sample(bytes, end - end % UNIT, size);
		return new LogStart(end - end % UNIT, sample, sample.length < size);
	}

	private static byte[] sample(LogBytes.View bytes, long from, int size) throws TftsrException {
		ByteBuffer sample = ByteBuffer.allocate((int) Math.min(size, bytes.size() - from));
		return Arrays.copyOf(sample.array(), bytes.read(from, sample));
	}

	/** The same as the start of more. */
	public LogStart goingOn() {
		return new LogStart(hole, sample, false);
	}

	/**
	 * The encoding that the sample shows; a mark is one only at the very start of a log.
	 *
	 * @param name the log's name, for messages
	 */
	public CharsetDetection detect(String name) throws TftsrException {
		if (hole > 0 && sample.length < UNIT) {
			// nothing but a hole so far
			return new CharsetDetection(StandardCharsets.UTF_8, 0);
		}
		CharsetDetection found = CharsetDetection.of(name, sample, complete);
		return hole == 0 ? found : new CharsetDetection(found.charset(), 0);
	}

	/** The encoding that a person chose, as {@link CharsetDetection#chosen} has it. */
	public CharsetDetection chosen(Charset charset) {
		return CharsetDetection.chosen(charset, hole == 0 ? sample : new byte[0]);
	}

	/**
	 * All of the text.
	 *
	 * @param mark how many bytes at the start are not wanted
	 * @param rest what the sample was read from
	 */
	public InputStream text(int mark, InputStream rest) {
		InputStream behind = new SequenceInputStream(new ByteArrayInputStream(sample, mark, sample.length - mark), rest);
		return hole == 0 ? behind : new SequenceInputStream(new NulInputStream(hole), behind);
	}
}
