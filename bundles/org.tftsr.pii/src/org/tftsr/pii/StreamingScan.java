package org.tftsr.pii;

import java.io.IOException;
import java.io.Reader;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** All built-in types in a stream. */
public final class StreamingScan {

	private StreamingScan() {
	}

	/** As {@link ConfiguredDetector#scan(Reader, SpanSink, Progress)}. */
	public static long scan(Reader in, SpanSink sink, Progress progress) throws IOException, TftsrException {
		return ConfiguredDetector.standard().scan(in, sink, progress);
	}
}
