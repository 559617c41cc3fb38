package org.tftsr.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.SourcePlaces;
import org.tftsr.core.text.VisibleReader;
import org.tftsr.pii.internal.redact.Replacement;
import org.tftsr.pii.internal.redact.TextBuilder;
import org.tftsr.pii.internal.redact.TextPart;
import org.tftsr.pii.internal.redact.Utf8Output;

/** Copies a text and replaces stored spans on the way. Used once; not thread-safe. */
final class StoredSpanRedaction {

	private static final int BUFFER = 1 << 16;

	private final Reader in;
	private final SourcePlaces places = new SourcePlaces();
	private final StoredSpans spans;
	private final Utf8Output out;
	private final EditSink edits;
	private final Map<String, Long> counts = new TreeMap<>();
	/** What was read of the current span so far. */
	private final StringBuilder original = new StringBuilder();
	private final TextBuilder replaced = new TextBuilder();
	/** The span that is being replaced, or comes next; null behind the last one. */
	private StoredSpan span;
	/** How many units a byte order mark has, which spans do not count. */
	private int mark;

	StoredSpanRedaction(Reader in, StoredSpans approved, Utf8Output out, EditSink edits) {
		this.in = new VisibleReader(in, (place, sequence) -> {
			places.hidden(place, sequence);
			edits.hidden(place, sequence);
		});
		this.spans = approved;
		this.out = out;
		this.edits = edits;
	}

	RedactionReport run(Progress progress) throws IOException, TftsrException {
		nextSpan(0);
		char[] buffer = new char[BUFFER];
		long offset = 0;
		boolean first = true;
		for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
			progress.check();
			int start = 0;
			if (first && count > 0) {
				first = false;
				start = buffer[0] == TextRedaction.BYTE_ORDER_MARK ? 1 : 0;
				mark = start;
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
			if (span == null || original.isEmpty() && at < visible(span.start())) {
				int stop = span == null ? count : (int) Math.min(count, visible(span.start()) - offset);
				out.write(new TextPart(buffer, i, stop));
				i = stop;
			} else {
				long spanEnd = visible(span.end());
				int stop = (int) Math.min(count, Math.max(at, spanEnd) - offset);
				original.append(buffer, i, stop - i);
				i = stop;
				if (offset + i >= spanEnd) {
					long end = span.end();
					if (!original.isEmpty()) {
						replace();
					}
					nextSpan(end);
				}
			}
		}
	}

	/** Where a place that spans name is in what is read. */
	private long visible(long place) {
		return places.visible(place + mark) - mark;
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

	private void nextSpan(long done) throws TftsrException {
		Optional<StoredSpan> next = spans.next();
		while (next.isPresent() && (next.get().end() <= done || next.get().end() <= next.get().start())) {
			next = spans.next();
		}
		span = next.orElse(null);
	}
}
