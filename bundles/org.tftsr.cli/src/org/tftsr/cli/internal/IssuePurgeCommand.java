package org.tftsr.cli.internal;

import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a deleted issue for good. */
@Command(name = "purge", description = "Deletes a deleted issue for good; it can no longer be restored.")
final class IssuePurgeCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "ISSUE", description = "Id of the deleted issue, in full.")
	private String issue;

	IssuePurgeCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		UUID id = id(issue);
		Services.get(TriageService.class).purgeIssue(id);
		progress.say("Deleted " + id + " for good");
		return ExitCodes.DONE;
	}
}
