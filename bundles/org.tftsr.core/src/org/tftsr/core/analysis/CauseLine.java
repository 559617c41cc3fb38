package org.tftsr.core.analysis;

import java.util.List;

/**
 * A line that may show the cause.
 *
 * @param rank    from 1, the likeliest first
 * @param line    from 1
 * @param text    the line
 * @param score   greater is likelier; comparable within one analysis only
 * @param reasons why it was ranked so, for a person, strongest first
 */
public record CauseLine(int rank, long line, String text, double score, List<String> reasons) {

	public CauseLine {
		reasons = List.copyOf(reasons);
	}
}
