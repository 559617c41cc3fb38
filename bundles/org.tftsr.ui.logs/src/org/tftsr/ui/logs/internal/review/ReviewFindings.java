package org.tftsr.ui.logs.internal.review;

import java.util.List;
import java.util.Map;

/**
 * What a review is about.
 *
 * @param items       the findings in the order of the log, up to {@link #LIMIT}
 * @param counts      how many findings of each type the log holds, by the type's name
 * @param contentHash SHA-256 of the file that was searched; null where it is no file on a disk of this machine
 * @param complete    whether the whole log was searched
 */
record ReviewFindings(List<ReviewItem> items, Map<String, Long> counts, String contentHash, boolean complete) {

	/** Nobody looks at more of them one by one; those behind are decided about by their types. */
	static final int LIMIT = 100_000;

	/** Nothing was searched. */
	static final ReviewFindings NONE = new ReviewFindings(List.of(), Map.of(), null, false);

	/** How many findings the log holds. */
	long total() {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}
}
