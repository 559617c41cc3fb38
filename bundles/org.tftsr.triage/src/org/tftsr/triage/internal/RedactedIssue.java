package org.tftsr.triage.internal;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;

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
				detail.documents());
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
		return new TimelineEvent(event.id(), event.issueId(), event.type(), redaction.text(event.description()),
				event.occurredAt(), event.originalTime(), event.createdAt(), event.logFileId(), event.line());
	}
}
