package org.tftsr.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.internal.redact.Replacement;
import org.tftsr.pii.internal.redact.TextBuilder;
import org.tftsr.pii.internal.redact.TextPart;
import org.tftsr.pii.internal.redact.Utf8Output;

/** Copies a text and replaces stored spans on the way. Used once; not thread-safe. */
final class StoredSpanRedaction {

	private static final int BUFFER = 1 << 16;

	private final Reader in;
	private final Iterator<StoredSpan> spans;
	private final Utf8Output out;
	private final EditSink edits;
	private final Map<String, Long> counts = new TreeMap<>();
	/** What was read of the current span so far. */
	private final StringBuilder original = new StringBuilder();
	private final TextBuilder replaced = new TextBuilder();
	/** The span that is being replaced, or comes next; null behind the last one. */
	private StoredSpan span;

	StoredSpanRedaction(Reader in, List<StoredSpan> approved, Utf8Output out, EditSink edits) {
		this.in = in;
		this.spans = approved.stream().sorted(Comparator.comparingLong(StoredSpan::start)).iterator();
		this.out = out;
		this.edits = edits;
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
				out.write(new TextPart(buffer, 0, start));
				offset = -start;
			}
			copy(buffer, start, count, offset);
			offset += count;
			progress.worked(count);
		}
		if (!original.isEmpty()) {
			replace();
		}
		return new RedactionReport(counts, out.finish());
	}

	/** @param offset place in the text of the first unit of the buffer */
	private void copy(char[] buffer, int from, int count, long offset) throws IOException, TftsrException {
		int i = from;
		while (i < count) {
			long at = offset + i;
			if (span == null || at < span.start()) {
				int stop = span == null ? count : (int) Math.min(count, span.start() - offset);
				out.write(new TextPart(buffer, i, stop));
				i = stop;
			} else {
				int stop = (int) Math.min(count, span.end() - offset);
				original.append(buffer, i, stop - i);
				i = stop;
				if (offset + i >= span.end()) {
					long end = span.end();
					replace();
					nextSpan(end);
				}
			}
		}
	}

	private void replace() throws IOException, TftsrException {
		TextPart value = TextPart.of(original.toString());
		original.setLength(0);
		TextPart redacted = replaced.restart(value.end()).append(value, new Replacement(0, value.end(),
				span.replacement())).part();
		edits.edit(out.length(), redacted.end(), value.toString());
		out.write(redacted);
		counts.merge(span.typeName(), 1L, Long::sum);
	}

	private void nextSpan(long done) {
		span = null;
		while (span == null && spans.hasNext()) {
			StoredSpan next = spans.next();
			span = next.end() > done && next.end() > next.start() ? next : null;
		}
	}
}
