package org.tftsr.triage.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.RcaWriter;
import org.tftsr.triage.AtomicFile;

/** Writes root cause analyses and exports documents. Thread-safe. */
@Component(service = RcaWork.class)
public final class RcaWork {

	private final DocumentRepository documents;
	private final DocumentRenderer renderer;
	private final Clock clock = Clock.systemUTC();

	@Activate
	public RcaWork(@Reference DocumentRepository documents, @Reference DocumentRenderer renderer) {
		this.documents = documents;
		this.renderer = renderer;
	}

	/**
	 * Writes the RCA of an issue and keeps it, in place of the one that the issue has.
	 *
	 * @param counts by log name, how many values of each type were found
	 */
	Document write(IssueDetail detail, IssueRedaction redaction, List<LogAnalysis> analyses,
			Map<String, Map<String, Long>> counts) throws TftsrException {
		IssueDetail redacted = new RedactedIssue(redaction).of(detail);
		String markdown = RcaWriter.markdown(
				new RcaContent(redacted, named(analyses, redaction), named(counts, redaction), clock.instant()));
		redaction.keep();
		String title = "RCA: " + redacted.issue().title();
		for (Document document : detail.documents()) {
			if (document.type() == DocumentType.RCA) {
				return documents.update(document.id(), title, markdown);
			}
		}
		return documents.create(detail.issue().id(), DocumentType.RCA, title, markdown);
	}

	private static List<LogAnalysis> named(List<LogAnalysis> analyses, IssueRedaction redaction) {
		return analyses.stream().map(analysis -> new LogAnalysis(redaction.text(analysis.name()),
				analysis.statistics(), analysis.templates(), analysis.causes(), analysis.whys())).toList();
	}

	private static Map<String, Map<String, Long>> named(Map<String, Map<String, Long>> counts,
			IssueRedaction redaction) {
		Map<String, Map<String, Long>> named = new LinkedHashMap<>();
		counts.forEach((name, count) -> named.put(redaction.text(name), count));
		return named;
	}

	/** Writes one document to a file. */
	Path export(UUID documentId, DocumentFormat format, Path target, boolean replace) throws TftsrException {
		Document document = documents.find(documentId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot export the document " + documentId,
						"the database has none of this id", "List the documents of the issue and choose one of them"));
		return export(document, format, target, replace);
	}

	private Path export(Document document, DocumentFormat format, Path target, boolean replace)
			throws TftsrException {
		AtomicFile.write(target, replace,
				out -> renderer.render(document.title(), document.markdown(), format, out));
		return target;
	}

	/** Writes a document in every format into a folder. */
	List<Path> exportAll(Document document, Path folder) throws TftsrException {
		List<Path> files = new ArrayList<>();
		for (DocumentFormat format : DocumentFormat.values()) {
			Path target = folder.resolve(document.type().id() + '.' + format.extension());
			files.add(export(document, format, target, true));
		}
		return files;
	}
}
