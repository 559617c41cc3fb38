package org.tftsr.ui.logs.internal.pii;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineSet;

/**
 * How much of what is in a whole log, and in which lines. It does not know the values. Immutable, but for sets of lines that
 * still grow.
 *
 * @param types    how many values of each type, by the type's name
 * @param kinds    how many values of each kind
 * @param lines    the lines in which values of a kind start
 * @param behind   those in which one stands behind the end that an editor shows of them, in part or as a whole
 * @param complete whether the whole log was counted
 */
public record PiiCensus(Map<String, Long> types, Map<PiiKind, Long> kinds, Map<PiiKind, LineSet> lines,
		Map<PiiKind, LineSet> behind, boolean complete) {

	/** Nothing was counted. */
	public static final PiiCensus NONE = new PiiCensus(Map.of(), Map.of(), Map.of(), Map.of(), false);

	public PiiCensus {
		types = Map.copyOf(types);
		kinds = Map.copyOf(kinds);
		lines = Map.copyOf(lines);
		behind = Map.copyOf(behind);
	}

	/** How many values of a kind. */
	public long count(PiiKind kind) {
		return kinds.getOrDefault(kind, 0L);
	}

	/** Whether a value of these kinds stands behind the end that an editor shows of a line. */
	public boolean isBehind(long line, Set<PiiKind> wanted) {
		return wanted.stream().map(behind::get).anyMatch(set -> set != null && set.contains(line));
	}

	/**
	 * The next line that holds a value of these kinds. To be called on the thread of a job.
	 *
	 * @param from    the first line that may be it
	 * @param forward whether to go on towards the end, rather than back to the start
	 * @param within  the lines that count; null for all
	 */
	public OptionalLong next(long from, boolean forward, Set<PiiKind> wanted, LineSet within, Progress progress)
			throws CancelledException {
		OptionalLong nearest = OptionalLong.empty();
		for (PiiKind kind : wanted) {
			LineSet set = lines.get(kind);
			OptionalLong line = set == null ? OptionalLong.empty() : set.next(from, forward, within, progress);
			if (nearest.isEmpty() || line.isPresent() && line.getAsLong() < nearest.getAsLong() == forward) {
				nearest = line;
			}
		}
		return nearest;
	}
}
