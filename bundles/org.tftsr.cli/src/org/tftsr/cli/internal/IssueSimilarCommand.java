package org.tftsr.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues that are like another one, or like a text. */
@Command(name = "similar", description = "Other issues, closed ones too, whose title, description or cause has rare words in common, most alike first.")
final class IssueSimilarCommand extends CommandGroup implements Callable<Integer> {

	@ArgGroup(multiplicity = "1")
	private Whose whose;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "Issues at most (default: ${DEFAULT-VALUE}).")
	private int limit;

	IssueSimilarCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		if (limit < 1) {
			throw wrongUse("--limit must be at least 1");
		}
		IssueInsights insights = Services.get(IssueInsights.class);
		List<SimilarIssue> similar = whose.text != null ? insights.similar(whose.text, limit)
				: insights.similar(issueId(whose.issue), limit);
		for (SimilarIssue row : similar) {
			if (output.isJson()) {
				output.json(IssueJson.of(row));
			} else {
				Issue issue = row.issue();
				output.line(issue.id() + "  " + issue.severity().priority() + "  " + issue.status().id() + "  " + issue.title());
				output.line("    in common: " + String.join(", ", row.inCommon()));
			}
		}
		if (similar.isEmpty()) {
			progress.say("No issue is similar");
		}
		return ExitCodes.DONE;
	}

	/** One of these. */
	static final class Whose {

		@Parameters(paramLabel = "ISSUE", description = "Id of the issue, or its first characters.")
		private String issue;

		@Option(names = "--text", paramLabel = "TEXT", description = "A text in place of an issue.")
		private String text;
	}
}
