package org.tftsr.cli.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The timeline of an issue. */
@Command(name = "timeline", description = "Adds to and lists the timeline of an issue.")
final class TimelineCommands extends CommandGroup {

	TimelineCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Adds an event.")
	void add(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue,
			@Parameters(paramLabel = "TYPE", description = "Such as detected, mitigated, resolved.") String type,
			@Parameters(paramLabel = "DESCRIPTION", description = "What happened.") String description,
			@Option(names = "--at", paramLabel = "TIME", description = "ISO 8601 with a zone, such as 2026-03-01T14:00:00+01:00 (default: now).") String at)
			throws TftsrException {
		OffsetDateTime time = at == null ? null : time(at);
		Instant occurred = time == null ? Instant.now() : time.toInstant();
		String original = time == null || time.getOffset().getTotalSeconds() == 0 ? null : at;
		print(Services.get(IssueRepository.class).addTimelineEvent(issueId(issue), type, description, occurred,
				original));
	}

	private OffsetDateTime time(String text) {
		try {
			return OffsetDateTime.parse(text);
		} catch (DateTimeParseException e) {
			throw wrongUse("Not a time with a zone: " + text + " (write it as 2026-03-01T14:00:00Z)");
		}
	}

	@Command(description = "Lists the events of an issue, earliest first.")
	void list(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		Services.get(IssueRepository.class).timeline(issueId(issue)).forEach(this::print);
	}

	private void print(TimelineEvent event) {
		if (output.isJson()) {
			output.json(IssueJson.of(event));
		} else {
			output.line(event.occurredAt() + "  " + event.type() + "  " + event.description());
		}
	}
}
