package org.tftsr.storage.internal.transaction;

import java.time.DateTimeException;
import java.time.Instant;
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
		try {
			return LocalDateTime.parse(text.strip(), LENIENT).toInstant(ZoneOffset.UTC);
		} catch (DateTimeException e) {
			return Instant.EPOCH;
		}
	}
}
