package org.tftsr.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.IssueLog;
import org.tftsr.triage.IssueLogService;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The logs of an issue. */
@Command(name = "list", description = "Lists the log files of an issue, with what is known of each.")
final class LogListCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "ISSUE", description = "Id of the issue.")
	private String issue;

	@Option(names = "--read", description = "Reads the logs first whose lines and times are not known yet.")
	private boolean read;

	@Option(names = "--removed", description = "Lists those instead that were removed and can be put back.")
	private boolean removed;

	LogListCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		UUID issueId = issueId(issue);
		if (removed) {
			Services.get(TriageService.class).purgeExpiredIssues();
			for (LogFile log : Services.get(LogRepository.class).removed(issueId)) {
				print(log);
			}
			return ExitCodes.DONE;
		}
		if (read) {
			Services.get(TimelineService.class).readLogs(issueId, progress);
		}
		for (IssueLog log : Services.get(IssueLogService.class).logs(issueId)) {
			print(log);
		}
		return ExitCodes.DONE;
	}

	private void print(LogFile log) {
		if (output.isJson()) {
			output.json(IssueJson.of(log));
		} else {
			output.line(line(log));
		}
	}

	private void print(IssueLog log) {
		if (output.isJson()) {
			output.json(LogJson.of(log));
			return;
		}
		output.line(line(log.file()));
		List<String> known = new ArrayList<>();
		add(known, log.lines(), " lines");
		if (log.first() != null) {
			known.add(log.first() + " to " + log.last());
		}
		add(known, log.findings(), " findings");
		if (!log.pointers().isEmpty()) {
			known.add(log.pointers().size() + " places point to it");
		}
		if (!known.isEmpty()) {
			output.line("    " + String.join(", ", known));
		}
	}

	private static void add(List<String> known, Long count, String of) {
		if (count != null) {
			known.add(count + of);
		}
	}

	/** A log in one line. */
	static String line(LogFile log) {
		return log.id() + "  " + log.size() + " bytes  " + log.path();
	}
}
