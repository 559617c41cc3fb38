package org.tftsr.ui.logs.internal.pii;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineSet;

/**
 * How much of what is in a whole log, and in which lines. It does not know the values. Immutable, but for sets of lines that
 * still grow.
 *
 * @param types    how many values of each type
 * @param lines    the lines in which values of a type start
 * @param behind   those in which one stands behind the end that an editor shows of them, in part or as a whole
 * @param complete whether the whole log was counted
 */
public record PiiCensus(Map<PiiType, Long> types, Map<PiiType, LineSet> lines, Map<PiiType, LineSet> behind,
		boolean complete) {

	/** Nothing was counted. */
	public static final PiiCensus NONE = new PiiCensus(Map.of(), Map.of(), Map.of(), false);

	public PiiCensus {
		types = Map.copyOf(types);
		lines = Map.copyOf(lines);
		behind = Map.copyOf(behind);
	}

	/** What is known of it where some of the types are left, and the log is counted once more. */
	public PiiCensus unfinished(Predicate<PiiType> wanted) {
		return new PiiCensus(of(types, wanted), of(lines, wanted), of(behind, wanted), false);
	}

	private static <T> Map<PiiType, T> of(Map<PiiType, T> all, Predicate<PiiType> wanted) {
		return all.entrySet().stream().filter(of -> wanted.test(of.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The lines in which values of these types of a kind start. */
	public List<LineSet> lines(PiiKind kind, Predicate<PiiType> wanted) {
		return lines.entrySet().stream().filter(of -> of.getKey().kind() == kind && wanted.test(of.getKey()))
				.map(Map.Entry::getValue).toList();
	}

	/** Whether a value of these types stands behind the end that an editor shows of a line. */
	public boolean isBehind(long line, Predicate<PiiType> wanted) {
		return typesBehind(line, wanted).findAny().isPresent();
	}

	/** Of which kinds they are, what matters most first. */
	List<PiiKind> kindsBehind(long line, Predicate<PiiType> wanted) {
		List<PiiKind> found = typesBehind(line, wanted).map(PiiType::kind).toList();
		return KindLabels.ORDER.stream().filter(found::contains).toList();
	}

	private Stream<PiiType> typesBehind(long line, Predicate<PiiType> wanted) {
		return behind.entrySet().stream().filter(of -> wanted.test(of.getKey()) && of.getValue().contains(line))
				.map(Map.Entry::getKey);
	}

	/**
	 * The next line that holds a value of these types. To be called on the thread of a job.
	 *
	 * @param from    the first line that may be it
	 * @param forward whether to go on towards the end, rather than back to the start
	 * @param within  the lines that count; null for all
	 */
	public OptionalLong next(long from, boolean forward, Predicate<PiiType> wanted, LineSet within, Progress progress)
			throws CancelledException {
		OptionalLong nearest = OptionalLong.empty();
		for (Map.Entry<PiiType, LineSet> of : lines.entrySet()) {
			OptionalLong line = wanted.test(of.getKey()) ? of.getValue().next(from, forward, within, progress) : OptionalLong.empty();
			if (nearest.isEmpty() || line.isPresent() && line.getAsLong() < nearest.getAsLong() == forward) {
				nearest = line;
			}
		}
		return nearest;
	}
}
