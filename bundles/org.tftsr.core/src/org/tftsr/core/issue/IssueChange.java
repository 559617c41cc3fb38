package org.tftsr.core.issue;

import java.util.List;

/**
 * The fields of an issue to change; a null field stays as it is. All are written in one transaction.
 *
 * @param title       not blank
 * @param description empty clears it
 * @param severity    how bad
 * @param status      {@link IssueStatus#RESOLVED} sets the time of resolution, going back to open or investigating clears it
 * @param domain      the field of work
 * @param assignedTo  empty clears it
 * @param tags        replaces all
 */
public record IssueChange(String title, String description, Severity severity, IssueStatus status, Domain domain,
		String assignedTo, List<String> tags) {

	public IssueChange {
		tags = tags == null ? null : List.copyOf(tags);
	}

	/** Changes the status alone. */
	public static IssueChange status(IssueStatus status) {
		return new IssueChange(null, null, null, status, null, null, null);
	}

	/** Changes the severity alone. */
	public static IssueChange severity(Severity severity) {
		return new IssueChange(null, null, severity, null, null, null, null);
	}
}
