package org.tftsr.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;

import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;

import picocli.CommandLine.Command;

/** Deleted issues that can be restored. */
@Command(name = "deleted", description = "Lists the deleted issues that can be restored.")
final class IssueDeletedCommand extends CommandGroup implements Callable<Integer> {

	IssueDeletedCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Services.get(TriageService.class).purgeExpiredIssues();
		List<DeletedIssue> deleted = Services.get(IssueTrash.class).list();
		if (output.isJson()) {
			deleted.forEach(row -> output.json(IssueJson.of(row)));
		} else {
			output.table(List.of("ID", "DELETED", "KEPT UNTIL", "TITLE"), deleted.stream().map(row -> List.of(row.id().toString(),
					row.deletedAt().toString(), row.keptUntil().toString(), row.title())).toList());
		}
		progress.say(deleted.size() + " deleted");
		return ExitCodes.DONE;
	}
}
