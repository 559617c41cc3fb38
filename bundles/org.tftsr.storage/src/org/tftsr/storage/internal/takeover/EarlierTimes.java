package org.tftsr.storage.internal.takeover;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Points in time in every form that the earlier app wrote: text with a blank or a T in the middle, with or without a
 * fraction, Z, an offset or "UTC"; seconds or milliseconds since the epoch, as a number or in digits.
 */
final class EarlierTimes {

	private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd")
			.optionalStart().appendPattern("[ ]['T']['t']HH:mm").optionalStart().appendPattern(":ss").optionalStart()
			.appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd().optionalEnd().optionalEnd()
			.optionalStart().appendPattern("[ ]").appendOffset("+HH:MM", "Z").optionalEnd()
			.appendPattern("['Z']['z'][' UTC']").toFormatter();

	private static final Pattern DIGITS = Pattern.compile("-?\\d{1,15}(?:\\.0*)?");

	/** Beyond this many seconds, which are the year 5138, a number counts milliseconds. */
	private static final long MOST_SECONDS = 100_000_000_000L;

	/** What the tables can hold as text whose order is the order of time. */
	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

	private EarlierTimes() {
	}

	/** The time that a column holds; empty where it holds none. */
	static Optional<Instant> parse(String column) {
		if (column == null || column.isBlank()) {
			return Optional.empty();
		}
		String text = column.strip();
		try {
			Instant time = DIGITS.matcher(text).matches() ? ofNumber(text) : ofText(text);
			return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Instant ofNumber(String digits) {
		long number = Long.parseLong(digits.replaceFirst("\\..*", ""));
		return Math.abs(number) > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
	}

	private static Instant ofText(String text) {
		TemporalAccessor parsed = TEXT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
		return switch (parsed) {
		case OffsetDateTime time -> time.toInstant();
		case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
		default -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
		};
	}
}
