package org.tftsr.triage.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Those spans of a log that somebody has approved to redact, as they are read. Used once, by one thread. */
final class ApprovedSpans implements StoredSpans {

	/** Where not all that were approved are counted. */
	private static final long ANY = -1;

	private final LogFile log;
	private final StoredSpans all;
	private final Predicate<StoredSpan> approved;
	private final long expected;
	private long count;

	private ApprovedSpans(LogFile log, StoredSpans all, Predicate<StoredSpan> approved, long expected) {
		this.log = log;
		this.all = all;
		this.approved = approved;
		this.expected = expected;
	}

	/** Those of which it is said, when they are read. */
	static ApprovedSpans which(LogFile log, StoredSpans all, Predicate<StoredSpan> approved) {
		return new ApprovedSpans(log, all, approved, ANY);
	}

	/** Those of these ids, each of which has to be one of the log. */
	static ApprovedSpans of(LogFile log, StoredSpans all, Set<UUID> approved) {
		return new ApprovedSpans(log, all, span -> approved.contains(span.id()), approved.size());
	}

	@Override
	public Optional<StoredSpan> next() throws TftsrException {
		Optional<StoredSpan> span = all.next();
		while (span.isPresent() && !approved.test(span.get())) {
			span = all.next();
		}
		count += span.isPresent() ? 1 : 0;
		return span;
	}

	/**
	 * Reads those that the redaction had no use for.
	 *
	 * @throws TftsrException of kind NOT_FOUND where not all that were named are spans of the log
	 */
	void requireAll() throws TftsrException {
		while (next().isPresent()) {
			// behind the end of the text
		}
		if (expected != ANY && count != expected) {
			throw new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.ApprovedSpans_what, log.name()),
					Messages.ApprovedSpans_why, Messages.ApprovedSpans_remedy);
		}
	}

	/** How many there were so far. */
	long count() {
		return count;
	}
}
