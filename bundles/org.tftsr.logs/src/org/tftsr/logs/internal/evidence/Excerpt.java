package org.tftsr.logs.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record with a line that may show the cause, and what stands around it.
 *
 * @param rank   the best rank among its lines, from 1
 * @param before the heads of the records before it
 * @param whole  the record with all frames of the program's own
 * @param brief  the record with few of them
 * @param after  the heads of the records behind it; grows while the log is read
 */
record Excerpt(int rank, List<ShownLine> before, List<ShownLine> whole, List<ShownLine> brief, List<ShownLine> after) {

	/** What may be shown of it, most first. */
	List<List<ShownLine>> choices() {
		List<ShownLine> causes = brief.stream().filter(line -> line.line().rank() > 0).toList();
		List<ShownLine> head = brief.subList(0, 1);
		List<List<ShownLine>> choices = new ArrayList<>();
		choices.add(Stream.of(before, whole, after).flatMap(List::stream).toList());
		choices.add(Stream.of(before, brief, after).flatMap(List::stream).toList());
		choices.add(brief);
		choices.add(Stream.concat(head.stream(), causes.stream()).distinct().toList());
		choices.add(causes.subList(0, 1));
		return choices;
	}
}
