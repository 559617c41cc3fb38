package org.tftsr.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.logs.LogStatisticsReader;
import org.tftsr.logs.TemplateMiner;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.triage.TriageService;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Log files, those of issues and any other. */
@Command(name = "log", description = "Imports, searches, redacts and analyses logs.", subcommands = { LogListCommand.class,
		LogCheckCommand.class, LogRemoveCommand.class, LogPutBackCommand.class })
final class LogCommands extends CommandGroup {

	private static final String FILE_HELP = "A log file; - is standard input.";
	private static final String EMPTY = "The log is empty";

	LogCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(name = "import", description = "Adds log files to an issue.")
	void importLogs(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue,
			@Parameters(paramLabel = "FILE", arity = "1..*", description = "A log file.") List<Path> files)
			throws TftsrException {
		UUID issueId = issueId(issue);
		for (Path file : files) {
			print(Services.get(TriageService.class).importLog(issueId, file, progress));
		}
	}

	private void print(LogFile log) {
		if (output.isJson()) {
			output.json(IssueJson.of(log));
		} else {
			output.line(LogListCommand.line(log));
		}
	}

	@Command(description = "Finds the personal data in a log file of an issue and keeps the places.")
	void detect(@Parameters(paramLabel = "LOG", description = "Id of the log file.") String log) throws TftsrException {
		UUID id = id(log);
		Services.get(TriageService.class).detect(id, progress);
		StoredSpans spans = Services.get(LogRepository.class).spans(id);
		for (Optional<StoredSpan> span = spans.next(); span.isPresent(); span = spans.next()) {
			print(span.get());
		}
	}

