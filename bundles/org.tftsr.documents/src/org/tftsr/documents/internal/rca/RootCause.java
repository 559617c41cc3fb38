package org.tftsr.documents.internal.rca;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.tftsr.documents.RcaContent;

/**
 * The cause as far as it is known.
 *
 * @param answer    the last confirmed answer of the whys; where none is confirmed, the last proposed one; else empty
 * @param confirmed whether a person has confirmed the answer
 * @param line      the likeliest line of the log that the whys rest on; empty where no line stands out
 */
public record RootCause(Optional<String> answer, boolean confirmed, Optional<RankedLine> line) {

	/** What the text says where nobody has confirmed a thing. */
	public static final String PROPOSED = "Proposed, not yet confirmed";

	/** Reads it from the whys and the logs. */
	public static RootCause of(List<Why> whys, RcaContent content) {
		Optional<RankedLine> line = RankedLine.likeliest(content.analyses(), whys);
		Optional<String> confirmed = lastAnswer(whys, why -> !why.proposed());
		return confirmed.isPresent() ? new RootCause(confirmed, true, line)
				: new RootCause(lastAnswer(whys, Why::proposed), false, line);
	}

	private static Optional<String> lastAnswer(List<Why> whys, Predicate<Why> condition) {
		return whys.reversed().stream().filter(condition).map(Why::answer).filter(answer -> !answer.isBlank())
				.findFirst();
	}
}
