package org.tftsr.ui.logs.tests;

import java.nio.charset.StandardCharsets;

/** A log of our own that is too large for one document while the limit is 1 MB: every line has its number in it. */
final class LargeLog {

	static final int LINES = 60_000;
	/** These lines hold an address of a person each; all others hold nothing sensitive. */
	static final int[] WITH_EMAIL = { 7, 30_000, 59_990 };

	private LargeLog() {
	}

	/** Its bytes. */
	static byte[] bytes() {
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= LINES; line++) {
			text.append(line(line)).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** A line without its line end. */
	static String line(int number) {
		int second = number / 10;
		String time = "2026-03-01 %02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60); //$NON-NLS-1$
		String level = number % 1000 == 0 ? "ERROR" : "INFO "; //$NON-NLS-1$ //$NON-NLS-2$
		return time + ' ' + level + " step " + number + ' ' + words(number); //$NON-NLS-1$
	}

	/** The number of a line. */
	static int number(String line) {
		return Integer.parseInt(line.replaceAll(".* step (\\d+) .*", "$1")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String words(int number) {
		for (int line : WITH_EMAIL) {
			if (line == number) {
				return "mail to user" + number + "@example.com queued"; //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return number % 1000 == 0 ? "gave up" : "done"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
