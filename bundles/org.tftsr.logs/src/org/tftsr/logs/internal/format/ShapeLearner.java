package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/**
 * Finds the shapes of a log's lines. The place that holds a time stamp on most lines comes first; where several do, as
 * in logs that carry epoch seconds beside a readable time, the more telling notation wins. What is left is looked at
 * again, for files in which several programs write.
 */
final class ShapeLearner {

	private static final int MAX_SHAPES = 5;
	private static final int MAX_FIELD = 9;
	/** Further shapes stand near the start of the line: time stamps deep in a message are part of it. */
	private static final int MAX_FIELD_FURTHER = 3;
	private static final double FURTHER_SHARE = 0.02;
	private static final double SAME_SHARE = 0.9;
	/** Notations that much else looks like are believed only on every other line. */
	private static final double WEAK_SHARE = 0.5;

	private final Timestamp time = new Timestamp();

	/** The shapes of these lines, the most frequent first. */
	List<LineShape> learn(List<String> sample) {
		List<LineShape> shapes = new ArrayList<>();
		List<String> rest = sample;
		TimestampPlace place = best(count(rest), sample.size(), true);
		while (place != null && shapes.size() < MAX_SHAPES) {
			List<String> matching = new ArrayList<>();
			List<String> others = new ArrayList<>();
			for (String line : rest) {
				(place.match(line, time) >= 0 ? matching : others).add(line);
			}
			shapes.add(LineShape.learn(place, yearPlace(place, matching), matching));
			rest = others;
			place = best(count(rest), sample.size(), false);
		}
		return List.copyOf(shapes);
	}

	private Map<TimestampPlace, Integer> count(List<String> lines) {
		Map<TimestampPlace, Integer> counts = new HashMap<>();
		for (String line : lines) {
			int at = line.isEmpty() || Fields.isSeparator(line.charAt(0)) ? line.length() : 0;
			for (int field = 0; field <= MAX_FIELD && at < line.length(); field++) {
				for (TimestampFormat format : TimestampFormat.values()) {
					if (TimestampPlace.matchAt(format, line, at, time) >= 0) {
						counts.merge(new TimestampPlace(format, field), 1, Integer::sum);
					}
				}
				at = Fields.skipSeparators(line, Fields.plainEnd(line, at));
			}
		}
		return counts;
	}

	private static TimestampPlace best(Map<TimestampPlace, Integer> counts, int lines, boolean first) {
		int most = 0;
		for (Map.Entry<TimestampPlace, Integer> entry : counts.entrySet()) {
			if (eligible(entry, lines, first)) {
				most = Math.max(most, entry.getValue());
			}
		}
		TimestampPlace best = null;
		for (Map.Entry<TimestampPlace, Integer> entry : counts.entrySet()) {
			boolean candidate = eligible(entry, lines, first) && entry.getValue() >= most * SAME_SHARE;
			if (candidate && (best == null || beats(entry.getKey(), best))) {
				best = entry.getKey();
			}
		}
		return best;
	}

	private static boolean eligible(Map.Entry<TimestampPlace, Integer> entry, int lines, boolean first) {
		TimestampPlace place = entry.getKey();
		double share = (double) entry.getValue() / lines;
		if (place.format().dateOnly()) {
			return false;
		}
		if (place.format().ordinal() >= TimestampFormat.EPOCH_MILLIS.ordinal()
				&& place.format() != TimestampFormat.SINCE_BOOT) {
			return share >= WEAK_SHARE;
		}
		return first || entry.getValue() > 1 && share >= FURTHER_SHARE && place.field() <= MAX_FIELD_FURTHER;
	}

	private static boolean beats(TimestampPlace a, TimestampPlace b) {
		return a.format() == b.format() ? a.field() < b.field() : a.format().ordinal() < b.format().ordinal();
	}

	/** A written date tells the local year; epoch seconds, which are UTC, only where there is none. */
	private TimestampPlace yearPlace(TimestampPlace place, List<String> lines) {
		TimestampPlace best = null;
		if (!place.format().hasYear()) {
			for (Map.Entry<TimestampPlace, Integer> entry : count(lines).entrySet()) {
				TimestampPlace other = entry.getKey();
				boolean always = other.format().hasYear() && entry.getValue() >= lines.size() * SAME_SHARE;
				if (always && (best == null || other.format().ordinal() > best.format().ordinal())) {
					best = other;
				}
			}
		}
		return best;
	}
}
