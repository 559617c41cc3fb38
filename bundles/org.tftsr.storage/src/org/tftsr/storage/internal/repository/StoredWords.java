package org.tftsr.storage.internal.repository;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;

/**
 * The words of severity, status and the like. Older databases hold other words for the same; one that nobody knows
 * reads as the value a new issue would have, because a list that fails over one row helps no one.
 */
final class StoredWords {

	private static final Severity UNKNOWN_SEVERITY = Severity.MEDIUM;
	private static final IssueStatus UNKNOWN_STATUS = IssueStatus.OPEN;
	private static final Map<String, IssueStatus> OLD_STATUSES = Map.of("triaging", IssueStatus.INVESTIGATING);

	private StoredWords() {
	}

	static Severity severity(String word) {
		return Severity.of(word).orElse(UNKNOWN_SEVERITY);
	}

	static IssueStatus status(String word) {
		return IssueStatus.of(word)
				.or(() -> Optional.ofNullable(word).map(w -> OLD_STATUSES.get(w.toLowerCase(Locale.ROOT))))
				.orElse(UNKNOWN_STATUS);
	}

	static WhyState whyState(String word) {
		return WhyState.PROPOSED.id().equals(word) ? WhyState.PROPOSED : WhyState.ACCEPTED;
	}

	static DocumentType documentType(String word) {
		return DocumentType.POSTMORTEM.id().equalsIgnoreCase(word) ? DocumentType.POSTMORTEM : DocumentType.RCA;
	}

	/** A condition that holds for rows whose severity reads as one of these. */
	static SqlCondition severityIn(Set<Severity> wanted) {
		return condition("severity", wanted, Severity.values(), UNKNOWN_SEVERITY,
				severity -> Stream.of(severity.id(), severity.priority().toLowerCase(Locale.ROOT)));
	}

	/** A condition that holds for rows whose status reads as one of these. */
	static SqlCondition statusIn(Set<IssueStatus> wanted) {
		return condition("status", wanted, IssueStatus.values(), UNKNOWN_STATUS, status -> Stream.concat(
				Stream.of(status.id()),
				OLD_STATUSES.entrySet().stream().filter(old -> old.getValue() == status).map(Map.Entry::getKey)));
	}

	/** Where the default is wanted, unknown words are too: so rows are then chosen by the words they must not have. */
	private static <E> SqlCondition condition(String column, Set<E> wanted, E[] all, E unknown,
			Function<E, Stream<String>> words) {
		boolean inverted = wanted.contains(unknown);
		List<String> listed = Arrays.stream(all).filter(value -> wanted.contains(value) != inverted).flatMap(words)
				.toList();
		String marks = String.join(", ", listed.stream().map(word -> "?").toList());
		return new SqlCondition("lower(" + column + ") " + (inverted ? "NOT IN (" : "IN (") + marks + ')', listed);
	}
}
