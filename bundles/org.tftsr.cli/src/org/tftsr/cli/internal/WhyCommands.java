package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.UUID;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whys of an issue. */
@Command(name = "why", description = "Adds, changes and lists the whys of an issue.")
final class WhyCommands extends CommandGroup {

	WhyCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Adds a why.")
	void add(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue,
			@Parameters(paramLabel = "QUESTION", description = "The question.") String question,
			@Option(names = "--order", paramLabel = "N", description = "Its place (default: behind the last).") Integer order,
			@Option(names = "--answer", paramLabel = "TEXT", defaultValue = "", description = "The answer.") String answer,
			@Option(names = "--evidence", paramLabel = "TEXT", defaultValue = "", description = "Lines that show it, as FILE:LINE.") String evidence)
			throws TftsrException {
		print(Services.get(IssueRepository.class).addWhy(issueId(issue), order, question, answer, evidence,
				WhyState.ACCEPTED));
	}

	@Command(description = "Changes a why; what is not given stays.")
	void update(@Parameters(paramLabel = "WHY", description = "Id of the why.") String why,
			@Option(names = "--question", paramLabel = "TEXT", description = "The question.") String question,
			@Option(names = "--answer", paramLabel = "TEXT", description = "The answer.") String answer,
			@Option(names = "--evidence", paramLabel = "TEXT", description = "Lines that show it.") String evidence,
			@Option(names = "--accept", description = "A proposed why becomes an accepted one.") boolean accept,
			@Option(names = SeenInput.OPTION, paramLabel = "FILE", description = SeenInput.HELP) Path seen)
			throws TftsrException {
		UUID id = id(why);
		WhyChange change = new WhyChange(question, answer, evidence, accept ? WhyState.ACCEPTED : null);
		print(Services.get(IssueRepository.class).updateWhy(id,
				seen == null ? change : change.to(SeenInput.why(seen, id))));
	}

	@Command(description = "Lists the whys of an issue in order.")
	void list(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		Services.get(IssueRepository.class).whys(issueId(issue)).forEach(this::print);
	}

	private void print(WhyStep why) {
		if (output.isJson()) {
			output.json(IssueJson.of(why));
			return;
		}
		output.line(why.id() + "  " + why.order() + ". " + why.question() + "  [" + why.state().id() + "]");
		if (!why.answer().isBlank()) {
			output.line("    " + why.answer());
		}
		why.evidence().lines().forEach(line -> output.line("    | " + line));
	}
}
