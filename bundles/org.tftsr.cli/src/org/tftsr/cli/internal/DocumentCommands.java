package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents of issues. */
@Command(name = "document", description = "Writes and exports the documents of an issue.")
final class DocumentCommands extends CommandGroup {

	DocumentCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Writes the root cause analysis of an issue from what is known of it now.")
	void rca(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		print(Services.get(TriageService.class).generateRca(issueId(issue), progress));
	}

	@Command(description = "Lists the documents of an issue.")
	void list(@Parameters(paramLabel = "ISSUE", description = "Id of the issue.") String issue) throws TftsrException {
		Services.get(DocumentRepository.class).list(issueId(issue)).forEach(this::print);
	}

	@Command(description = "Exports a document to a file.")
	void export(@Parameters(paramLabel = "DOC", description = "Id of the document.") String document,
			@Option(names = "--format", paramLabel = "FORMAT", description = "md, html or pdf (default: what the file's name says).") String format,
			@Option(names = "-o", required = true, paramLabel = "FILE", description = "The file to write.") Path file,
			@Option(names = "--force", description = "Replace the file where it exists.") boolean force)
			throws TftsrException {
		Path written = Services.get(TriageService.class).export(id(document), format(format, file), file, force);
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
		DocumentFormat format = byExtension('.' + asked)
				.orElseThrow(() -> wrongUse("No such format: " + asked + ". One of md, html, pdf"));
		if (named.isPresent() && named.get() != format) {
			throw wrongUse("--format " + asked + " contradicts the name of the file");
		}
		return format;
	}

	private static Optional<DocumentFormat> byExtension(String name) {
		return Arrays.stream(DocumentFormat.values())
				.filter(format -> name.toLowerCase(Locale.ROOT).endsWith('.' + format.extension())).findFirst();
	}

	private void print(Document document) {
		if (output.isJson()) {
			output.json(IssueJson.of(document));
		} else {
			output.line(document.id() + "  " + document.type().id() + "  " + document.title());
		}
	}
}
