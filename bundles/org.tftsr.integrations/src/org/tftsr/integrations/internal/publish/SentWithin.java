package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tftsr.core.integration.Publication;

/**
 * When a request left that made something, by the clock of the server, which says by that one when it was made. The journal knows the time
 * by the clock here, which may be wrong, and may have been set right since: all that could be meant lies within.
 *
 * @param from  the earliest that could be meant
 * @param until the latest
 */
record SentWithin(Instant from, Instant until) {

	/**
	 * When the requests of a journal left of which it is not known what has become of them.
	 *
	 * @param serverAhead how far the clock of the server is ahead of the one here by now; empty where it has not told
	 */
	static SentWithin of(Publication journal, Optional<Duration> serverAhead) {
		List<Duration> ahead = Stream.of(Optional.of(Duration.ZERO), Choices.serverAhead(journal), serverAhead).flatMap(Optional::stream).sorted()
				.toList();
		SentWithin last = new SentWithin(Choices.firstSentAt(journal).plus(ahead.getFirst()), Choices.lastSentAt(journal).plus(ahead.getLast()));
		return Choices.sentBefore(journal).map(last::with).orElse(last);
	}

	/** The same with others. */
	private SentWithin with(SentWithin others) {
		return new SentWithin(others.from.isBefore(from) ? others.from : from, others.until.isAfter(until) ? others.until : until);
	}
}
