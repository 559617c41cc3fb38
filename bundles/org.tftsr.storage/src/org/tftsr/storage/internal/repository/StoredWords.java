package org.tftsr.storage.internal.repository;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;

/**
 * The words of severity, status and the like. Older databases hold other words for the same; one that nobody knows
 * reads as the value a new issue would have, because a list that fails over one row helps no one. The columns
 * {@code status_key} and {@code severity_key} of {@code issues} say the same to SQL.
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
}
