package org.tftsr.core.issue;

import java.util.List;

/**
 * What it takes to create an issue. It starts as {@link IssueStatus#OPEN}.
 *
 * @param title       not blank
 * @param description may be empty
 * @param severity    how bad
 * @param domain      the field of work, or null
 * @param source      where it comes from, such as {@code manual}
 * @param tags        may be empty
 */
public record NewIssue(String title, String description, Severity severity, Domain domain, String source,
		List<String> tags) {

	public NewIssue {
		tags = List.copyOf(tags);
	}

	/** An issue of medium severity that a person opened. */
	public static NewIssue titled(String title) {
		return new NewIssue(title, "", Severity.MEDIUM, null, "manual", List.of());
	}
}
