package org.tftsr.core.issue;

import java.util.List;

/**
 * An issue whose text is like another text.
 *
 * @param summary  the issue as a row of a list
 * @param inCommon words that both have and few other issues, the rarest first
 * @param score    how alike, greater is more; only of use to compare results of one call
 */
public record SimilarIssue(IssueSummary summary, List<String> inCommon, double score) {

	public SimilarIssue {
		inCommon = List.copyOf(inCommon);
	}

	/** The issue. */
	public Issue issue() {
		return summary.issue();
	}
}
