package org.tftsr.cli.internal;

import java.util.Locale;

/** Numbers of bytes in the units in which those who offer models count: a gigabyte is a thousand million. */
final class ByteCount {

	private static final double THOUSAND = 1000;
	private static final String[] UNITS = { "B", "kB", "MB", "GB", "TB" };

	private ByteCount() {
	}

	/** As in {@code 4.7 GB}. */
	static String decimal(long bytes) {
		double amount = bytes;
		int unit = 0;
		while (amount >= THOUSAND && unit < UNITS.length - 1) {
			amount /= THOUSAND;
			unit++;
		}
		return String.format(Locale.ROOT, unit == 0 || amount >= 100 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
	}
}
