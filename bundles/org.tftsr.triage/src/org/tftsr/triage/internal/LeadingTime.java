package org.tftsr.triage.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.triage.EventTime;

/** The time at the beginning of a line of a log, which a row that shows the time beside it need not say once more. */
final class LeadingTime {

	/** As many words as the longest notation has: {@code Sun Mar 01 10:00:05 2026 +0100}. */
	private static final int MOST_WORDS = 6;
	private static final Pattern WORD = Pattern.compile("\\S+");
	private static final String OPENING = "[(";
	private static final Pattern AROUND = Pattern.compile("^[\\[(]|[\\]),:]+$");
	private static final Pattern BETWEEN = Pattern.compile("^[\\s\\]),:|-]+");

	private LeadingTime() {
	}

	/**
	 * What a line says behind its time; the line itself where it does not begin with that time, or says nothing else.
	 *
	 * @param time of the line, as written
	 */
	static String cut(String line, LocalDateTime time) {
		String text = line.strip();
		Matcher word = WORD.matcher(text);
		int end = 0;
		for (int words = 0; words < MOST_WORDS && word.find(); words++) {
			if (isTime(text.substring(0, word.end()), time)) {
				end = word.end();
			}
		}
		String rest = BETWEEN.matcher(text.substring(end)).replaceFirst("");
		return end == 0 || rest.isEmpty() ? line : rest;
	}

	/** Whatever the zone, the seconds are those of the time: a number or a date alone is no time stamp. */
	private static boolean isTime(String begin, LocalDateTime time) {
		boolean open = OPENING.indexOf(begin.charAt(0)) >= 0;
		if (open && !begin.matches(".*[\\]),:]")) {
			return false;
		}
		String text = AROUND.matcher(begin).replaceAll("");
		return text.indexOf(':') > 0 && EventTime.parse(text, ZoneOffset.UTC, Instant.EPOCH)
				.filter(parsed -> parsed.utc().atOffset(ZoneOffset.UTC).getSecond() == time.getSecond()).isPresent();
	}
}
