package org.tftsr.cli.internal;

import java.util.concurrent.Callable;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a deleted issue back. */
@Command(name = "restore", description = "Brings a deleted issue back as it was, with all that hung on it.")
final class IssueRestoreCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "ISSUE", description = "Id of the deleted issue, in full.")
	private String issue;

	IssueRestoreCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Issue restored = Services.get(TriageService.class).restoreIssue(id(issue));
		if (output.isJson()) {
			output.json(IssueJson.of(restored));
		}
		progress.say("Restored " + restored.id());
		return ExitCodes.DONE;
	}
}
