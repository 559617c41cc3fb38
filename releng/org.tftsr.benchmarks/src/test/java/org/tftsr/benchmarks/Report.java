package org.tftsr.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Prints one row of a table: columns with tabs between, for releng/bench to lay out. They are the name, megabytes,
 * MB/s of the best pass and of the one in the middle, MB/s by processor time, what was found, and resident megabytes at the
 * peak. A minus stands for what does not apply.
 */
final class Report {

	private static final double MEGA = 1e6;

	private Report() {
	}

	/**
	 * @param cpu      nanoseconds of processor time of a pass, or 0 where it does not apply
	 * @param resident megabytes at the peak, or 0 where nobody knows
	 */
	static void print(String name, long bytes, Measurement measured, long cpu, long resident) {
		row(name, number(bytes / MEGA), speed(bytes, measured.best()), speed(bytes, measured.median()),
				cpu == 0 ? "-" : speed(bytes, cpu), orMinus(measured.found()),
				orMinus(resident));
	}

	static void row(String... columns) {
		new PrintStream(System.out, true, StandardCharsets.UTF_8).println(String.join("\t", columns));
	}

	private static String orMinus(long count) {
		return count == 0 ? "-" : Long.toString(count);
	}

	private static String speed(long bytes, long nanoseconds) {
		return number(bytes / MEGA / (nanoseconds / 1e9));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
	}
}
