package org.tftsr.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Searches for texts that take the detector long: {@code HostileSearch SECONDS SEED EXAMPLES}. Each climb starts from the
 * slowest of some random texts and goes on from change to change that makes it slower, until none is found; then the next one
 * starts. All times are of the processor, on one thread. Ends with 1 where a text of 1 MB takes longer than a scan may. Equal
 * seeds try equal texts only as long as the measured times fall alike.
 */
final class HostileSearch {

	private static final int UNITS = 1_000_000;
	/** The longest that a scan of these units may take. */
	private static final double LIMIT_MS = 50;
	/** What is long enough to tell a slow text from others, and short enough for many tries. */
	private static final int TRIAL_UNITS = 60_000;
	private static final int STARTS = 24;
	private static final int TRIES_IN_VAIN = 150;
	/** A change has to gain so much, as times are never exact. */
	private static final double GAIN = 1.01;
	private static final int TRIAL_RUNS = 2;
	private static final int RUNS = 7;
	private static final double SECOND = 1e9;
	private static final double MILLISECOND = 1e6;
	private static final int SHOWN = 12;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final HostilePieces source;
	private final Random random;
	private final long end;
	private long tried;

	/** @param cost nanoseconds a unit */
	private record Climb(HostileText text, double cost) {
	}

	private HostileSearch(HostilePieces source, long seed, int seconds) {
		this.source = source;
		random = new Random(seed);
		end = threads.getCurrentThreadCpuTime() + (long) (seconds * SECOND);
	}

	public static void main(String[] args) throws Exception {
		int seconds = Integer.parseInt(args[0]);
		HostileSearch search = new HostileSearch(new HostilePieces(Path.of(args[2])), Long.parseLong(args[1]), seconds);
		double worst = search.run();
		System.out.printf("%,d texts tried; the slowest takes %.1f ms of processor time a MB, and %.0f are the limit%n",
				search.tried, worst, LIMIT_MS);
		if (worst > LIMIT_MS) {
			System.exit(1);
		}
	}

	/** How many milliseconds the slowest text took that was found. */
	private double run() {
		List<Climb> tops = new ArrayList<>();
		while (tops.isEmpty() || !isOver()) {
			tops.add(climb());
		}
		double worst = 0;
		tops.sort(Comparator.comparingDouble(Climb::cost).reversed());
		for (Climb top : tops.subList(0, Math.min(SHOWN, tops.size()))) {
			double ms = cost(top.text, UNITS, RUNS) * UNITS / MILLISECOND;
			System.out.printf("%5.1f ms  %s%n", ms, top.text);
			worst = Math.max(worst, ms);
		}
		return worst;
	}

	private boolean isOver() {
		return threads.getCurrentThreadCpuTime() > end;
	}

	private Climb climb() {
		Climb best = trial(HostileText.random(random, source));
		for (int i = 1; i < STARTS && !isOver(); i++) {
			best = slower(best, trial(HostileText.random(random, source)));
		}
		int inVain = 0;
		while (inVain < TRIES_IN_VAIN && !isOver()) {
			Climb next = trial(best.text.mutated(random, source));
			boolean gains = next.cost > best.cost * GAIN && trial(next.text).cost > best.cost * GAIN;
			inVain = gains ? 0 : inVain + 1;
			best = gains ? next : best;
		}
		return best;
	}

	private static Climb slower(Climb first, Climb second) {
		return second.cost > first.cost ? second : first;
	}

	private Climb trial(HostileText text) {
		tried++;
		return new Climb(text, cost(text, TRIAL_UNITS, TRIAL_RUNS));
	}

	/** The least of some runs, as what disturbs a run only makes it longer. */
	private double cost(HostileText recipe, int units, int runs) {
		String text = recipe.text(units);
		long least = Long.MAX_VALUE;
		for (int i = 0; i < runs; i++) {
			long start = threads.getCurrentThreadCpuTime();
			Product.detect(text);
			least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
		}
		return (double) least / units;
	}
}
