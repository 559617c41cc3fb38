package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyExportFormat;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.lint.WhyFinding;
import org.tftsr.core.why.lint.WhyLinter;
import org.tftsr.triage.WhyService;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whys of an issue. */
@Command(name = "why", description = "Adds, changes, checks and exports the whys of an issue.")
final class WhyCommands extends CommandGroup {

	/** As a why: the incident itself. */
	private static final String TOP = "-";

	private final WhyPrinter printer;

	WhyCommands(Output output, CommandProgress progress) {
		super(output, progress);
		printer = new WhyPrinter(output);
	}

	@Command(description = "Adds a why.")
	void add(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue,
			@Parameters(paramLabel = "QUESTION", description = "The question.") String question,
			@Option(names = "--order", paramLabel = "N", description = "Its place on the main branch (default: behind the last).") Integer order,
			@Option(names = "--under", paramLabel = "WHY", description = "Asks below this why, as a branch where it has one already; - for the top.") String under,
			@Option(names = "--answer", paramLabel = "TEXT", defaultValue = "", description = "The answer.") String answer,
			@Option(names = "--evidence", paramLabel = "TEXT", defaultValue = "", description = "Lines that show it, as FILE:LINE.") String evidence)
			throws TftsrException {
		UUID issueId = issueId(issue);
		if (under == null) {
			printer.print(Services.get(IssueRepository.class).addWhy(issueId, order, question, answer, evidence,
					WhyState.ACCEPTED));
			return;
		}
		if (order != null) {
			throw wrongUse("--order is a place on the main branch, --under one beside it: give one of the two");
		}
		WhyTreeEditor editor = new WhyTreeEditor(issueId);
		UUID added = editor.add(parent(under), question, answer, evidence);
		printer.print(editor.save(), added);
	}

	@Command(description = "Changes a why; what is not given stays.")
	void update(@Parameters(paramLabel = "WHY", description = "Id of the why.") String why,
			@Option(names = "--question", paramLabel = "TEXT", description = "The question.") String question,
			@Option(names = "--answer", paramLabel = "TEXT", description = "The answer.") String answer,
			@Option(names = "--evidence", paramLabel = "TEXT", description = "Lines that show it.") String evidence,
			@Option(names = "--accept", description = "A proposed why becomes an accepted one.") boolean accept,
			@ArgGroup(exclusive = false) WhyFields fields,
			@Option(names = SeenInput.OPTION, paramLabel = "FILE", description = SeenInput.HELP) Path seen)
			throws TftsrException {
		UUID id = id(why);
		WhyStep shown = seen == null ? null : SeenInput.why(seen, id);
		if (fields == null) {
			WhyChange change = new WhyChange(question, answer, evidence, accept ? WhyState.ACCEPTED : null);
			printer.print(Services.get(IssueRepository.class).updateWhy(id, shown == null ? change : change.to(shown)));
			return;
		}
		WhyTreeEditor editor = WhyTreeEditor.of(id);
		if (shown != null) {
			editor.shown(id, shown);
		}
		editor.write(id, question, answer, evidence);
		if (accept) {
			editor.change(tree -> WhyEdits.accept(tree, id));
		}
		fields.require(editor.tree(), id);
		editor.change(tree -> fields.set(tree, id));
		printer.print(editor.save(), id);
	}

	@Command(description = "Lists the whys of the main branch of an issue in order.")
	void list(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		Services.get(IssueRepository.class).whys(issueId(issue)).forEach(printer::print);
	}

	@Command(description = "Shows all whys of an issue as a tree.")
	void tree(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		WhyTree tree = new WhyTreeEditor(issueId(issue)).tree();
		printer.print(tree);
		progress.say(tree.isEmpty() ? "No why has been asked yet."
				: "Level " + tree.level() + (tree.hasRootCause() ? ", root cause found." : ", no root cause yet."));
	}

	@Command(description = "Moves a why with all below it.")
	void move(@Parameters(paramLabel = "WHY", description = "Id of the why.") String why,
			@Option(names = "--under", paramLabel = "WHY", description = "Below this one; - for the top (default: where it is).") String under,
			@Option(names = "--position", paramLabel = "N", description = "Its place among those with the same parent, from 1 (default: the last).") Integer position)
			throws TftsrException {
		if (under == null && position == null) {
			throw wrongUse("Say where to: --under, --position or both");
		}
		UUID id = id(why);
		WhyTreeEditor editor = WhyTreeEditor.of(id);
		editor.move(id, under == null ? editor.tree().get(id).parent() : parent(under),
				position == null ? Integer.MAX_VALUE : position - 1);
		printer.print(editor.save(), id);
	}

	@Command(description = "Removes a why with all below it, or rejects a proposal: what a person wrote below it stays.")
	void remove(@Parameters(paramLabel = "WHY", description = "Id of the why.") String why) throws TftsrException {
		UUID id = id(why);
		WhyTreeEditor editor = WhyTreeEditor.of(id);
		editor.change(tree -> tree.get(id).isProposed() ? WhyEdits.reject(tree, id) : WhyEdits.remove(tree, id));
		int before = editor.before().size();
		int after = editor.save().size();
		progress.say("Removed " + Counts.of(before - after, "why", "whys") + '.');
	}

	@Command(description = "Says what the whys of an issue could be better at. It advises: the exit code is 0.")
	void lint(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		WhyTree tree = new WhyTreeEditor(issueId(issue)).tree();
		List<WhyFinding> findings = WhyLinter.check(tree);
		findings.forEach(finding -> printer.print(tree, finding));
		if (findings.isEmpty()) {
			progress.say(tree.isEmpty() ? "No why has been asked yet." : "Nothing to say against the whys.");
		}
	}

	@Command(description = "Compares the evidence of the whys with the files it was taken from; exit code 1 where some no longer holds.")
	int check(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		UUID issueId = issueId(issue);
		Map<UUID, List<EvidenceState>> states = Services.get(WhyService.class).checkEvidence(issueId, progress);
		printer.print(new WhyTreeEditor(issueId).tree(), states);
		if (states.isEmpty()) {
			progress.say("No why has evidence.");
		}
		boolean holds = states.values().stream().flatMap(List::stream).allMatch(EvidenceState::holds);
		return holds ? ExitCodes.DONE : ExitCodes.FAILED;
	}

	@Command(description = "Writes the whys of an issue to a file, redacted.")
	void export(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue,
			@Option(names = "--format", paramLabel = "FORMAT", description = "md, mermaid or svg (default: what the file's name says).") String format,
			@Option(names = "-o", required = true, paramLabel = "FILE", description = "The file to write.") Path file,
			@Option(names = "--force", description = "Replace the file where it exists.") boolean force)
			throws TftsrException {
		Path written = Services.get(WhyService.class).export(issueId(issue), format(format, file), file, force, progress);
		printer.print(written);
	}

	private WhyExportFormat format(String asked, Path file) {
		String name = String.valueOf(file.getFileName());
		if (asked == null) {
			return WhyExportFormat.of(name.substring(name.lastIndexOf('.') + 1))
					.orElseThrow(() -> wrongUse("The file's name does not say which format: use --format"));
		}
		return WhyExportFormat.of(asked)
				.orElseThrow(() -> wrongUse("No such format: " + asked + ". One of md, mermaid, svg"));
	}

	private UUID parent(String under) {
		return under.equals(TOP) ? null : id(under);
	}
}
