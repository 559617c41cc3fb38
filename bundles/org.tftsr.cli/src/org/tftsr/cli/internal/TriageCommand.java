package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageResult;
import org.tftsr.triage.TriageResult.LogResult;
import org.tftsr.triage.TriageService;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job in one go. */
@Command(name = "triage", description = "Makes an issue from logs: personal data and secrets found and redacted, likely causes, proposed whys, an RCA as Markdown, HTML, PDF and DOCX.")
final class TriageCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "A log file.")
	private List<Path> files;

	@Option(names = "--title", paramLabel = "TITLE", description = "Title of the issue (default: made from the likeliest cause).")
	private String title;

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the redacted copies and the RCA (default: exports/ISSUE in the data folder).")
	private Path out;

	@Option(names = "--force", description = "Replace files of the same names in that folder.")
	private boolean force;

	TriageCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Path folder = out == null ? null : out.toAbsolutePath();
		TriageRequest request = new TriageRequest(files, title, folder, force);
		DetectionNotice.say(progress);
		TriageResult result = Services.get(TriageService.class).triage(request, progress);
		if (output.isJson()) {
			output.json(json(result));
		} else {
			print(result);
		}
		return ExitCodes.DONE;
	}

	private static JsonObject json(TriageResult result) {
		JsonObject json = new JsonObject();
		json.add("issue", IssueJson.of(result.issue()));
		json.addProperty("output", result.output().toString());
		JsonObject rca = IssueJson.of(result.rca());
		JsonArray rcaFiles = new JsonArray();
		result.rcaFiles().forEach(file -> rcaFiles.add(file.toString()));
		rca.add("files", rcaFiles);
		json.add("rca", rca);
		json.add("logs", IssueJson.array(result.logs(), TriageCommand::json));
		return json;
	}

	private static JsonObject json(LogResult log) {
		JsonObject json = LogJson.of(log.analysis());
		json.addProperty("file", log.file().toString());
		json.add("spans", LogJson.counts(log.spanCounts()));
		json.addProperty("redactedCopy", log.redactedCopy().toString());
		return json;
	}

	private void print(TriageResult result) {
		output.line("Issue " + result.issue().issue().id());
		output.line("  " + result.issue().issue().title());
		for (LogResult log : result.logs()) {
			print(log);
		}
		output.line("");
		output.line("Proposed whys");
		for (WhyStep why : result.issue().whys()) {
			output.line("  " + why.order() + ". " + why.question());
			output.line("     " + (why.answer().isBlank() ? "(the log does not say)" : why.answer()));
		}
		if (result.issue().whys().isEmpty()) {
			output.line("  none: the logs show nothing that looks like a failure");
		}
		output.line("");
		output.line("Written");
		result.logs().forEach(log -> output.line("  " + log.redactedCopy()));
		result.rcaFiles().forEach(file -> output.line("  " + file));
	}

	private void print(LogResult log) {
		output.line("");
		output.line(log.file() + ": " + log.analysis().statistics().lines() + " lines, "
				+ log.analysis().templates().size() + " templates");
		output.line("  personal data and secrets: " + Counts.inWords(log.spanCounts(), "none"));
		output.line("  likely causes:" + (log.analysis().causes().isEmpty() ? " none" : ""));
		CausePrinter printer = new CausePrinter(output, columns());
		log.analysis().causes().forEach(cause -> printer.print(cause, "  "));
	}
}
