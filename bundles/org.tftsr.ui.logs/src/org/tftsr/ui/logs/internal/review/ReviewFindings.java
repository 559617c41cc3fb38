package org.tftsr.ui.logs.internal.review;

import java.util.List;
import java.util.Map;

/**
 * What a review is about.
 *
 * @param items      the findings in the order of the log, up to {@link #LIMIT}
 * @param itemCounts how many of each type are among these, by the type's name
 * @param counts     how many findings of each type the log holds, by the type's name
 * @param files      the files that were searched, in the order of the log's, or else its text
 * @param complete   whether the whole log was searched
 */
record ReviewFindings(List<ReviewItem> items, Map<String, Long> itemCounts, Map<String, Long> counts,
		List<ReviewedLog> files, boolean complete) {

	/** So many take some 80 MB. Those behind are decided about by their types, or in the editor of the log. */
	static final int LIMIT = 1_000_000;

	/** Nothing was searched. */
	static final ReviewFindings NONE = new ReviewFindings(List.of(), Map.of(), Map.of(), List.of(), false);

	/** How many findings the log holds. */
	long total() {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/** How many findings of a type the log holds. */
	long found(String type) {
		return counts.getOrDefault(type, 0L);
	}

	/** How many of these are in the list. */
	long listed(String type) {
		return itemCounts.getOrDefault(type, 0L);
	}
}
