package org.tftsr.cli.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes logs off their issue. */
@Command(name = "remove", description = "Takes log files off their issue; the files stay where they are.")
final class LogRemoveCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "LOG", arity = "1..*", description = "Id of a log file, in full.")
	private List<String> logs;

	LogRemoveCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		List<UUID> ids = logs.stream().map(this::id).toList();
		for (UUID id : ids) {
			Services.get(LogRepository.class).remove(id);
			progress.say("Removed " + id + "; `tftsr log put-back` brings it back within " + IssueTrash.KEPT.toDays() + " days");
		}
		purgeExpired();
		return ExitCodes.DONE;
	}

	/** Those that nobody can put back any more. Where that fails, these are removed nevertheless; the others go the next time. */
	private void purgeExpired() {
		try {
			Services.get(TriageService.class).purgeExpiredIssues();
		} catch (TftsrException e) {
			progress.say("Left something that was deleted long ago: " + e.what() + ": " + e.why());
		}
	}
}
