package org.tftsr.core.issue;

import java.util.Set;

/**
 * Which issues to list. An empty set and a null mean "any". Pages follow one another by their place in the order, so that
 * a page takes as long wherever it is, and no issue is missed or seen twice because others came or went meanwhile.
 *
 * @param statuses   one of these
 * @param severities one of these
 * @param domain     this one
 * @param tag        has this tag
 * @param text       title or description holds this, in any case, literally
 * @param order      by what to sort
 * @param descending newest first where true
 * @param limit      rows of a page at most, at least 1
 * @param after      {@link Page#next} of the page before; null for the first page
 */
public record IssueQuery(Set<IssueStatus> statuses, Set<Severity> severities, Domain domain, String tag, String text,
		Order order, boolean descending, int limit, String after) {

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
		return new IssueQuery(Set.of(), Set.of(), null, null, null, Order.UPDATED, true, limit, null);
	}

	/**
	 * Another page of the same list.
	 *
	 * @param next {@link Page#next} of the page before, or null for the first page
	 * @param rows rows of that page at most
	 */
	public IssueQuery page(String next, int rows) {
		return new IssueQuery(statuses, severities, domain, tag, text, order, descending, rows, next);
	}
}
