package org.tftsr.core.issue;

import java.util.List;

/**
 * What a full-text search found.
 *
 * @param hits    in the order that {@code ranking} tells
 * @param matches how many issues match; where {@code more} is true, at least so many
 * @param more    whether counting stopped there
 * @param ranking what the hits are the first of
 */
public record SearchResult(List<SearchHit> hits, int matches, boolean more, Ranking ranking) {

	/** How hits are ordered. */
	public enum Ranking {
		/** All matches, best first. */
		ALL,
		/** The {@link SearchResult#matches} matches made last, best first; older ones were not compared. */
		NEWEST,
		/**
		 * The words are in so many issues that they tell none from another: of the {@link SearchResult#matches} matches made
		 * last, those with every word in the title come first, and the one made last first among each.
		 */
		BY_TIME
	}

	/** Nothing was found. */
	public static final SearchResult NONE = new SearchResult(List.of(), 0, false, Ranking.ALL);

	public SearchResult {
		hits = List.copyOf(hits);
	}
}
