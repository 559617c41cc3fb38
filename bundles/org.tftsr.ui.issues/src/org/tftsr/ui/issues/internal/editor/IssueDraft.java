package org.tftsr.ui.issues.internal.editor;

import java.util.Objects;

import org.tftsr.core.draft.Draft;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;

/**
 * The fields of an issue that can be edited.
 *
 * @param domain null where the issue has none, or one that is not known
 */
record IssueDraft(String title, String description, Severity severity, IssueStatus status, Domain domain) {

	/** The fields as they are in the database. */
	static IssueDraft of(Issue issue) {
		Domain domain = issue.category() == null ? null : Domain.of(issue.category()).orElse(null);
		return new IssueDraft(issue.title(), issue.description(), issue.severity(), issue.status(), domain);
	}

	/** The fields as they were kept. */
	static IssueDraft of(Draft.Values values) {
		Domain domain = values.category() == null ? null : Domain.of(values.category()).orElse(null);
		return new IssueDraft(values.title(), values.description(), values.severity(), values.status(), domain);
	}

	/** The fields of an issue, to be kept. */
	static Draft.Values values(Issue issue) {
		return new Draft.Values(issue.title(), issue.description(), issue.severity(), issue.status(), issue.category());
	}

	/** These fields, to be kept. */
	Draft.Values valuesOver(Issue seen) {
		boolean other = domain != null && of(seen).domain != domain;
		return new Draft.Values(title, description, severity, status, other ? domain.id() : seen.category());
	}

	/** The issue with these fields. */
	Issue on(Issue issue, String category) {
		return new Issue(issue.id(), title, description, severity, status, category, issue.source(), issue.createdAt(),
				issue.updatedAt(), issue.resolvedAt(), issue.assignedTo(), issue.tags());
	}

	/** What to write so that {@code saved} becomes this; fields that are equal are left alone. */
	IssueChange changesFrom(IssueDraft saved) {
		return new IssueChange(changed(title, saved.title), changed(description, saved.description),
				changed(severity, saved.severity), changed(status, saved.status), changed(domain, saved.domain), null,
				null);
	}

	private static <T> T changed(T now, T before) {
		return Objects.equals(now, before) ? null : now;
	}

	/** This draft, made from {@code before}, on top of {@code now}: fields nobody edited here take their new values. */
	IssueDraft rebase(IssueDraft before, IssueDraft now) {
		return new IssueDraft(merged(title, before.title, now.title),
				merged(description, before.description, now.description),
				merged(severity, before.severity, now.severity), merged(status, before.status, now.status),
				merged(domain, before.domain, now.domain));
	}

	/**
	 * What whoever makes this draft has been shown: of fields edited here, what they held when that began.
	 *
	 * @param before what was shown until now
	 * @param now    the issue as read just now
	 */
	Issue seen(Issue before, Issue now) {
		IssueDraft read = of(now);
		return new Issue(now.id(), title.equals(read.title) ? now.title() : before.title(),
				description.equals(read.description) ? now.description() : before.description(),
				severity == read.severity ? now.severity() : before.severity(),
				status == read.status ? now.status() : before.status(),
				domain == read.domain ? now.category() : before.category(), now.source(), now.createdAt(),
				now.updatedAt(), now.resolvedAt(), now.assignedTo(), now.tags());
	}

	private static <T> T merged(T draft, T before, T now) {
		return Objects.equals(draft, before) ? now : draft;
	}
}
