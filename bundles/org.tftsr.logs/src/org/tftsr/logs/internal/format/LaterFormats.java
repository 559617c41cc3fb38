package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The formats of lines that come up after the start of a log and do not fit what was learnt there, because the log was
 * rotated or a second program began to write. They are learnt from these lines themselves, at the same lines in each
 * pass. Not thread-safe.
 */
final class LaterFormats {

	/** So many lines that do not fit are enough to learn from, at first; twice as many after each attempt. */
	private static final int FIRST_SAMPLE = 50;
	private static final int LARGEST_SAMPLE = 1600;
	/** What has no format after so many attempts has none. */
	private static final int MAX_ATTEMPTS = 12;
	private static final int SAMPLE_LINE_LENGTH = 1024;
	private static final int HEADER_LENGTH = 64;
	private static final int TIME_DIGITS = 6;

	private final LogFormat start;
	private final List<LogFormat> formats = new ArrayList<>();
	private final List<String> unfit = new ArrayList<>();
	private int attempts;
	private int sampleSize = FIRST_SAMPLE;

	/** @param start the format at the start of the log */
	LaterFormats(LogFormat start) {
		this.start = start;
	}

	/** Reads a line that has a header in one of these formats; resets {@code out} and says false where it has none. */
	boolean headed(String line, ParsedLine out) {
		for (LogFormat format : formats) {
			if (format.headed(line, out)) {
				return true;
			}
		}
		out.reset(line.length());
		return false;
	}

	/** Takes a line that fits no format so far. */
	void note(String line) {
		if (attempts == MAX_ATTEMPTS || !mayHaveHeader(line)) {
			return;
		}
		unfit.add(line.substring(0, Math.min(line.length(), SAMPLE_LINE_LENGTH)));
		if (unfit.size() == sampleSize) {
			start.later(attempts, List.copyOf(unfit)).ifPresent(formats::add);
			attempts++;
			sampleSize = Math.min(sampleSize * 2, LARGEST_SAMPLE);
			unfit.clear();
		}
	}

	/** Whether there may be a time stamp at the start, or keys: as many digits as the time of a day has, or a brace. */
	private static boolean mayHaveHeader(String line) {
		int digits = 0;
		for (int p = 0; p < Math.min(line.length(), HEADER_LENGTH) && digits < TIME_DIGITS; p++) {
			digits += line.charAt(p) >= '0' && line.charAt(p) <= '9' ? 1 : 0;
		}
		return digits == TIME_DIGITS || line.startsWith("{\"");
	}
}
