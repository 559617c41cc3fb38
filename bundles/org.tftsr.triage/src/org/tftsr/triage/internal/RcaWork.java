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
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.RcaWriter;

/** Writes root cause analyses and exports documents. Thread-safe. */
@Component(service = RcaWork.class)
public final class RcaWork {

	private final DocumentRepository documents;
	private final DocumentRenderer renderer;
	private final AuditLog audit;
	private final Clock clock = Clock.systemUTC();

	@Activate
	public RcaWork(@Reference DocumentRepository documents, @Reference DocumentRenderer renderer,
			@Reference AuditLog audit) {
		this.documents = documents;
		this.renderer = renderer;
		this.audit = audit;
	}

	/**
	 * What one log gave.
	 *
	 * @param analysis what the analyst says
	 * @param counts   how many values of each type were found
	 */
	record LogFindings(LogAnalysis analysis, Map<String, Long> counts) {
	}

	/**
	 * Writes the RCA of an issue and keeps it, in place of the one that the issue has, unless somebody else has written another
	 * one meanwhile.
	 *
	 * @param findings by log; a log that is missing was not searched
	 */
	Document write(IssueDetail detail, IssueRedaction redaction, Map<LogFile, LogFindings> findings)
			throws TftsrException {
		LogLabels labels = new LogLabels(detail.logFiles());
		IssueDetail redacted = new RedactedIssue(redaction, labels).of(detail);
		List<LogAnalysis> analyses = new ArrayList<>();
		Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
		findings.forEach((log, found) -> {
			String label = redaction.text(labels.of(log));
			LogAnalysis analysis = found.analysis();
			analyses.add(new LogAnalysis(label, analysis.statistics(), analysis.templates(), analysis.causes(),
					analysis.whys()));
			counts.put(label, found.counts());
		});
		String markdown = RcaWriter.markdown(new RcaContent(redacted, analyses, counts, clock.instant()));
		redaction.keep();
		String title = "RCA: " + redacted.issue().title();
		for (Document document : detail.documents()) {
			if (document.type() == DocumentType.RCA) {
				return documents.update(document, title, markdown);
			}
		}
		return documents.create(detail.issue().id(), DocumentType.RCA, title, markdown);
	}

	/** Writes one document to a file. */
	Path export(UUID documentId, DocumentFormat format, Path target, boolean replace) throws TftsrException {
		Document document = documents.find(documentId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot export the document " + documentId,
						"the database has none of this id", "List the documents of the issue and choose one of them"));
		return export(document, format, target, replace);
	}

	/** Writes a document that is at hand to a file. */
	Path export(Document document, DocumentFormat format, Path target, boolean replace)
			throws TftsrException {
		AtomicFile.write(target, replace, out -> {
			Sha256Stream bytes = new Sha256Stream(out);
			renderer.render(document.title(), document.markdown(), format, bytes);
			bytes.flush();
			// before the file has its name, so that none is there of which nothing is noted
			audit.append("export_document", "document", document.id().toString(), Map.of("issue_id",
					document.issueId().toString(), "format", format.extension(), "sha256", bytes.sha256Hex()));
		});
		return target;
	}
}
