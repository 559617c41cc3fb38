package org.tftsr.documents.internal.rca;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.documents.MarkdownEscaper;

/** How times, numbers and missing values read in a document. The result is Markdown. */
public final class DisplayFormat {

	/** Stands where there is nothing to say. */
	public static final String NONE = "–";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
	private static final DateTimeFormatter TIME_WITHOUT_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss",
			Locale.ROOT);

	private DisplayFormat() {
		// only functions
	}

	/** A time in UTC. */
	public static String instant(Instant time) {
		return time == null ? NONE : TIME.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
	}

	/** A time in a log's own zone. */
	static String local(LocalDateTime time) {
		if (time == null) {
			return NONE;
		}
		return LogStatistics.hasYear(time) ? TIME.format(time) : TIME_WITHOUT_YEAR.format(time) + " (no year)";
	}

	/** How long something took, to the minute; to the second below one. */
	public static String duration(Duration duration) {
		if (duration.toMinutes() == 0) {
			return duration.toSeconds() + " s";
		}
		StringBuilder text = new StringBuilder();
		if (duration.toDays() > 0) {
			text.append(duration.toDays()).append(" d ");
		}
		if (duration.toHours() > 0) {
			text.append(duration.toHoursPart()).append(" h ");
		}
		return text.append(duration.toMinutesPart()).append(" min").toString();
	}

	/** A count, its thousands apart. */
	static String count(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	/** A count with its noun. */
	static String count(long count, String singular, String plural) {
		return count(count) + ' ' + (count == 1 ? singular : plural);
	}

	/** A text of one line, escaped; a dash where it is null or blank. */
	public static String textOrNone(String text) {
		return text == null || text.isBlank() ? NONE : MarkdownEscaper.inline(text);
	}

	/** A line of a log by name and number, as people quote it. */
	static String position(String log, long line) {
		return log + ':' + line;
	}
}
