package org.tftsr.triage.internal;

import org.tftsr.core.document.Document;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.DocumentText;
import org.tftsr.pii.IssueRedaction;

/** Makes the copy of an issue that may go into a document: every text in it is redacted, what people typed included. */
final class RedactedIssue {

	private final IssueRedaction redaction;
	private final LogLabels labels;

	/** @param labels what the logs are called in the copy */
	RedactedIssue(IssueRedaction redaction, LogLabels labels) {
		this.redaction = redaction;
		this.labels = labels;
	}

	IssueDetail of(IssueDetail detail) {
		return new IssueDetail(issue(detail.issue()), detail.logFiles().stream().map(this::log).toList(),
				detail.whys().stream().map(this::why).toList(), detail.timeline().stream().map(this::event).toList(),
				detail.documents(), detail.conversations().stream().map(new RedactedConversation(redaction)::of).toList());
	}

	/** As {@link #of(IssueDetail)}, documents included. */
	IssueDetail whole(IssueDetail detail) {
		IssueDetail safe = of(detail);
		return new IssueDetail(safe.issue(), safe.logFiles(), safe.whys(), safe.timeline(),
				safe.documents().stream().map(this::document).toList(), safe.conversations());
	}

	/** The tree of whys. */
	WhyTree of(WhyTree tree) {
		return WhyTree.of(tree.whys().stream().map(why -> why(why, redaction)).toList(), tree.main());
	}

	/** One why of a tree. */
	static Why why(Why why, IssueRedaction redaction) {
		WhyAction action = why.action();
		return why.withQuestion(redaction.text(why.question())).withAnswer(redaction.text(why.answer()))
				.withEvidence(why.evidence().stream().map(piece -> evidence(piece, redaction)).toList())
				.withAction(new WhyAction(redaction.text(action.text()), redaction.text(action.owner()), action.due()));
	}

	private static WhyEvidence evidence(WhyEvidence piece, IssueRedaction redaction) {
		return new WhyEvidence(redaction.text(piece.label()), piece.line(), redaction.text(piece.text()), piece.logId(),
				piece.fileHash());
	}

	/** A document with its marks. What the product wrote is redacted once more: more is known, or looked for, by now. */
	Document document(Document document) {
		return new Document(document.id(), document.issueId(), document.type(), redaction.text(document.title()),
				DocumentText.changed(document.markdown(), text -> RedactedMarkdown.of(text, redaction)), document.createdAt(), document.updatedAt());
	}

	private Issue issue(Issue issue) {
		return new Issue(issue.id(), redaction.text(issue.title()), redaction.text(issue.description()),
				issue.severity(), issue.status(), issue.category(), issue.source(), issue.createdAt(),
				issue.updatedAt(), issue.resolvedAt(), redaction.text(issue.assignedTo()),
				issue.tags().stream().map(redaction::text).toList());
	}

	private LogFile log(LogFile log) {
		return new LogFile(log.id(), log.issueId(), redaction.text(labels.of(log)), redaction.text(log.path()), log.size(),
				log.mimeType(), log.contentHash(), log.importedAt(), log.redacted());
	}

	private WhyStep why(WhyStep why) {
		return new WhyStep(why.id(), why.issueId(), why.order(), redaction.text(why.question()),
				redaction.text(why.answer()), redaction.text(why.evidence()), why.state(), why.createdAt());
	}

	private TimelineEvent event(TimelineEvent event) {
		return new TimelineEvent(event.id(), event.issueId(), redaction.text(event.type()),
				redaction.text(event.description()), event.occurredAt(), redaction.text(event.originalTime()), event.createdAt(), event.logFileId(), event.line());
	}
}
