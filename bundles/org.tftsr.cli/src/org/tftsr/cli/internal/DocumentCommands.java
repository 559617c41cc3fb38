package org.tftsr.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.DocumentGeneration;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.ExportOption;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents of issues. */
@Command(name = "document", description = "Writes, shows, changes and exports the documents of an issue.")
final class DocumentCommands extends CommandGroup {

	private static final String ISSUE_HELP = "Id of the issue, or its first characters.";
	private static final String DOCUMENT_HELP = "Id of the document.";
	private static final String REPLACE_HELP = "A block to write anew though it was edited or deleted; may be given several times. 'document' stands for all.";

	DocumentCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Writes the root cause analysis of an issue from what is known of it now; what people wrote stays.")
	void rca(@Parameters(paramLabel = "ISSUE", description = ISSUE_HELP) String issue,
			@Option(names = "--replace", paramLabel = "BLOCK", description = REPLACE_HELP) List<String> replace)
			throws TftsrException {
		generate(issue, DocumentType.RCA, replace);
	}

	@Command(description = "Writes the blameless post-mortem of an issue from what is known of it now; what people wrote stays.")
	void postmortem(@Parameters(paramLabel = "ISSUE", description = ISSUE_HELP) String issue,
			@Option(names = "--replace", paramLabel = "BLOCK", description = REPLACE_HELP) List<String> replace)
			throws TftsrException {
		generate(issue, DocumentType.POSTMORTEM, replace);
	}

	private void generate(String issue, DocumentType type, List<String> replace) throws TftsrException {
		DocumentGeneration result = Services.get(DocumentService.class).generate(issueId(issue), type,
				replace == null ? Set.of() : Set.copyOf(replace), progress);
		if (output.isJson()) {
			output.json(json(result));
		} else {
			print(result.document());
		}
		if (!result.conflicts().isEmpty()) {
			progress.say("Kept as they were edited, though there is news: " + result.conflicts().stream()
					.map(conflict -> conflict.block()).collect(Collectors.joining(", "))
					+ ". See what would be new with --json; take it with --replace BLOCK");
		}
		if (!result.leftOut().isEmpty()) {
			progress.say("Left out, as somebody deleted them: " + String.join(", ", result.leftOut())
					+ ". Bring them back with --replace BLOCK");
		}
	}

	private static JsonObject json(DocumentGeneration result) {
		JsonObject json = IssueJson.of(result.document());
		json.add("conflicts", IssueJson.array(result.conflicts(), conflict -> {
			JsonObject row = new JsonObject();
			row.addProperty("block", conflict.block());
			row.addProperty("edited", conflict.edited());
			row.addProperty("generated", conflict.generated());
			return row;
		}));
		JsonArray leftOut = new JsonArray();
		result.leftOut().forEach(leftOut::add);
		json.add("leftOut", leftOut);
		return json;
	}

	@Command(description = "Lists the documents of an issue.")
	void list(@Parameters(paramLabel = "ISSUE", description = ISSUE_HELP) String issue) throws TftsrException {
		Services.get(DocumentRepository.class).list(issueId(issue)).forEach(this::print);
	}

	@Command(description = "Prints the Markdown of a document. Its generated blocks are marked: leave the marks in place when you edit it.")
	void show(@Parameters(paramLabel = "DOC", description = DOCUMENT_HELP) String document,
			@Option(names = "--version", paramLabel = "N", description = "As it was in that version.") Integer version)
			throws TftsrException {
		Document shown = version == null ? find(id(document)) : version(id(document), version);
		if (output.isJson()) {
			JsonObject json = IssueJson.of(shown);
			json.addProperty("version", version == null ? newest(shown.id()) : version);
			json.addProperty("markdown", shown.markdown());
			output.json(json);
		} else {
			shown.markdown().lines().forEach(output::line);
		}
	}

	@Command(description = "Replaces title or text of a document; what they were stays as a version.")
	void update(@Parameters(paramLabel = "DOC", description = DOCUMENT_HELP) String document,
			@Option(names = "--title", paramLabel = "TITLE", description = "Title.") String title,
			@Option(names = "--text", paramLabel = "FILE", description = "Markdown in UTF-8; - is standard input.") Path text,
			@Option(names = "--seen", paramLabel = "N", description = "The version that was edited: refuse where there is a newer one.") Integer seen)
			throws TftsrException {
		if (title == null && text == null) {
			throw wrongUse("Nothing to change: use --title or --text");
		}
		Document before = seen == null ? find(id(document)) : version(id(document), seen);
		print(Services.get(DocumentService.class).update(before, title == null ? before.title() : title,
				text == null ? before.markdown() : read(text)));
	}

