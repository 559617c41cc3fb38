package org.tftsr.cli.internal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogFileState;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.IssueLogService;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether the logs of an issue are what they were. */
@Command(name = "check", description = "Compares the log files of an issue with what was added: same, changed, gone, or elsewhere.")
final class LogCheckCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "ISSUE", description = "Id of the issue.")
	private String issue;

	LogCheckCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		UUID issueId = issueId(issue);
		Map<UUID, LogFileState> states = Services.get(IssueLogService.class).check(issueId, progress);
		for (LogFile log : Services.get(LogRepository.class).list(issueId)) {
			LogFileState state = states.get(log.id());
			if (state != null) {
				print(log, state);
			}
		}
		boolean same = states.values().stream().allMatch(state -> state == LogFileState.SAME);
		return same ? ExitCodes.DONE : ExitCodes.FAILED;
	}

	private void print(LogFile log, LogFileState state) {
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("id", log.id().toString());
			json.addProperty("name", log.name());
			json.addProperty("state", state.id());
			output.json(json);
		} else {
			output.line(log.id() + "  " + state.id() + "  " + log.name());
		}
	}
}
