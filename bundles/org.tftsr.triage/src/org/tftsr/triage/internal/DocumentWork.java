package org.tftsr.triage.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.BlockConflict;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.documents.DocumentDraft;
import org.tftsr.documents.DocumentMerge;
import org.tftsr.documents.DocumentText;
import org.tftsr.documents.PostmortemWriter;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.RcaWriter;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.DocumentGeneration;

/** Writes the documents of issues, and writes documents to files. Thread-safe. */
@Component(service = DocumentWork.class)
public final class DocumentWork {

	private final DocumentRepository documents;
	private final DocumentRenderer renderer;
	private final AuditLog audit;
	private final WhyTreeRepository whys;
	private final Clock clock = Clock.systemUTC();

	@Activate
	public DocumentWork(@Reference DocumentRepository documents, @Reference DocumentRenderer renderer,
			@Reference AuditLog audit, @Reference WhyTreeRepository whys) {
		this.whys = whys;
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
	 * Writes a document of an issue and keeps it: the one of this type that the issue has is written anew, unless somebody else
	 * has changed it meanwhile.
	 *
	 * @param timeline redacted
	 * @param findings by log; a log that is missing was not searched
	 * @param replace  names of blocks that are written anew whatever people made of them
	 */
	DocumentGeneration write(IssueDetail detail, Timeline timeline, DocumentType type, IssueRedaction redaction,
			Map<LogFile, LogFindings> findings, Set<String> replace) throws TftsrException {
		RcaContent content = content(detail, timeline, redaction, findings);
		DocumentDraft draft = switch (type) {
		case RCA -> RcaWriter.draft(content);
		case POSTMORTEM -> PostmortemWriter.draft(content);
		};
		redaction.keep();
		String title = switch (type) {
		case RCA -> "RCA: ";
		case POSTMORTEM -> "Post-mortem: ";
		} + content.issue().issue().title();
		Optional<Document> kept = detail.documents().stream().filter(document -> document.type() == type).findFirst();
		return kept.isEmpty() ? new DocumentGeneration(
				documents.create(detail.issue().id(), type, title, draft.markdown()), List.of(), List.of())
				: writeAnew(kept.get(), title, draft, replace);
	}

	private DocumentGeneration writeAnew(Document kept, String title, DocumentDraft draft, Set<String> replace)
			throws TftsrException {
		Set<String> wanted = isUntouched(kept) ? Set.of(BlockConflict.WHOLE) : replace;
		DocumentMerge.Result merged = DocumentMerge.merge(kept.markdown(), draft, wanted);
		Document written = documents.update(kept, title, merged.markdown(), DocumentOrigin.GENERATED);
		return new DocumentGeneration(written, merged.conflicts(), merged.leftOut());
	}

	/** Whether a document without marked blocks is one that the product wrote before it marked them, and nobody edited. */
	private boolean isUntouched(Document kept) throws TftsrException {
		if (DocumentText.hasBlocks(kept.markdown())) {
			return false;
		}
		DocumentOrigin origin = documents.versions(kept.id()).getFirst().origin();
		return origin == DocumentOrigin.EARLIER;
	}

	private RcaContent content(IssueDetail detail, Timeline timeline, IssueRedaction redaction,
			Map<LogFile, LogFindings> findings) throws TftsrException {
		LogLabels labels = new LogLabels(detail.logFiles());
		RedactedIssue redacted = new RedactedIssue(redaction, labels);
		List<LogAnalysis> analyses = new ArrayList<>();
		Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
		findings.forEach((log, found) -> {
			String label = redaction.text(labels.of(log));
			LogAnalysis analysis = found.analysis();
			analyses.add(new LogAnalysis(label, analysis.statistics(), analysis.templates(), analysis.causes(),
					analysis.whys()));
			counts.put(label, found.counts());
		});
		return new RcaContent(redacted.of(detail), analyses, counts, timeline,
				redacted.of(whys.tree(detail.issue().id())), clock.instant());
	}

	/**
	 * Writes a document that is at hand to a file.
	 *
	 * @param redaction of all of it, or null where it is to stay as it is
	 */
	Path export(Document document, DocumentFormat format, IssueRedaction redaction, Path target, boolean replace)
			throws TftsrException {
		String title = redaction == null ? document.title() : redaction.text(document.title());
		String markdown = redaction == null ? DocumentText.plain(document.markdown())
				: DocumentText.forReaders(document.markdown(), text -> RedactedMarkdown.of(text, redaction));
		if (redaction != null) {
			redaction.keep();
		}
		AtomicFile.write(target, replace, out -> {
			Sha256Stream bytes = new Sha256Stream(out);
			renderer.render(title, markdown, format, bytes);
			bytes.flush();
			// before the file has its name, so that none is there of which nothing is noted
			audit.append("export_document", "document", document.id().toString(),
					Map.of("issue_id", document.issueId().toString(), "format", format.extension(), "redacted",
							String.valueOf(redaction != null), "sha256", bytes.sha256Hex()));
		});
		return target;
	}
}
