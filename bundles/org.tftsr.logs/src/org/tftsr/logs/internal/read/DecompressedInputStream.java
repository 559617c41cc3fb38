package org.tftsr.logs.internal.read;

import java.io.IOException;
import java.io.InputStream;

/** What a compressed log holds. Where that is torn or damaged, it says so in the words of a person. */
public final class DecompressedInputStream extends BulkInputStream {

	private final String name;

	private DecompressedInputStream(InputStream text, String name) {
		super(text);
		this.name = name;
	}

	/**
	 * Begins to read.
	 *
	 * @param in   from the first byte on; closed with the stream
	 * @param name of the log
	 */
	public static InputStream of(Compression compression, InputStream in, String name) throws IOException {
		try {
			return new DecompressedInputStream(compression.decompress(new UntilTheEnd(in)), name);
		} catch (IOException e) {
			throw told(name, e);
		}
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			return in.read(target, offset, length);
		} catch (IOException e) {
			throw told(name, e);
		}
	}

	private static IOException told(String name, IOException failure) {
		return Compression.problem(name, failure).<IOException>map(TunnelledProblem::new).orElse(failure);
	}
}
