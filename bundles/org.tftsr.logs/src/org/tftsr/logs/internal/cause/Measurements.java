package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The series that the measurements in a log make up, and where they leave for good what they began with. A measurement has no level and says
 * nothing of failures; but what changes first, when something slows down, is close to why. Mutable, and bounded.
 */
final class Measurements {

	private static final int MOST_SERIES = 4_096;
	/** How many times as much or as little as at first is a change. */
	private static final double FAR = 2;
	/** The same where no line tells that anything failed: at noon everything is twice what it was at night. */
	private static final double FAR_ALONE = 4;
	/** A series that began at nothing has grown that much. */
	private static final double FROM_NOTHING = 64;
	/** The share of what was measured since that has to stay beyond, and how many. */
	private static final double STAYS = 0.6;
	private static final int FEWEST_BEYOND = 2;
	/** A count grows by as much each time, give or take that factor. */
	private static final double EVEN = 3;
	/** A log of measurements: so many times as many as other lines. */
	private static final int PREVAIL = 2;
	private static final double POINTS = 20;
	private static final String DOUBT = "weak evidence: a measurement tells what changed, and not why";

	private static final class Series {
		private final double first;
		private double last;
		private double leastStep = Double.POSITIVE_INFINITY;
		private double greatestStep = Double.NEGATIVE_INFINITY;
		private Candidate departure;
		private double departed;
		private long since;
		private long beyond;
		private double farthest = 1;
		private double extreme;

		private Series(double first) {
			this.first = first;
			this.last = first;
		}

		private void note(double value, Supplier<Candidate> candidate) {
			leastStep = Math.min(leastStep, value - last);
			greatestStep = Math.max(greatestStep, value - last);
			last = value;
			double far = distance(value);
			if (departure == null && far >= FAR) {
				departure = candidate.get();
				departed = value;
			}
			since += departure == null ? 0 : 1;
			beyond += far >= FAR ? 1 : 0;
			if (far > farthest) {
				farthest = far;
				extreme = value;
			}
		}

		/** How many times as much or as little as at first. */
		private double distance(double value) {
			double small = Math.min(first, value);
			double great = Math.max(first, value);
			if (small < 0 || great == small) {
				return 1;
			}
			return small == 0 ? FROM_NOTHING : Math.min(FROM_NOTHING, great / small);
		}

		/** Whether it only tells how much there has been so far. */
		private boolean isCount() {
			return leastStep > 0 && greatestStep <= leastStep * EVEN;
		}

		private boolean departs(double far) {
			return departure != null && farthest >= far && beyond >= FEWEST_BEYOND && beyond >= since * STAYS && !isCount();
		}

		private String change() {
			return String.format(Locale.ROOT, "what is measured leaves what it was: %s at first, %s here, and came to %s", plain(first), plain(departed),
					plain(extreme));
		}

		private static String plain(double value) {
			boolean whole = value == Math.rint(value) || Math.abs(value) >= 1000;
			return String.format(Locale.ROOT, whole ? "%,.0f" : "%.3g", value);
		}
	}

	private final Map<String, Series> series = new HashMap<>();
	private long lines;

	/** Takes a measurement. @param candidate makes the candidate that its line is */
	void note(Measurement measured, Supplier<Candidate> candidate) {
		lines++;
		Series known = series.get(measured.series());
		if (known != null) {
			known.note(measured.value(), candidate);
		} else if (series.size() < MOST_SERIES) {
			series.put(measured.series(), new Series(measured.value()));
		}
	}

	/**
	 * Where series leave what they were at first, in the order of the lines.
	 *
	 * @param all   lines of the log; none depart where it is not mainly one of measurements
	 * @param alone whether nothing else in the log tells that anything failed
	 */
	List<RankedCause> departures(long all, boolean alone) {
		if (lines < (all - lines) * PREVAIL) {
			return List.of();
		}
		List<Series> departed = series.values().stream().filter(one -> one.departs(alone ? FAR_ALONE : FAR))
				.sorted(Comparator.comparingLong(one -> one.departure.firstLine)).toList();
		List<RankedCause> causes = new ArrayList<>();
		for (Series one : departed) {
			causes.add(new RankedCause(one.departure, POINTS - causes.size(), causes.isEmpty() ? List.of(DOUBT, one.change()) : List.of(one.change())));
		}
		return causes;
	}
}
