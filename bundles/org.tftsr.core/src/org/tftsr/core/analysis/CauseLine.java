package org.tftsr.core.analysis;

import java.util.List;

/**
 * A line that may show the cause.
 *
 * @param rank    from 1, the likeliest first
 * @param line    from 1
 * @param text    the line
 * @param message the line without its header (time stamp, level, thread, logger ...), as the format learnt from the file
 *                tells; the whole line where nothing is known of it. Like the text, it has passed the {@link TextView}
 * @param score   greater is likelier; points on one scale, comparable between the logs of one incident
 * @param reasons why it was ranked so, for a person, strongest first; where it cannot be relied on, the first one says so
 *                and begins with "weak evidence:"
 */
public record CauseLine(int rank, long line, String text, String message, double score, List<String> reasons) {

	public CauseLine {
		reasons = List.copyOf(reasons);
	}
}
