package org.tftsr.triage.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.documents.DocumentText;
import org.tftsr.documents.UnifiedDiff;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.DocumentGeneration;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.internal.DocumentWork.LogFindings;

/** The operations of {@link DocumentService}, put together from the logs and from {@link DocumentWork}. */
@Component
public final class DocumentServiceComponent implements DocumentService {

	private final IssueRepository issues;
	private final DocumentRepository documents;
	private final LogWork logWork;
	private final DocumentWork work;
	private final TimelineWork timelines;
	private final WhyTreeRepository trees;

	@Activate
	public DocumentServiceComponent(@Reference IssueRepository issues, @Reference DocumentRepository documents,
			@Reference LogWork logWork, @Reference DocumentWork work, @Reference TimelineWork timelines,
			@Reference WhyTreeRepository trees) {
		this.trees = trees;
		this.issues = issues;
		this.documents = documents;
		this.logWork = logWork;
		this.work = work;
		this.timelines = timelines;
	}

	@Override
	public DocumentGeneration generate(UUID issueId, DocumentType type, Set<String> replace, Progress progress)
			throws TftsrException {
		IssueDetail detail = issue(issueId);
		IssueRedaction redaction = logWork.redaction(issueId);
		Map<LogFile, LogFindings> findings = new LinkedHashMap<>();
		for (LogFile log : detail.logFiles()) {
			// a document must be possible when logs have been rotated away since; it says that such a log was not searched
			logWork.use(log, source -> findings(log, source, redaction, progress), progress)
					.ifPresent(found -> findings.put(log, found));
		}
		return work.write(detail, timelines.redacted(issueId, redaction), type, redaction, findings, replace);
	}

	private LogFindings findings(LogFile log, LogSource source, IssueRedaction redaction, Progress progress) throws TftsrException {
		Detection detection = logWork.detectAgain(source, redaction, progress);
		LogAnalysis analysis = logWork.analyse(source, detection, redaction, TriageServiceComponent.CAUSES, progress);
		timelines.note(log, source, analysis.statistics(), detection.view(redaction), progress);
		return new LogFindings(analysis, detection.counts());
	}

	@Override
	public Document update(Document seen, String title, String markdown) throws TftsrException {
		return documents.update(seen, title, markdown, DocumentOrigin.EDITED);
	}

	@Override
	public Document restore(UUID documentId, int number) throws TftsrException {
		Document old = version(Messages.DocumentService_restoreWhat, documentId, number);
		return documents.update(find(Messages.DocumentService_restoreWhat, documentId), old.title(), old.markdown(),
				DocumentOrigin.RESTORED);
	}

	@Override
	public String diff(UUID documentId, int before, int after) throws TftsrException {
		String what = Messages.DocumentService_compareWhat;
		return UnifiedDiff.of("version " + before, text(version(what, documentId, before)), "version " + after,
				text(version(what, documentId, after)));
	}

	private static String text(Document document) {
		return DocumentText.plain(document.markdown());
	}

	@Override
	public Path export(UUID documentId, DocumentFormat format, Path target, Set<ExportOption> options, Progress progress)
			throws TftsrException {
		progress.begin(Messages.DocumentService_exporting, -1);
		Document document = find(Messages.DocumentService_exportWhat, documentId);
		IssueRedaction redaction = options.contains(ExportOption.UNREDACTED) ? null
				: LeavingIssue.of(issue(document.issueId()), trees.tree(document.issueId()), logWork, progress).redaction();
		return work.export(document, format, redaction, target, options.contains(ExportOption.REPLACE));
	}

	private IssueDetail issue(UUID issueId) throws TftsrException {
		return issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Issue_noneWhat, issueId),
						Messages.Database_noneWhy, Messages.Issue_noneRemedy));
	}

	/** @param what what cannot be done with it, with its place for the id */
	private Document find(String what, UUID documentId) throws TftsrException {
		return documents.find(documentId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(what, documentId),
						Messages.Database_noneWhy, Messages.DocumentService_noneRemedy));
	}

	private Document version(String what, UUID documentId, int number) throws TftsrException {
		find(what, documentId);
		return documents.version(documentId, number)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(what, documentId),
						NLS.bind(Messages.DocumentService_noVersionWhy, Integer.valueOf(number)), Messages.DocumentService_noVersionRemedy));
	}
}
