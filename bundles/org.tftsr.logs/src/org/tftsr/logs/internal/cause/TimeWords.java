package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of a log as a person tells them. Texts are empty where a time is not known. */
final class TimeWords {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
	private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d MMM HH:mm:ss",
			Locale.ENGLISH);
	/** Up to two minutes, seconds say more; up to two hours, minutes do; up to two days, hours do. */
	private static final int UNITS_TOLD = 2;

	private TimeWords() {
	}

	/** The time of day, behind a word that leads to it. */
	static String at(String before, LocalDateTime time) {
		return time == null ? "" : before + CLOCK.format(time);
	}

	/** A stretch of time, with the days where it crosses midnight. */
	static String range(LocalDateTime first, LocalDateTime last) {
		if (first == null || last == null || last.isBefore(first)) {
			return "";
		}
		DateTimeFormatter format = first.toLocalDate().equals(last.toLocalDate()) ? CLOCK : DAY_AND_CLOCK;
		return format.format(first) + " to " + format.format(last);
	}

	/** How much time lies between two, as in "75 s"; empty, too, where it is no second or the order is wrong. */
	static String between(LocalDateTime earlier, LocalDateTime later) {
		if (earlier == null || later == null || Duration.between(earlier, later).toSeconds() < 1) {
			return "";
		}
		Duration duration = Duration.between(earlier, later);
		if (duration.toMinutes() < UNITS_TOLD) {
			return duration.toSeconds() + " s";
		}
		if (duration.toHours() < UNITS_TOLD) {
			return duration.toMinutes() + " min";
		}
		return duration.toDays() < UNITS_TOLD ? duration.toHours() + " h" : duration.toDays() + " days";
	}
}
