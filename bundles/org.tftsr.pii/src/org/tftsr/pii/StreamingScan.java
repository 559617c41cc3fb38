package org.tftsr.pii;

import java.io.IOException;
import java.io.Reader;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.internal.Detection;
import org.tftsr.pii.internal.engine.Block;
import org.tftsr.pii.internal.engine.BlockReader;
import org.tftsr.pii.internal.engine.SpanScanner;

/**
 * Finds what {@link DefaultPiiDetector} finds, in a text of any size, while memory stays flat. The spans are the same
 * as those of the whole text. Only a line of more than 200,000 units is cut, between values where it has any blank,
 * comma, semicolon or quote.
 */
public final class StreamingScan {

	private StreamingScan() {
	}

	/**
	 * Scans a text to its end.
	 *
	 * @param in       read to its end, not closed
	 * @param sink     takes each span
	 * @param progress told how many UTF-16 units are done, asked whether to stop; the caller begins the step
	 * @return how many UTF-16 units the text has, a byte order mark at its start not counted
	 * @throws IOException    what {@code in} or the sink throws
	 * @throws TftsrException where it was cancelled, or what the sink throws
	 */
	public static long scan(Reader in, SpanSink sink, Progress progress) throws IOException, TftsrException {
		return scan(in, sink, TextSink.NONE, progress);
	}

	/**
	 * As {@link #scan(Reader, SpanSink, Progress)},
	and hands out the text between the spans as well: both sinks together
	 * receive the whole text in order.
	 */
	public static long scan(Reader in, SpanSink sink, TextSink between, Progress progress)
			throws IOException, TftsrException {
		BlockReader reader = new BlockReader(in);
		SpanScanner scanner = Detection.newScanner();
		long total = 0;
		for (Block block = reader.next(); block != null; block = reader.next()) {
			progress.check();
			int done = block.from();
			for (PiiSpan span : scanner.scan(block)) {
				int start = block.indexOf(span.start());
				handOut(block, done, start, between);
				done = block.indexOf(span.end());
				sink.span(span, new String(block.chars(), start, done - start));
			}
			int end = Math.max(done, block.limit());
			handOut(block, done, end, between);
			reader.continueAt(end);
			progress.worked(end - block.from());
			total = block.offsetOf(end);
		}
		return total;
	}

	private static void handOut(Block block, int start, int end, TextSink between) throws IOException {
		if (end > start) {
			between.text(block.chars(), start, end - start);
		}
	}
}
