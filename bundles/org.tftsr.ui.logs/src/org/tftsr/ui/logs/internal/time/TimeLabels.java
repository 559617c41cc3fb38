package org.tftsr.ui.logs.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ui.logs.internal.Messages;

/** Puts times of a log into words: as they are written there, without a zone. */
public final class TimeLabels {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"); //$NON-NLS-1$
	private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS"); //$NON-NLS-1$

	private static final int SECONDS_LENGTH = "2026-03-01 10:00:00".length(); //$NON-NLS-1$
	private static final int DAY_LENGTH = "2026-03-01".length(); //$NON-NLS-1$

	private TimeLabels() {
	}

	/**
	 * A time with its day; milliseconds where there are any.
	 *
	 * @param millis as the facts of a log have them
	 */
	public static String of(long millis) {
		LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
		return (time.getNano() == 0 ? SECONDS : MILLIS).format(time);
	}

	/**
	 * A stretch of time, with the day of its end where that is another one. A stretch of a minute or more is told without
	 * milliseconds.
	 *
	 * @param to behind its end
	 */
	public static String range(long from, long to) {
		boolean exact = to - from < TimeUnit.MINUTES.toMillis(1);
		String start = exact ? of(from) : of(from).substring(0, SECONDS_LENGTH);
		String end = exact ? of(to) : of(to).substring(0, SECONDS_LENGTH);
		boolean sameDay = start.startsWith(end.substring(0, DAY_LENGTH));
		return NLS.bind(Messages.TimeLabels_range, start, sameDay ? end.substring(DAY_LENGTH + 1) : end);
	}
}
