package org.tftsr.triage.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.analysis.LogMoment;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.timeline.EventType;
import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.LogTimes;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineEntry;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Collects the rows of one timeline. */
final class TimelineBuilder {

	private static final Comparator<TimelineEntry> BY_TIME = Comparator.comparing(TimelineEntry::occurredAt,
			Comparator.nullsLast(Comparator.naturalOrder()));

	/** What the gate notes of each sending. */
	private static final List<String> NOTED = List.of("destination", "host", "bytes", "redacted");

	private final IssueDetail detail;
	private final LogLabels labels;
	private final List<TimelineEntry> entries = new ArrayList<>();
	private final List<String> unread = new ArrayList<>();

	/** Begins with the events that were noted. */
	TimelineBuilder(IssueDetail detail) {
		this.detail = detail;
		this.labels = new LogLabels(detail.logFiles());
		detail.timeline().forEach(event -> entries.add(noted(event)));
	}

	private TimelineEntry noted(TimelineEvent event) {
		Optional<LogFile> log = detail.logFiles().stream().filter(file -> file.id().equals(event.logFileId())).findFirst();
		return new TimelineEntry(event, event.type(), event.description(), event.occurredAt(), event.originalTime(),
				log.map(labels::of).orElse(null), event.logFileId(), event.line());
	}

	/**
	 * Adds what became of the issue.
	 *
	 * @param changes its rows of the audit log, newest first
	 */
	void addIssue(List<AuditEntry> changes) {
		Issue issue = detail.issue();
		addDerived(EventType.CREATED, "Issue created", issue.createdAt());
		for (AuditEntry change : changes.reversed()) {
			status(change).ifPresent(status -> addDerived(type(status), "Status set to " + status.id(), change.timestamp()));
		}
		boolean told = entries.stream().anyMatch(entry -> entry.isDerived() && EventType.RESOLVED.equals(entry.type()));
		if (issue.resolvedAt() != null && !told) {
			addDerived(EventType.RESOLVED, "Issue resolved", issue.resolvedAt());
		}
	}

	/** An issue that was opened again was not over when it was called resolved before. */
	private String type(IssueStatus status) {
		return switch (status) {
		case INVESTIGATING -> EventType.ACKNOWLEDGED;
		case RESOLVED -> detail.issue().resolvedAt() == null ? EventType.STATUS : EventType.RESOLVED;
		default -> EventType.STATUS;
		};
	}

	/** The status that a change set; empty where it set none, or left it as it was. */
	private static Optional<IssueStatus> status(AuditEntry change) {
		JsonObject details = details(change);
		boolean changed = details.has("fields") && details.has("status")
				&& details.getAsJsonArray("fields").contains(new JsonPrimitive("status"));
		return changed ? IssueStatus.of(details.get("status").getAsString()) : Optional.empty();
	}

	/** What a row holds; of one that another program wrote it may be nothing. */
	private static JsonObject details(AuditEntry row) {
		JsonElement details = row.details() == null ? null : JsonParser.parseString(row.details());
		return details != null && details.isJsonObject() ? details.getAsJsonObject() : new JsonObject();
	}

	private void addDerived(String type, String description, Instant time) {
		entries.add(new TimelineEntry(null, type, description, time, null, "issue", null, 0));
	}

	/**
	 * Adds what was sent to language models. What was tried again is one row.
	 *
	 * @param sends its rows of the audit log, newest first
	 */
	void addQuestions(List<AuditEntry> sends) {
		for (AuditEntry send : sends.reversed()) {
			JsonObject details = details(send);
			if (NOTED.stream().allMatch(details::has) && !details.has("first")) {
				entries.add(new TimelineEntry(null, EventType.ASKED, asked(details), send.timestamp(), null,
						"audit log row " + send.sequence(), null, 0));
			}
		}
	}

	private static String asked(JsonObject details) {
		long replaced = details.getAsJsonObject("redacted").asMap().values().stream().mapToLong(JsonElement::getAsLong).sum();
		return "Sent to " + details.get("destination").getAsString() + " at " + details.get("host").getAsString() + ": "
				+ details.get("bytes").getAsLong() + " bytes, " + replaced + " values replaced";
	}

	/** Adds what the logs tell. */
	void addLogs(Map<UUID, LogTimes> times, Map<UUID, LogClock> clocks) {
		for (LogFile log : detail.logFiles()) {
			LogTimes known = times.get(log.id());
			if (known == null) {
				unread.add(labels.of(log));
			} else {
				addLog(log, known, clocks.getOrDefault(log.id(), LogClock.UTC));
			}
		}
	}

	private void addLog(LogFile log, LogTimes times, LogClock clock) {
		if (times.first() != null) {
			addLog(log, "Log begins", times.first(), times.zone(), 0, clock);
		}
		if (times.firstError() != null) {
			LogMoment error = times.firstError();
			String message = error.time() == null ? times.message() : LeadingTime.cut(times.message(), error.time());
			addLog(log, "First error: " + message, error.time(), error.offset(), error.line(), clock);
		}
		if (times.last() != null) {
			addLog(log, "Log ends", times.last(), times.zone(), 0, clock);
		}
	}

	private void addLog(LogFile log, String description, LocalDateTime written, ZoneOffset offset, long line,
			LogClock clock) {
		LocalDateTime dated = written == null ? null : LogDates.dated(written, log.importedAt());
		entries.add(new TimelineEntry(null, EventType.LOG, description,
				dated == null ? null : clock.toUtc(dated, offset),
				dated == null ? null : LogDates.original(dated, offset, clock), labels.of(log), log.id(), line));
	}

	Timeline timeline() {
		entries.sort(BY_TIME);
		return new Timeline(entries, IncidentTimes.of(entries), unread);
	}
}
