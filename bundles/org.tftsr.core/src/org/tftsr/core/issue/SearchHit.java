package org.tftsr.core.issue;

/**
 * A hit of the full-text search.
 *
 * @param summary the issue as a row of a list
 * @param snippet a piece of its text; each matched word stands between U+2068 and U+2069, which no other text of a snippet
 *                holds
 * @param rank    bm25, the smaller, the better; 0 where hits are ordered {@link SearchResult.Ranking#BY_TIME}
 */
public record SearchHit(IssueSummary summary, String snippet, double rank) {

	/** Stands before a matched word in {@link #snippet}. */
	public static final char MATCH_START = '\u2068';
	/** Stands after a matched word in {@link #snippet}. */
	public static final char MATCH_END = '\u2069';

	/** The issue. */
	public Issue issue() {
		return summary.issue();
	}
}
