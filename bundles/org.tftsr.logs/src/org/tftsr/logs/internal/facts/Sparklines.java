package org.tftsr.logs.internal.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many records of each template there are in each part of a log. The parts become longer as the log does, so that
 * their number stays bounded. Not thread-safe.
 */
final class Sparklines {

	private static final int PARTS = 32;

	private final List<int[]> counts = new ArrayList<>();
	private long linesAPart = 64;
	private long lastLine;

	/** Counts a record of a template. */
	void count(int order, long line) {
		while (line > linesAPart * PARTS) {
			linesAPart *= 2;
			counts.forEach(Sparklines::halve);
		}
		lastLine = line;
		while (counts.size() <= order) {
			counts.add(new int[PARTS]);
		}
		counts.get(order)[(int) ((line - 1) / linesAPart)]++;
	}

	private static void halve(int[] parts) {
		for (int i = 0; i < PARTS / 2; i++) {
			parts[i] = parts[2 * i] + parts[2 * i + 1];
		}
		Arrays.fill(parts, PARTS / 2, PARTS, 0);
	}

	/**
	 * The counts of several templates together, as far as the log goes. One that became part of another as soon as it was
	 * made has no record of its own, and may be the last that was made.
	 */
	List<Integer> of(List<Integer> orders) {
		int[] sum = new int[(int) Math.ceilDiv(lastLine, linesAPart)];
		for (int order : orders) {
			for (int i = 0; i < sum.length && order < counts.size(); i++) {
				sum[i] += counts.get(order)[i];
			}
		}
		return Arrays.stream(sum).boxed().toList();
	}
}
