package org.tftsr.cli.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.TftsrException;

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
		return ExitCodes.DONE;
	}
}