	@Command(description = "Lists the versions of a document, newest first.")
	void versions(@Parameters(paramLabel = "DOC", description = DOCUMENT_HELP) String document) throws TftsrException {
		for (DocumentVersion version : Services.get(DocumentRepository.class).versions(id(document))) {
			if (output.isJson()) {
				output.json(IssueJson.of(version));
			} else {
				output.line(version.number() + "  " + version.savedAt() + "  " + version.origin().id() + "  "
						+ (version.author().isEmpty() ? "-" : version.author()) + "  "
						+ version.sha256().substring(0, 12) + "  " + version.title());
			}
		}
	}

	@Command(description = "Prints what two versions of a document differ in, in the unified format.")
	void diff(@Parameters(paramLabel = "DOC", description = DOCUMENT_HELP) String document,
			@Parameters(paramLabel = "BEFORE", description = "Number of the one version.") int before,
			@Parameters(paramLabel = "AFTER", arity = "0..1", description = "Number of the other one (default: the present one).") Integer after)
			throws TftsrException {
		UUID id = id(document);
		String diff = Services.get(DocumentService.class).diff(id, before, after == null ? newest(id) : after);
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("diff", diff);
			output.json(json);
		} else {
			diff.lines().forEach(output::line);
		}
		if (diff.isEmpty()) {
			progress.say("Both read the same");
		}
	}

	@Command(description = "Makes an older version of a document the present one, as a new version.")
	void restore(@Parameters(paramLabel = "DOC", description = DOCUMENT_HELP) String document,
			@Parameters(paramLabel = "VERSION", description = "Number of the version.") int version)
			throws TftsrException {
		print(Services.get(DocumentService.class).restore(id(document), version));
	}

	@Command(description = "Exports a document to a file. Personal data and secrets that people typed are replaced by pseudonyms.")
	void export(@Parameters(paramLabel = "DOC", description = DOCUMENT_HELP) String document,
			@Option(names = "--format", paramLabel = "FORMAT", description = "md, html, pdf or docx (default: what the file's name says).") String format,
			@Option(names = "-o", required = true, paramLabel = "FILE", description = "The file to write.") Path file,
			@Option(names = "--unredacted", description = "Leave what people typed as it is.") boolean unredacted,
			@Option(names = "--force", description = "Replace the file where it exists.") boolean force)
			throws TftsrException {
		Set<ExportOption> options = EnumSet.noneOf(ExportOption.class);
		if (force) {
			options.add(ExportOption.REPLACE);
		}
		if (unredacted) {
			options.add(ExportOption.UNREDACTED);
		}
		Path written = Services.get(DocumentService.class).export(id(document), format(format, file), file, options, progress);
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("file", written.toString());
			output.json(json);
		} else {
			output.line(written.toString());
		}
	}

	private DocumentFormat format(String asked, Path file) {
		Optional<DocumentFormat> named = byExtension(file.getFileName().toString());
		if (asked == null) {
			return named.orElseThrow(() -> wrongUse("The file's name does not say which format: use --format"));
		}
		DocumentFormat format = byExtension('.' + asked).orElseThrow(() -> wrongUse("No such format: " + asked
				+ ". One of " + Arrays.stream(DocumentFormat.values()).map(DocumentFormat::extension)
						.collect(Collectors.joining(", "))));
		if (named.isPresent() && named.get() != format) {
			throw wrongUse("--format " + asked + " contradicts the name of the file");
		}
		return format;
	}

	private static Optional<DocumentFormat> byExtension(String name) {
		return Arrays.stream(DocumentFormat.values())
				.filter(format -> name.toLowerCase(Locale.ROOT).endsWith('.' + format.extension())).findFirst();
	}

	private static String read(Path file) throws TftsrException {
		try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
		} catch (CharacterCodingException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot read " + file, "it is not UTF-8",
					"Save it in UTF-8", e);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, "Cannot read " + file, String.valueOf(e.getMessage()),
					"Name a file that is there and that you may read", e);
		}
	}

	private static int newest(UUID document) throws TftsrException {
		return Services.get(DocumentRepository.class).versions(document).getFirst().number();
	}

	private static Document find(UUID id) throws TftsrException {
		return Services.get(DocumentRepository.class).find(id)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot find the document " + id,
						"the database has none of this id", "See `tftsr document list ISSUE`"));
	}

	private static Document version(UUID id, int number) throws TftsrException {
		return Services.get(DocumentRepository.class).version(id, number)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
						"Cannot find version " + number + " of the document " + id, "there is none",
						"See `tftsr document versions " + id + '`'));
	}

	private void print(Document document) {
		if (output.isJson()) {
			output.json(IssueJson.of(document));
		} else {
			output.line(document.id() + "  " + document.type().id() + "  " + document.title());
		}
	}
}
