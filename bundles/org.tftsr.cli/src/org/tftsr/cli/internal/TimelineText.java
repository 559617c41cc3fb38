package org.tftsr.cli.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineEntry;

/** A timeline for a terminal. */
final class TimelineText {

	private static final int TIME_WIDTH = "2026-03-01T10:00:00.000Z".length();

	private TimelineText() {
	}

	static List<String> lines(Timeline timeline) {
		List<String> lines = new ArrayList<>();
		timeline.entries().forEach(entry -> lines.add(line(entry)));
		IncidentTimes times = timeline.times();
		add("to detect", times.toDetect(), lines);
		add("to respond", times.toRespond(), lines);
		add("to mitigate", times.toMitigate(), lines);
		add("to resolve", times.toResolve(), lines);
		add("duration", times.duration(), lines);
		return lines;
	}

	private static String line(TimelineEntry entry) {
		String time = entry.occurredAt() == null ? "no day" : entry.occurredAt().toString();
		String place = entry.logFileId() == null ? "" : entry.line() == 0 ? place(entry) : place(entry) + ':' + entry.line();
		String original = entry.originalTime() == null ? "" : "  (" + entry.originalTime() + ')';
		return time + " ".repeat(Math.max(0, TIME_WIDTH - time.length())) + (entry.isDerived() ? "  - " : "  * ")
				+ entry.type() + "  " + entry.description() + (place.isEmpty() ? "" : "  [" + place + ']') + original;
	}

	private static String place(TimelineEntry entry) {
		return entry.source() == null ? "log " + entry.logFileId() : entry.source();
	}

	private static void add(String name, Optional<Duration> duration, List<String> lines) {
		duration.ifPresent(time -> lines.add(name + " ".repeat(13 - name.length()) + shown(time)));
	}

	/** Days and hours, hours and minutes, or minutes and seconds. */
	private static String shown(Duration time) {
		if (time.toDays() > 0) {
			return time.toDays() + " d " + time.toHoursPart() + " h";
		}
		return time.toHours() > 0 ? time.toHours() + " h " + time.toMinutesPart() + " min"
				: time.toMinutes() + " min " + time.toSecondsPart() + " s";
	}
}
