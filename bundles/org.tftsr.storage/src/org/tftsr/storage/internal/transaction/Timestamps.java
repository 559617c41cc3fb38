package org.tftsr.storage.internal.transaction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Points in time as the tables keep them: text in UTC whose order is the order of time. */
public final class Timestamps {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	/** Reads what other programs wrote too: a T for the blank, a fraction, a Z. */
	private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
			.appendPattern("uuuu-MM-dd[ ]['T']HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
			.appendPattern("['Z']").toFormatter();

	private static final int MILLISECOND_NANOS = 1_000_000;

	/**
	 * What {@link #toSeconds} writes, most times of a list: read without the formatter, which takes ten times as long. So is the form
	 * of ISO 8601 with a T for the blank and a Z.
	 */
	private static final String PLAIN = "0000-00-00 00:00:00";
	private static final int BLANK = 10;
	private static final int SECONDS_PER_DAY = 86_400;
	/** Any month has that many days. */
	private static final int SHORTEST_MONTH = 28;

	private Timestamps() {
	}

	/** {@code YYYY-MM-DD HH:MM:SS}, what is below a second cut off. */
	public static String toSeconds(Instant time) {
		return SECONDS.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
	}

	/** As {@link #toSeconds}, followed by milliseconds where there are any; still ordered as text. */
	public static String toMilliseconds(Instant time) {
		int milliseconds = time.getNano() / MILLISECOND_NANOS;
		return milliseconds == 0 ? toSeconds(time) : toSeconds(time) + String.format(".%03d", milliseconds);
	}

	/** The first full second that is not before a time: the right bound for columns kept in seconds. */
	public static String toSecondsRoundedUp(Instant time) {
		Instant second = time.truncatedTo(ChronoUnit.SECONDS);
		return toSeconds(second.equals(time) ? second : second.plusSeconds(1));
	}

	/** The time of a text; the epoch for one that another program left unreadable; null for null. */
	public static Instant parse(String text) {
		if (text == null) {
			return null;
		}
		if (isPlain(text)) {
			return Instant.ofEpochSecond(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay()
					* SECONDS_PER_DAY + number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19));
		}
		try {
			return LocalDateTime.parse(text.strip(), LENIENT).toInstant(ZoneOffset.UTC);
		} catch (DateTimeException e) {
			return Instant.EPOCH;
		}
	}

	/** Whether a text is a time of this form that is surely one; any other is left to the formatter. */
	private static boolean isPlain(String text) {
		int length = text.length();
		if (length != PLAIN.length() && (length != PLAIN.length() + 1 || text.charAt(length - 1) != 'Z')) {
			return false;
		}
		for (int i = 0; i < PLAIN.length(); i++) {
			char c = text.charAt(i);
			boolean digit = c >= '0' && c <= '9';
			if (PLAIN.charAt(i) == '0' ? !digit : c != PLAIN.charAt(i) && (i != BLANK || c != 'T')) {
				return false;
			}
		}
		return within(text, 5, 1, 12) && within(text, 8, 1, SHORTEST_MONTH) && within(text, 11, 0, 23) && within(text, 14, 0, 59)
				&& within(text, 17, 0, 59);
	}

	private static boolean within(String text, int at, int least, int most) {
		int number = number(text, at, at + 2);
		return number >= least && number <= most;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}
}
