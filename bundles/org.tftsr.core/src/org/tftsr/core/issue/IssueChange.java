package org.tftsr.core.issue;

import java.util.List;

import org.tftsr.core.internal.Messages;

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
 * @param seen        the issue as it was when whoever makes the change looked at it: a field that somebody else has changed
 *                    since is not overwritten, and the change is refused as a whole; null where the fields are to change
 *                    whatever they hold
 */
public record IssueChange(String title, String description, Severity severity, IssueStatus status, Domain domain,
		String assignedTo, List<String> tags, Issue seen) {

	public IssueChange {
		tags = tags == null ? null : List.copyOf(tags);
	}

	/** Changes fields whatever they hold now; for those who name a new value without having been shown the old one. */
	public IssueChange(String title, String description, Severity severity, IssueStatus status, Domain domain,
			String assignedTo, List<String> tags) {
		this(title, description, severity, status, domain, assignedTo, tags, null);
	}

	/** Changes the status alone, whatever it is now. */
	public static IssueChange status(IssueStatus status) {
		return new IssueChange(null, null, null, status, null, null, null);
	}

	/** Changes the severity alone, whatever it is now. */
	public static IssueChange severity(Severity severity) {
		return new IssueChange(null, null, severity, null, null, null, null);
	}

	/**
	 * The same change, made by somebody who was shown the issue.
	 *
	 * @param shown as {@link #seen}
	 */
	public IssueChange to(Issue shown) {
		return new IssueChange(title, description, severity, status, domain, assignedTo, tags, shown);
	}

	/**
	 * The fields that this would overwrite with something else than what somebody else wrote there since {@link #seen}; empty
	 * where it may be made.
	 *
	 * @param now the issue as it stands
	 * @return names for a person, in the order of the record
	 */
	public List<String> overwritten(Issue now) {
		SeenFields fields = new SeenFields();
		if (seen != null) {
			fields.compare(() -> Messages.IssueChange_title, title, seen.title(), now.title());
			fields.compare(() -> Messages.IssueChange_description, description, seen.description(), now.description());
			fields.compare(() -> Messages.IssueChange_severity, severity, seen.severity(), now.severity());
			fields.compare(() -> Messages.IssueChange_status, status, seen.status(), now.status());
			fields.compare(() -> Messages.IssueChange_domain, domain == null ? null : domain.id(), seen.category(), now.category());
			fields.compare(() -> Messages.IssueChange_assignee, assignedTo, orEmpty(seen.assignedTo()), orEmpty(now.assignedTo()));
			fields.compare(() -> Messages.IssueChange_tags, tags, seen.tags(), now.tags());
		}
		return fields.overwritten();
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}
}
