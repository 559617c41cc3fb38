package org.tftsr.core.pii;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;

/**
 * The spans of a log file by offset, one after another: a large log has more of them than should be in memory at once. Used once, by
 * one thread.
 */
@FunctionalInterface
public interface StoredSpans {

	/** The next one; empty behind the last. */
	Optional<StoredSpan> next() throws TftsrException;

	/** All that are left, of a log that is known to have few. */
	default List<StoredSpan> toList() throws TftsrException {
		List<StoredSpan> all = new ArrayList<>();
		for (Optional<StoredSpan> span = next(); span.isPresent(); span = next()) {
			all.add(span.get());
		}
		return all;
	}

	/** The spans of a list, which are by offset. */
	static StoredSpans of(List<StoredSpan> spans) {
		Iterator<StoredSpan> iterator = spans.iterator();
		return () -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
	}
}
