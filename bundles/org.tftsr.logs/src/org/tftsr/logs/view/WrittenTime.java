package org.tftsr.logs.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Understands a time of a log as people write it: a time of day, a date, both in the order and with the marks of most
 * countries and logs, a step such as {@code +5m}, seconds or milliseconds since 1970. As the times of a log are taken as
 * they are written, a zone behind a time says nothing.
 *
 * @param near where the reader is, in milliseconds as {@link LineFacts#time} has them: a time of day is one of that day
 * @param log  the times of the log: a time of day that is not in it on that day is taken on another day where it is, and a
 *             date that has no year in a year in which the log has that day
 */
public record WrittenTime(long near, LineFilter.TimeRange log) {

	private static final Pattern STEP = Pattern.compile("(?<sign>[+\u2212-])\\s*(?<parts>(?:\\d+\\s*(?:ms|[smhd])\\s*)+)");
	private static final Pattern STEP_PART = Pattern.compile("(\\d+)\\s*(ms|[smhd])");
	private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
	private static final Pattern TIME = Pattern.compile("(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2})"
			+ "(?:[.,](?<part>\\d{1,9}))?)?)?\\s*(?<half>[ap]\\.?m\\.?)?");
	private static final Pattern ZONE = Pattern.compile("\\s*(?:z|utc|gmt|\\(?[+-]\\d{2}:?\\d{2}\\)?|[+-]\\d{2})$");
	private static final List<Pattern> DATES = List.of(
			Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})"),
			Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})?"),
			Pattern.compile("(?<day>\\d{1,2})[-/ ]\\s*(?<name>[a-z]{3,9})\\.?(?:[-/ ,:]\\s*(?<year>\\d{4}))?"),
			Pattern.compile("(?<name>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:,?\\s+(?<year>\\d{4}))?"));
	private static final Pattern WEEKDAY = Pattern.compile("(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+");
	private static final int NOON = 12;
	/** At most, from one year that has 29 February to the next. */
	private static final int LEAP_YEARS_APART = 8;
	private static final int NANO_DIGITS = 9;
	private static final int SHORT_NAME = 3;
	private static final int SECONDS_DIGITS = 10;
	private static final long DAY = TimeUnit.DAYS.toMillis(1);

	/**
	 * The time that a text means.
	 *
	 * @return milliseconds as {@link LineFacts#time} has them; empty where the text is no time
	 */
	public OptionalLong parse(String text) {
		String words = text.strip().toLowerCase(Locale.ROOT);
		Matcher step = STEP.matcher(words);
		try {
			if (step.matches()) {
				return OptionalLong.of(Math.addExact(near, step(step)));
			}
			if (EPOCH.matcher(words).matches()) {
				long number = Long.parseLong(words);
				return OptionalLong.of(words.length() == SECONDS_DIGITS ? TimeUnit.SECONDS.toMillis(number) : number);
			}
			return ofDay(WEEKDAY.matcher(words).replaceFirst(""));
		} catch (DateTimeException | ArithmeticException | NumberFormatException e) {
			// no such day or hour, or one that no clock will ever show: it is no time
			return OptionalLong.empty();
		}
	}

	private static long step(Matcher step) {
		long sum = 0;
		Matcher part = STEP_PART.matcher(step.group("parts"));
		while (part.find()) {
			long unit = switch (part.group(2)) {
			case "ms" -> 1;
			case "s" -> TimeUnit.SECONDS.toMillis(1);
			case "m" -> TimeUnit.MINUTES.toMillis(1);
			case "h" -> TimeUnit.HOURS.toMillis(1);
			default -> DAY;
			};
			sum = Math.addExact(sum, Math.multiplyExact(Long.parseLong(part.group(1)), unit));
		}
		return "+".equals(step.group("sign")) ? sum : -sum;
	}

	private OptionalLong ofDay(String words) {
		for (Pattern pattern : DATES) {
			Matcher date = pattern.matcher(words);
			Optional<LocalDate> day = date.lookingAt() ? day(date) : Optional.empty();
			if (day.isPresent()) {
				String rest = words.substring(date.end()).replaceFirst("^(?:t|[ ,:_]+)", "").strip();
				Optional<LocalTime> time = rest.isEmpty() ? Optional.of(LocalTime.MIDNIGHT) : time(rest);
				return time.map(at -> OptionalLong.of(millis(day.get().atTime(at)))).orElse(OptionalLong.empty());
			}
		}
		return time(words).map(at -> OptionalLong.of(onSomeDay(at))).orElse(OptionalLong.empty());
	}

	private Optional<LocalDate> day(Matcher date) {
		String year = date.group("year");
		int day = Integer.parseInt(date.group("day"));
		boolean named = date.pattern().namedGroups().containsKey("name");
		Optional<Integer> month = named ? month(date.group("name")) : Optional.of(Integer.valueOf(date.group("month")));
		return month.map(number -> year == null ? inSomeYear(MonthDay.of(number, day))
				: LocalDate.of(Integer.parseInt(year), number, day));
	}

	/** A day of the year the reader is in, or of the nearest one in which the log has it. */
	private LocalDate inSomeYear(MonthDay day) {
		LocalDate first = at(log.from()).toLocalDate();
		LocalDate last = at(Math.max(log.from(), log.to() - 1)).toLocalDate();
		int here = at(near).getYear();
		int nearest = Math.clamp(here, first.getYear(), last.getYear());
		return IntStream.rangeClosed(0, LEAP_YEARS_APART).flatMap(years -> IntStream.of(nearest - years, nearest + years))
				.filter(day::isValidYear).mapToObj(day::atYear)
				.filter(date -> !date.isBefore(first) && !date.isAfter(last)).findFirst()
				.orElseGet(() -> LocalDate.of(here, day.getMonth(), day.getDayOfMonth()));
	}

	private static Optional<Integer> month(String name) {
		for (Month month : Month.values()) {
			String whole = month.name().toLowerCase(Locale.ROOT);
			if (name.length() >= SHORT_NAME && whole.startsWith(name) || "sept".equals(name) && month == Month.SEPTEMBER) {
				return Optional.of(month.getValue());
			}
		}
		return Optional.empty();
	}

	private static Optional<LocalTime> time(String words) {
		Matcher time = TIME.matcher(ZONE.matcher(words).replaceFirst(""));
		if (!time.matches() || time.group("minute") == null && time.group("half") == null) {
			return Optional.empty();
		}
		int hour = Integer.parseInt(time.group("hour"));
		if (time.group("half") != null) {
			if (hour < 1 || hour > NOON) {
				return Optional.empty();
			}
			hour = hour % NOON + (time.group("half").startsWith("p") ? NOON : 0);
		}
		return Optional.of(LocalTime.of(hour, number(time.group("minute")), number(time.group("second")),
				nanos(time.group("part"))));
	}

	private static int number(String digits) {
		return digits == null ? 0 : Integer.parseInt(digits);
	}

	private static int nanos(String part) {
		return part == null ? 0 : Integer.parseInt(part + "0".repeat(NANO_DIGITS - part.length()));
	}

	/** A time of day on the day the reader is at, or on the nearest one on which the log has it. */
	private long onSomeDay(LocalTime time) {
		long here = millis(at(near).toLocalDate().atTime(time));
		if (here < log.from() && here + (log.from() - here + DAY - 1) / DAY * DAY < log.to()) {
			return here + (log.from() - here + DAY - 1) / DAY * DAY;
		}
		if (here >= log.to() && here - ((here - log.to()) / DAY + 1) * DAY >= log.from()) {
			return here - ((here - log.to()) / DAY + 1) * DAY;
		}
		return here;
	}

	private static LocalDateTime at(long millis) {
		return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
	}

	private static long millis(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC).toEpochMilli();
	}
}
