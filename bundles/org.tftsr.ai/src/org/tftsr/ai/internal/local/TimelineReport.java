package org.tftsr.ai.internal.local;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.pii.IssueRedaction;

/** A timeline as a table. */
final class TimelineReport {

	private static final int MOST = 100;

	private TimelineReport() {
	}

	static String of(Timeline timeline, Map<UUID, String> labels, IssueRedaction redaction) {
		if (timeline.entries().isEmpty()) {
			return "Nothing is known of when anything happened. Add a log or note an event.\n";
		}
		StringBuilder text = new StringBuilder(times(timeline.times()));
		text.append("| Time (UTC) | What | Where |\n| --- | --- | --- |\n");
		for (TimelineEntry entry : timeline.entries().stream().limit(MOST).toList()) {
			text.append("| ").append(time(entry.occurredAt())).append(" | ").append(Markdown.inline(entry.type())).append(": ")
					.append(Markdown.inline(redaction.text(entry.description()))).append(" | ").append(place(entry, labels))
					.append(" |\n");
		}
		if (timeline.entries().size() > MOST) {
			text.append("\nand ").append(timeline.entries().size() - MOST).append(" more.\n");
		}
		if (!timeline.unread().isEmpty()) {
			text.append("\nNot read, as they changed or went away: ")
					.append(Markdown.inline(redaction.text(String.join(", ", timeline.unread())))).append('\n');
		}
		return text.toString();
	}

	private static String times(IncidentTimes times) {
		StringBuilder text = new StringBuilder();
		add("Started", times.started(), text);
		add("Detected", times.detected(), text);
		add("Mitigated", times.mitigated(), text);
		add("Resolved", times.resolved(), text);
		return text.isEmpty() ? "" : text.append('\n').toString();
	}

	private static void add(String name, Instant time, StringBuilder text) {
		if (time != null) {
			text.append("- ").append(name).append(": ").append(time).append('\n');
		}
	}

	private static String time(Instant time) {
		return time == null ? "unknown" : time.toString();
	}

	private static String place(TimelineEntry entry, Map<UUID, String> labels) {
		if (entry.logFileId() == null || entry.line() == 0) {
			return "";
		}
		String label = labels.get(entry.logFileId());
		return label == null ? "" : '[' + label + ':' + entry.line() + ']';
	}
}
