package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.io.InputStream;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.read.Compression;
import org.tftsr.logs.internal.read.TunnelledProblem;
import org.tftsr.logs.view.LogBytesSources.Told;

/** What a stream delivers; of one that is compressed, the text it holds. */
final class StreamSource implements ByteSource {

	private final Told<InputStream> stream;
	private final Told<?> state;

	StreamSource(Told<InputStream> stream, Told<?> state) {
		this.stream = stream;
		this.state = state;
	}

	private static <T> T tell(Told<T> told) throws IOException {
		try {
			return told.get();
		} catch (TftsrException e) {
			throw new TunnelledProblem(e);
		}
	}

	@Override
	public Object stamp() throws IOException {
		return tell(state);
	}

	@Override
	public String mark() {
		return null;
	}

	@Override
	public long size() {
		return -1;
	}

	@Override
	public InputStream open() throws IOException {
		return tell(stream);
	}

	@Override
	public InputStream decoded(InputStream bytes) throws IOException {
		return Compression.text(bytes);
	}
}
