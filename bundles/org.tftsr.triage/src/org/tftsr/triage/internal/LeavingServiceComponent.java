package org.tftsr.triage.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.documents.DocumentText;
import org.tftsr.documents.IssueWriter;
import org.tftsr.documents.RcaContent;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.UnredactedConsent;
import org.tftsr.triage.AsItIs;
import org.tftsr.triage.LeavingService;
import org.tftsr.triage.LeavingText;

/** Puts together what may leave. Thread-safe. */
@Component
public final class LeavingServiceComponent implements LeavingService {

	private final IssueRepository issues;
	private final DocumentRepository documents;
	private final WhyTreeRepository trees;
	private final LogWork logWork;
	private final TimelineWork timelines;
	private final AuditLog audit;

	@Activate
	public LeavingServiceComponent(@Reference IssueRepository issues, @Reference DocumentRepository documents,
			@Reference WhyTreeRepository trees, @Reference LogWork logWork, @Reference TimelineWork timelines,
			@Reference AuditLog audit) {
		this.issues = issues;
		this.documents = documents;
		this.trees = trees;
		this.logWork = logWork;
		this.timelines = timelines;
		this.audit = audit;
	}

	@Override
	public LeavingText redacted(UUID issueId, UUID documentId, Progress progress) throws TftsrException {
		progress.begin(Messages.LeavingService_redacting, -1);
		IssueDetail detail = issue(issueId);
		WhyTree whys = trees.tree(issueId);
		LeavingIssue searched = LeavingIssue.of(detail, whys, logWork, progress);
		IssueRedaction redaction = searched.redaction();
		RedactedText title;
		RedactedText markdown;
		if (documentId == null) {
			RedactedIssue redacted = new RedactedIssue(redaction, new LogLabels(detail.logFiles()));
			title = redaction.redactor().redact(detail.issue().title());
			String text = markdown(redacted.of(detail), timelines.redacted(issueId, redaction), redacted.of(whys));
			markdown = redaction.redactor().redact(RedactedMarkdown.of(text, redaction));
		} else {
			Document document = document(issueId, documentId);
			title = redaction.redactor().redact(document.title());
			markdown = redaction.redactor()
					.redact(DocumentText.forReaders(document.markdown(), written -> RedactedMarkdown.of(written, redaction)));
		}
		redaction.keep();
		return new TextToLeave(title, markdown, redaction.redactor(), text -> redaction.keep(), searched, detail.logFiles(), logWork, true);
	}

	@Override
	public LeavingText asItIs(UUID issueId, UUID documentId, AsItIs consent, Progress progress) throws TftsrException {
		IssueDetail detail = issue(issueId);
		// of the words that go along, and of the logs: they are redacted whatever was said
		LeavingIssue searched = LeavingIssue.of(detail, trees.tree(issueId), logWork, progress);
		UnredactedConsent.Recorder recorder = sha256 -> note(issueId, documentId, consent, sha256);
		UnredactedConsent consented = UnredactedConsent.recordedBy(recorder);
		String title;
		String markdown;
		if (documentId == null) {
			title = detail.issue().title();
			markdown = markdown(detail, timelines.timeline(issueId), trees.tree(issueId));
		} else {
			Document document = document(issueId, documentId);
			title = document.title();
			markdown = DocumentText.forReaders(document.markdown());
		}
		return new TextToLeave(consented.asItIs(title), consented.asItIs(markdown), consented.redactor(),
				text -> recorder.of(text.sha256()), searched, detail.logFiles(), logWork, false);
	}

	private void note(UUID issueId, UUID documentId, AsItIs consent, String sha256) throws TftsrException {
		audit.append("allow_unredacted", documentId == null ? "issue" : "document",
				(documentId == null ? issueId : documentId).toString(), Map.of("issue_id", issueId.toString(), "purpose",
						consent.purpose().toString(), "destination", consent.destination(), "sha256", sha256));
	}

	private static String markdown(IssueDetail detail, Timeline timeline, WhyTree whys) {
		// with what was published on it, the text would change by being published
		Timeline course = new Timeline(timeline.entries().stream().filter(TimelineWork::isOfIncident).toList(), timeline.times(),
				timeline.unread());
		// nothing of what is written tells when
		return IssueWriter.publication(new RcaContent(detail, List.of(), Map.of(), course, whys, detail.issue().createdAt()));
	}

	private IssueDetail issue(UUID issueId) throws TftsrException {
		return issues.find(issueId).orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, Messages.LeavingService_what,
				NLS.bind(Messages.LeavingService_noIssueWhy, issueId), Messages.Issue_noneRemedy));
	}

	private Document document(UUID issueId, UUID documentId) throws TftsrException {
		return documents.find(documentId).filter(document -> document.issueId().equals(issueId))
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, Messages.LeavingService_what,
						NLS.bind(Messages.LeavingService_noDocumentWhy, documentId), Messages.DocumentService_noneRemedy));
	}
}
