package org.tftsr.integrations;

import java.util.List;

/**
 * Pages that were made within a time.
 *
 * @param pages    in no certain order
 * @param complete whether none is missing; else some come from the index of the search, which knows a page only some time after it was made
 */
public record PagesMade(List<PageSummary> pages, boolean complete) {

	public PagesMade {
		pages = List.copyOf(pages);
	}
}
