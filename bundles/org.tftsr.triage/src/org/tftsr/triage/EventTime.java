package org.tftsr.triage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.WrittenTime;

/**
 * A time as a person wrote it.
 *
 * @param utc     what it means
 * @param written how it was written, with its zone; null where that is UTC
 */
public record EventTime(Instant utc, String written) {

	private static final Pattern ZONE = Pattern.compile("(?<time>.*?\\d(?:\\s*[ap]\\.?m\\b\\.?)?)\\s*"
			+ "(?<zone>Z|(?:UTC|GMT)?[+\u2212-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]{3,4}|[A-Z][A-Za-z_]+(?:/[A-Za-z_+\u2212-]+)+)",
			Pattern.CASE_INSENSITIVE);
	/** Short names that mean one thing; most others, such as IST, mean several. */
	private static final Map<String, String> SHORT = Map.of("UTC", "Z", "GMT", "Z", "Z", "Z", "CET", "+01:00", "CEST",
			"+02:00", "EET", "+02:00", "EEST", "+03:00", "WEST", "+01:00");
	private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?(?<sign>[+\u2212-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");

	/** A time that is known by itself. */
	public static EventTime of(Instant utc) {
		return new EventTime(utc, null);
	}

	/**
	 * What a text means: a date and a time of day in the notations of most countries and logs, or a time of day alone, and a
	 * zone behind it: {@code Z}, {@code +02:00}, {@code CEST}, {@code Europe/Vienna}.
	 *
	 * @param zone the zone where none is written
	 * @param near a time of day alone is one of this day, in its zone
	 * @return empty where the text is no time, or its zone is not known
	 */
	public static Optional<EventTime> parse(String text, ZoneId zone, Instant near) {
		String stripped = text.strip();
		Matcher zoned = ZONE.matcher(stripped);
		if (!zoned.matches() || isHalfDay(zoned.group("zone"))) {
			return local(stripped, zone, near).map(utc -> time(utc, stripped, zone, false));
		}
		Optional<ZoneId> named = zone(zoned.group("zone"));
		return named.flatMap(known -> local(zoned.group("time"), known, near)
				.map(utc -> time(utc, stripped, known, true)))
				.or(() -> local(stripped, zone, near).map(utc -> time(utc, stripped, zone, false)));
	}

	private static boolean isHalfDay(String word) {
		return word.toLowerCase(Locale.ROOT).matches("[ap]\\.?m\\.?");
	}

	private static EventTime time(Instant utc, String text, ZoneId zone, boolean hasZone) {
		boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
		return new EventTime(utc, isUtc ? null : hasZone ? text : text + ' ' + zone.getId());
	}

	private static Optional<Instant> local(String text, ZoneId zone, Instant near) {
		long here = LocalDateTime.ofInstant(near, zone).toInstant(ZoneOffset.UTC).toEpochMilli();
		OptionalLong millis = new WrittenTime(here, new LineFilter.TimeRange(Long.MIN_VALUE, Long.MAX_VALUE)).parse(text);
		return millis.isEmpty() ? Optional.empty()
				: Optional.of(LocalDateTime.ofInstant(Instant.ofEpochMilli(millis.getAsLong()), ZoneOffset.UTC)
						.atZone(zone).toInstant());
	}

	/** The zone that a name means; empty where it means none, or more than one. */
	public static Optional<ZoneId> zone(String name) {
		String upper = name.strip().toUpperCase(Locale.ROOT).replace('\u2212', '-');
		Matcher offset = OFFSET.matcher(upper);
		try {
			if (SHORT.containsKey(upper)) {
				return Optional.of(ZoneId.of(SHORT.get(upper)));
			}
			if (offset.matches()) {
				int hours = Integer.parseInt(offset.group("hours"));
				int minutes = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
				int sign = "-".equals(offset.group("sign")) ? -1 : 1;
				return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
			}
			return ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && id.equalsIgnoreCase(name.strip()))
					.findFirst().map(ZoneId::of);
		} catch (DateTimeException e) {
			// an offset that no zone on earth has is no zone
			return Optional.empty();
		}
	}
}
