package org.tftsr.cli.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts removed logs back. */
@Command(name = "put-back", description = "Puts log files back that were removed from an issue; evidence points to them again.")
final class LogPutBackCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "LOG", arity = "1..*", description = "Id of a removed log file, in full.")
	private List<String> logs;

	LogPutBackCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		List<UUID> ids = logs.stream().map(this::id).toList();
		for (UUID id : ids) {
			LogFile log = Services.get(LogRepository.class).putBack(id);
			if (output.isJson()) {
				output.json(IssueJson.of(log));
			} else {
				output.line(LogListCommand.line(log));
			}
		}
		return ExitCodes.DONE;
	}
}