	private void print(StoredSpan span) {
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("id", span.id().toString());
			json.addProperty("type", span.typeName());
			json.addProperty("start", span.start());
			json.addProperty("end", span.end());
			json.addProperty("replacement", span.replacement());
			output.json(json);
		} else {
			output.line(span.start() + "-" + span.end() + "  " + span.replacement());
		}
	}

	@Command(description = "Finds personal data and secrets; says where they are and never what they are.")
	void scan(@Parameters(paramLabel = "FILE", arity = "0..1", description = FILE_HELP) Path file,
			@Option(names = "--batch", description = "Reads JSON lines {\"id\",\"text\"} from standard input.") boolean batch)
			throws TftsrException {
		if (batch == (file != null)) {
			throw wrongUse(batch ? "--batch takes no file" : "Name a file, or use --batch");
		}
		ConfiguredDetector detector = Services.get(Detectors.class).current();
		DetectionNotice.say(progress);
		if (batch) {
			new BatchScan(detector, output).run(progress);
		} else {
			new PlacePrinter(output, progress).print(LogInput.of(file), detector);
		}
	}

	@Command(description = "Writes a log with everything sensitive replaced; memory stays flat at any size.")
	void redact(@Parameters(paramLabel = "FILE", description = FILE_HELP) Path file,
			@Option(names = "-o", paramLabel = "OUT", description = "The file to write, never FILE itself; another one of this name is replaced, a folder is not made (default: standard output).") Path out,
			@Option(names = "--forget", description = "Keep nothing that `log restore` would need.") boolean forget)
			throws TftsrException {
		requireOther(file, out);
		DetectionNotice.say(progress);
		TriageService triage = Services.get(TriageService.class);
		if (out == null) {
			triage.redact(LogInput.of(file), output.stream(), !forget, progress);
		} else {
			triage.redact(LogInput.of(file), out, !forget, progress);
		}
	}

	@Command(description = "Makes the original of a redacted copy again, byte for byte, from the encrypted record.")
	void restore(@Parameters(paramLabel = "FILE", description = "A redacted copy, unchanged; - is standard input.") Path file,
			@Option(names = "-o", paramLabel = "OUT", required = true, description = "The file to write, never FILE itself; another one of this name is replaced, a folder is not made.") Path out,
			@Option(names = "--original", paramLabel = "SHA256", description = "How the SHA-256 of the original starts, where several logs became the same copy.") String original)
			throws TftsrException {
		requireOther(file, out);
		Services.get(TriageService.class).restore(LogInput.of(file), original, out, progress);
	}

	/** Refuses to write over what is read, under whatever name it was given. */
	private void requireOther(Path file, Path out) throws TftsrException {
		if (out == null || !Files.exists(file) || !Files.exists(out)) {
			return;
		}
		try {
			if (Files.isSameFile(file, out)) {
				throw wrongUse("-o names the same file as FILE, which would be lost; name another file");
			}
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, "Cannot write " + out, String.valueOf(e.getMessage()),
					"Name another file", e);
		}
	}

	@Command(description = "Groups lines that differ only in their variable parts.")
	void templates(@Parameters(paramLabel = "FILE", description = FILE_HELP) Path file,
			@Option(names = "--assign", description = "Print the template of each line instead.") boolean assign)
			throws TftsrException {
		if (assign) {
			TemplateMiner.assign(LogInput.of(file), this::printAssignment, progress);
			return;
		}
		List<LogTemplate> templates = analyse(file, 0).templates();
		if (templates.isEmpty()) {
			progress.say(EMPTY);
		}
		for (LogTemplate template : templates) {
			if (output.isJson()) {
				output.json(LogJson.of(template));
			} else {
				output.line(template.count() + "  " + (template.level() == null ? "-" : template.level()) + "  lines "
						+ template.firstLine() + "-" + template.lastLine() + "  " + template.template());
			}
		}
	}

	private void printAssignment(long line, int templateId) {
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("line", line);
			json.addProperty("id", templateId);
			output.json(json);
		} else {
			output.line(line + "  " + templateId);
		}
	}

	@Command(description = "Ranks the lines that may show the cause.")
	void causes(@Parameters(paramLabel = "FILE", description = FILE_HELP) Path file,
			@Option(names = "--top", paramLabel = "N", defaultValue = "5", description = "Lines at most (default: ${DEFAULT-VALUE}).") int top)
			throws TftsrException {
		if (top < 1) {
			throw wrongUse("--top must be at least 1");
		}
		LogAnalysis analysis = analyse(file, top);
		if (analysis.causes().isEmpty()) {
			progress.say(analysis.statistics().lines() == 0 ? EMPTY
					: "The log does not show a cause: nothing in it fails");
		} else if (output.isJson()) {
			analysis.causes().forEach(cause -> output.json(LogJson.of(cause)));
		} else {
			CausePrinter printer = new CausePrinter(output, columns());
			analysis.causes().forEach(cause -> printer.print(cause, ""));
		}
	}

	private LogAnalysis analyse(Path file, int maxCauses) throws TftsrException {
		return Services.get(TriageService.class).analyse(LogInput.of(file), maxCauses, progress);
	}

	@Command(description = "Packs what a log shows into a budget of tokens: templates, lines around the causes, what is left out.")
	void pack(@Parameters(paramLabel = "FILE", description = FILE_HELP) Path file,
			@Option(names = "--tokens", paramLabel = "N", defaultValue = "" + EvidencePacker.DEFAULT_BUDGET, description = "Tokens at most, by an estimate that is never too low for logs (default: ${DEFAULT-VALUE}).") int tokens)
			throws TftsrException {
		if (tokens < EvidencePacker.SMALLEST_BUDGET) {
			throw wrongUse("--tokens must be at least " + EvidencePacker.SMALLEST_BUDGET);
		}
		EvidencePack pack = Services.get(TriageService.class).pack(LogInput.of(file), tokens, progress);
		if (output.isJson()) {
			output.json(EvidenceJson.of(pack));
		} else {
			pack.text().lines().forEach(output::line);
		}
	}

	@Command(description = "Finds lines that match a regular expression; what is sensitive in them is shown redacted.")
	void search(@Parameters(paramLabel = "FILE", description = FILE_HELP) Path file,
			@Parameters(paramLabel = "REGEX", description = "Java syntax.") String regex,
			@Option(names = { "-i", "--ignore-case" }, description = "Upper and lower case are the same.") boolean ignoreCase)
			throws TftsrException {
		Pattern pattern = pattern(regex, ignoreCase);
		LogSource log = LogInput.of(file);
		TextView view = Services.get(TriageService.class).redactingView(log, progress);
		if (new MatchPrinter(output, view).print(log, pattern, progress) == 0) {
			progress.say("No line matches");
		}
	}

	private Pattern pattern(String regex, boolean ignoreCase) {
		try {
			return Pattern.compile(regex, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
		} catch (PatternSyntaxException e) {
			// Its own message quotes the expression, which may hold what is looked for.
			throw wrongUse("The expression is wrong at character " + e.getIndex() + " (" + e.getDescription() + ")");
		}
	}

	@Command(description = "Tells size, lines, encoding, time range and levels.")
	void stat(@Parameters(paramLabel = "FILE", description = FILE_HELP) Path file) throws TftsrException {
		LogStatistics statistics = LogStatisticsReader.read(LogInput.of(file), progress);
		if (output.isJson()) {
			output.json(LogJson.of(statistics));
			return;
		}
		output.line("bytes     " + statistics.bytes());
		output.line("lines     " + statistics.lines());
		output.line("encoding  " + statistics.charset());
		output.line("times     " + (statistics.format() == null ? "none" : statistics.format()));
		if (statistics.first() != null) {
			output.line("from      " + statistics.first());
			output.line("to        " + statistics.last());
		}
		statistics.levels().entrySet().stream().sorted((a, b) -> b.getKey().compareTo(a.getKey()))
				.forEach(level -> output.line("level     " + level.getKey() + " " + level.getValue()));
	}
}
