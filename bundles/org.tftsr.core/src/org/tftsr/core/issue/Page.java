package org.tftsr.core.issue;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows       the rows of this page. There may be fewer than were asked for, or none, though more follow: a text that
 *                   is rare is looked for among so many rows at a time
 * @param total      how many rows there are on all pages; where {@code totalExact} is false, at least so many
 * @param totalExact whether {@code total} is exact
 * @param next       the place after this page, for {@link IssueQuery#page}; null where nothing follows
 */
public record Page<T>(List<T> rows, long total, boolean totalExact, String next) {

	public Page {
		rows = List.copyOf(rows);
	}
}
