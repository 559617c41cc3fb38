package org.tftsr.pii;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.internal.redact.HashingOutput;

/** Copies a text and replaces stored spans on the way. Used once; not thread-safe. */
final class StoredSpanRedaction {

	private static final int BUFFER = 1 << 16;

	private final Reader in;
	private final Iterator<StoredSpan> spans;
	private final HashingOutput out;
	private final Map<String, Long> counts = new TreeMap<>();
	/** The span that is being replaced, or comes next; null behind the last one. */
	private StoredSpan span;
	private boolean announced;
	private char previous;

	StoredSpanRedaction(Reader in, List<StoredSpan> approved, Writer out) {
		this.in = in;
		this.spans = approved.stream().sorted(Comparator.comparingLong(StoredSpan::start)).iterator();
		this.out = new HashingOutput(out);
		nextSpan(0);
	}

	RedactionReport run(Progress progress) throws IOException, TftsrException {
		char[] buffer = new char[BUFFER];
		long offset = 0;
		boolean first = true;
		for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
			progress.check();
			int start = 0;
			if (first && count > 0) {
				first = false;
				start = buffer[0] == TextRedaction.BYTE_ORDER_MARK ? 1 : 0;
				out.write(buffer, 0, start);
				offset = -start;
			}
			copy(buffer, start, count, offset);
			offset += count;
			progress.worked(count);
		}
		return new RedactionReport(counts, out.sha256());
	}

	/** @param offset place in the text of the first unit of the buffer */
	private void copy(char[] buffer, int from, int count, long offset) throws IOException {
		int i = from;
		while (i < count) {
			long at = offset + i;
			if (span == null || at < span.start()) {
				int stop = span == null ? count : (int) Math.min(count, span.start() - offset);
				out.write(buffer, i, stop - i);
				previous = buffer[stop - 1];
				i = stop;
			} else {
				int stop = (int) Math.min(count, span.end() - offset);
				replace(buffer, i, stop);
				i = stop;
				if (offset + i >= span.end()) {
					nextSpan(span.end());
				}
			}
		}
	}

	private void replace(char[] buffer, int start, int stop) throws IOException {
		if (!announced) {
			out.write(span.replacement());
			counts.merge(span.typeName(), 1L, Long::sum);
			announced = true;
			previous = '\0';
		}
		for (int i = start; i < stop; i++) {
			if (buffer[i] == '\n') {
				out.write(previous == '\r' ? "\r\n" : "\n");
			}
			previous = buffer[i];
		}
	}

	private void nextSpan(long done) {
		announced = false;
		span = null;
		while (span == null && spans.hasNext()) {
			StoredSpan next = spans.next();
			span = next.end() > done && next.end() > next.start() ? next : null;
		}
	}
}
