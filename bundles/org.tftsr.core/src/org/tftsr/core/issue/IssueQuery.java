package org.tftsr.core.issue;

import java.util.Set;

/**
 * Which issues to list. An empty set and a null mean "any".
 *
 * @param statuses   one of these
 * @param severities one of these
 * @param domain     this one
 * @param tag        has this tag
 * @param text       title or description holds this, in any case, literally
 * @param order      by what to sort
 * @param descending newest first where true
 * @param limit      rows of a page, at least 1
 * @param offset     rows to skip
 */
public record IssueQuery(Set<IssueStatus> statuses, Set<Severity> severities, Domain domain, String tag, String text,
		Order order, boolean descending, int limit, int offset) {

	/** What a list can be sorted by. Ties are broken by id. */
	public enum Order {
		CREATED, UPDATED
	}

	public IssueQuery {
		statuses = Set.copyOf(statuses);
		severities = Set.copyOf(severities);
	}

	/** Every issue, the one changed last first. */
	public static IssueQuery all(int limit) {
		return new IssueQuery(Set.of(), Set.of(), null, null, null, Order.UPDATED, true, limit, 0);
	}
}
