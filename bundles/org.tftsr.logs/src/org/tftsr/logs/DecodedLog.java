package org.tftsr.logs;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.charset.CharsetDetection;
import org.tftsr.logs.internal.charset.ExactReader;
import org.tftsr.logs.internal.charset.WholeReader;
import org.tftsr.logs.internal.read.Compression;
import org.tftsr.logs.internal.read.DecompressedInputStream;
import org.tftsr.logs.internal.read.LogStart;
import org.tftsr.logs.internal.read.ReadableInputStream;

/**
 * A log as text, in the encoding that a person chose, or else that its start shows. One that is compressed with gzip or zstd is read through, once. Bytes that are not valid in it become U+FFFD, for a log with a
 * few damaged lines is still a log. Not thread-safe.
 */
public final class DecodedLog implements Closeable {

	/** Enough to tell an encoding: several hundred lines of nearly any log. */
	private static final int SAMPLE = 1 << 16;

	private final Reader reader;
	private final Charset charset;
	private final boolean compressed;

	private DecodedLog(Reader reader, Charset charset, boolean compressed) {
		this.reader = reader;
		this.charset = charset;
		this.compressed = compressed;
	}

	/**
	 * Opens a log from its start. Where no encoding was chosen for it, a byte order mark decides that and is not part of the text;
	 * without one, bytes that are valid UTF-8 are UTF-8, and others are judged by their statistics.
	 *
	 * @throws TftsrException where it cannot be read or is not text
	 */
	public static DecodedLog open(LogSource log) throws TftsrException {
		return open(log, RawBytesSink.NONE);
	}

	/**
	 * As {@link #open(LogSource)}.
	 *
	 * @param raw told, while the text is read, of the bytes that it does not tell
	 */
	public static DecodedLog open(LogSource log, RawBytesSink raw) throws TftsrException {
		return open(log, raw, null);
	}

	/**
	 * As {@link #open(LogSource, RawBytesSink)}.
	 *
	 * @param digest gets the bytes of the text while it is read, which of a compressed log are those that it holds; may be null
	 */
	public static DecodedLog open(LogSource log, RawBytesSink raw, MessageDigest digest) throws TftsrException {
		InputStream in = log.open();
		try {
			byte[] sample = in.readNBytes(SAMPLE);
			Compression compression = Compression.of(sample);
			boolean compressed = compression != null;
			if (compressed) {
				in = DecompressedInputStream.of(compression, joined(sample, in), log.name());
			}
			ReadableInputStream readable = new ReadableInputStream(compressed ? in : joined(sample, in));
			in = readable;
			LogStart start = LogStart.read(readable, SAMPLE);
			// what breaks off may do so within a character
			CharsetDetection detected = detect(log, readable.isBroken() ? start.goingOn() : start);
			int mark = detected.markLength();
			InputStream text = start.text(mark, in);
			if (digest != null) {
				digest.update(start.sample(), 0, mark);
				text = new DigestInputStream(text, digest);
			}
			if (mark > 0) {
				raw.raw(0, 0, Arrays.copyOf(start.sample(), mark));
			}
			return new DecodedLog(new WholeReader(new ExactReader(text, detected.charset(), raw), readable), detected.charset(), compressed);
		} catch (IOException e) {
			throw closed(in, LogSources.problem(log, e));
		} catch (TftsrException e) {
			throw closed(in, e);
		}
	}

	private static CharsetDetection detect(LogSource log, LogStart start) throws TftsrException {
		Charset chosen = log.encoding().orElse(null);
		return chosen == null ? start.detect(log.name()) : start.chosen(chosen);
	}

	private static InputStream joined(byte[] start, InputStream rest) {
		return new SequenceInputStream(new ByteArrayInputStream(start), rest);
	}

	private static TftsrException closed(InputStream in, TftsrException problem) {
		try {
			in.close();
		} catch (IOException e) {
			problem.addSuppressed(e);
		}
		return problem;
	}

	/**
	 * The text; always the same reader, closed with this log. Of a log that breaks off, such as a torn one, it gives all that can be
	 * read, and throws what {@link LogSources#problem(LogSource, IOException)} tells only then.
	 */
	public Reader reader() {
		return reader;
	}

	/** The encoding the log is read in. */
	public Charset charset() {
		return charset;
	}

	/** Whether it is the text of what is compressed: that may be torn at any place, which only reading to the end shows. */
	public boolean isCompressed() {
		return compressed;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
