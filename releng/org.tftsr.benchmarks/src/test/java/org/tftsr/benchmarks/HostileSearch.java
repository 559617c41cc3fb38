package org.tftsr.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Searches for texts that take the detector long: {@code HostileSearch SECONDS SEED LIMIT EXAMPLES LOG TEXT...}. First the slow
 * ones that are known are measured, and the texts, repeated up to a length of 1 MB. Then each climb starts from
 * the slowest of some random texts and goes on from change to change that makes it slower, until none is found; then the next
 * one starts. All times are of the processor, on one thread. Beside each stands how many times that of the ordinary log it is,
 * measured in turn with it: other work on the machine makes both longer. Ends with 1 where a text of 1 MB takes longer than
 * the limit: milliseconds such as {@code 50ms}, or times the ordinary log such as {@code 7x}. Equal seeds try equal texts only
 * as long as the measured times fall alike.
 */
final class HostileSearch {

	private static final int UNITS = 1_000_000;
	/** What is short enough for many tries, and long enough to show what happens once the detector's savings are spent. */
	private static final int TRIAL_UNITS = 400_000;
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
	/** The start of the ordinary log. */
	private final String ordinary;
	private final Random random;
	private final long end;
	private long tried;

	/** @param cost nanoseconds a unit */
	private record Climb(HostileText text, double cost) {
	}

	/** What a text takes: milliseconds a million units, and how many times the ordinary log that is. */
	private record Slowness(double ms, double ratio) {

		/** Of each measure the worst. */
		Slowness or(Slowness other) {
			return new Slowness(Math.max(ms, other.ms), Math.max(ratio, other.ratio));
		}
	}

	private HostileSearch(HostilePieces source, String ordinary, long seed, int seconds) {
		this.source = source;
		this.ordinary = ordinary;
		random = new Random(seed);
		end = threads.getCurrentThreadCpuTime() + (long) (seconds * SECOND);
	}

	public static void main(String[] args) throws Exception {
		int seconds = Integer.parseInt(args[0]);
		String limit = args[2];
		HostileSearch search = new HostileSearch(new HostilePieces(Path.of(args[3])), startOf(Path.of(args[4])),
				Long.parseLong(args[1]), seconds);
		Slowness worst = search.measureKnown(List.of(args).subList(5, args.length));
		worst = worst.or(search.run());
		System.out.printf("%,d texts tried; the slowest takes %.1f ms of processor time a MB, %.1f times the ordinary log;"
				+ " the limit is %s%n", search.tried, worst.ms, worst.ratio, limit);
		double highest = Double.parseDouble(limit.replaceAll("[a-z]+$", ""));
		if ((limit.endsWith("ms") ? worst.ms : worst.ratio) > highest) {
			System.exit(1);
		}
	}

	private static String startOf(Path log) throws IOException {
		char[] start = new char[UNITS];
		try (Reader reader = Files.newBufferedReader(log)) {
			int length = 0;
			for (int n = 0; n >= 0 && length < UNITS; n = reader.read(start, length, UNITS - length)) {
				length += n;
			}
			return new String(start, 0, length);
		}
	}

	/** What the slowest one takes of those that are known and of some files; says what each of them does. */
	private Slowness measureKnown(List<String> files) throws IOException {
		KnownHostileTexts.all().forEach(known -> cost(known.text(UNITS)));
		Slowness worst = new Slowness(0, 0);
		for (HostileText known : KnownHostileTexts.all()) {
			worst = worst.or(shown(known.text(UNITS), known.toString()));
		}
		for (String file : files) {
			String text = Files.readString(Path.of(file));
			String repeated = text.repeat(UNITS / text.length() + 1).substring(0, UNITS);
			worst = worst.or(shown(repeated, file));
		}
		return worst;
	}

	private Slowness shown(String text, String name) {
		Slowness taken = slowness(text);
		System.out.printf("%5.1f ms %4.1f x  %s%n", taken.ms, taken.ratio, name);
		return taken;
	}

	/** What the slowest text takes that is found in the time there is: of each measure the worst. */
	private Slowness run() {
		List<Climb> tops = new ArrayList<>();
		while (!isOver()) {
			tops.add(climb());
		}
		Slowness worst = new Slowness(0, 0);
		tops.sort(Comparator.comparingDouble(Climb::cost).reversed());
		for (Climb top : tops.subList(0, Math.min(SHOWN, tops.size()))) {
			worst = worst.or(shown(top.text.text(UNITS), top.text.toString()));
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
		String units = text.text(TRIAL_UNITS);
		double least = cost(units);
		for (int i = 1; i < TRIAL_RUNS; i++) {
			least = Math.min(least, cost(units));
		}
		return new Climb(text, least);
	}

	/** The least of some runs, as what disturbs a run only makes it longer. */
	private Slowness slowness(String text) {
		double usual = Double.MAX_VALUE;
		double least = Double.MAX_VALUE;
		for (int i = 0; i < RUNS; i++) {
			usual = Math.min(usual, cost(ordinary));
			least = Math.min(least, cost(text));
		}
		return new Slowness(least * UNITS / MILLISECOND, least / usual);
	}

	/** Nanoseconds a unit. */
	private double cost(String text) {
		long start = threads.getCurrentThreadCpuTime();
		Product.detect(text);
		return (double) (threads.getCurrentThreadCpuTime() - start) / text.length();
	}
}
