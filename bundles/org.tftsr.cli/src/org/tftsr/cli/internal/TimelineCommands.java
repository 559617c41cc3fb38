package org.tftsr.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineChange;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.triage.EventTime;
import org.tftsr.triage.TimelineService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The timeline of an issue. */
@Command(name = "timeline", description = "Adds to, changes and shows the timeline of an issue.")
final class TimelineCommands extends CommandGroup {

	private static final String TIME_HELP = "A day and a time, with a zone or in UTC, such as 2026-03-01T14:00:00+01:00";

	TimelineCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Adds an event.")
	void add(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue,
			@Parameters(paramLabel = "TYPE", description = "Such as started, detected, acknowledged, mitigated, resolved.") String type,
			@Parameters(paramLabel = "DESCRIPTION", description = "What happened.") String description,
			@Option(names = "--at", paramLabel = "TIME", description = TIME_HELP + " (default: now).") String at)
			throws TftsrException {
		print(Services.get(TimelineService.class).add(issueId(issue), type, description,
				at == null ? EventTime.of(Instant.now()) : time(at)));
	}

	@Command(name = "add-line", description = "Adds what a line of a log shows, at the time it was written.")
	void addLine(@Parameters(paramLabel = "LOG", description = "Id of the log file.") String log,
			@Parameters(paramLabel = "LINE", description = "Number of the line, from 1.") long line) throws TftsrException {
		print(Services.get(TimelineService.class).addLine(id(log), line, progress));
	}

	@Command(description = "Changes an event; what is not given stays.")
	void update(@Parameters(paramLabel = "EVENT", description = "Id of the event.") String event,
			@Option(names = "--type", paramLabel = "TYPE", description = "What it is.") String type,
			@Option(names = "--description", paramLabel = "TEXT", description = "What happened.") String description,
			@Option(names = "--at", paramLabel = "TIME", description = TIME_HELP + ".") String at)
			throws TftsrException {
		TimelineRepository timelines = Services.get(TimelineRepository.class);
		UUID id = id(event);
		TimelineEvent before = timelines.find(id).orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
				"Cannot change the event " + event, "the database has none of this id", "See `tftsr timeline list ISSUE`"));
		EventTime time = at == null ? new EventTime(before.occurredAt(), before.originalTime()) : time(at);
		print(timelines.update(id, new TimelineChange(type == null ? before.type() : type,
				description == null ? before.description() : description, time.utc(), time.written(), null)));
	}

	@Command(description = "Deletes an event.")
	void delete(@Parameters(paramLabel = "EVENT", description = "Id of the event.") String event) throws TftsrException {
		Services.get(TimelineRepository.class).delete(id(event));
	}

	@Command(description = "Lists the noted events of an issue, earliest first.")
	void list(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		Services.get(IssueRepository.class).timeline(issueId(issue)).forEach(this::print);
	}

	@Command(description = "Shows the whole timeline: noted events, those that follow from the issue and its logs, and how long detection, response and resolution took.")
	void show(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue,
			@Option(names = "--known", description = "Do not read logs that were not read for this before.") boolean known)
			throws TftsrException {
		TimelineService service = Services.get(TimelineService.class);
		UUID id = issueId(issue);
		if (!known) {
			service.readLogs(id, progress);
		}
		Timeline timeline = service.timeline(id);
		timeline.unread().forEach(log -> progress.say(log + " was not read: it changed or went away since it was added"));
		if (output.isJson()) {
			output.json(TimelineJson.of(timeline));
		} else {
			TimelineText.lines(timeline).forEach(output::line);
		}
	}

	@Command(description = "Says in which zone a log writes its times, and how far its clock was ahead.")
	void clock(@Parameters(paramLabel = "LOG", description = "Id of the log file.") String log,
			@Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", description = "Zone of times without one: Europe/Vienna, +02:00, UTC (default: ${DEFAULT-VALUE}).") String zone,
			@Option(names = "--ahead", paramLabel = "DURATION", defaultValue = "0s", description = "How far its clock was ahead of the true time, such as 1m30s; with - in front where it was behind (default: ${DEFAULT-VALUE}).") String ahead)
			throws TftsrException {
		ZoneId zoneId = EventTime.zone(zone).orElseThrow(() -> wrongUse(
				"Not a zone: " + zone + " (write it as Europe/Vienna, +02:00 or UTC)"));
		Services.get(TimelineRepository.class).setClock(id(log), new LogClock(zoneId, duration(ahead)));
	}

	private Duration duration(String text) {
		boolean behind = text.startsWith("-");
		try {
			Duration duration = Duration.parse("PT" + (behind ? text.substring(1) : text));
			return behind ? duration.negated() : duration;
		} catch (DateTimeParseException e) {
			throw wrongUse("Not a duration: " + text + " (write it as 1m30s)");
		}
	}

	private EventTime time(String text) {
		return EventTime.parse(text, ZoneOffset.UTC, Instant.now())
				.orElseThrow(() -> wrongUse("Not a time: " + text + " (write it as 2026-03-01T14:00:00Z)"));
	}

	private void print(TimelineEvent event) {
		if (output.isJson()) {
			output.json(IssueJson.of(event));
		} else {
			output.line(event.occurredAt() + "  " + event.type() + "  " + event.description());
		}
	}
}
