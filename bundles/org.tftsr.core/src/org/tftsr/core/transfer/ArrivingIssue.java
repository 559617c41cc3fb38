package org.tftsr.core.transfer;

import java.time.Instant;
import java.util.List;

import org.tftsr.core.ai.WholeConversation;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.why.WhyTree;

/**
 * An issue that was made elsewhere, with all that hangs on it.
 *
 * @param issue      what it takes to make the issue
 * @param createdAt  when it was made
 * @param status     where it stands
 * @param resolvedAt when it was resolved, or null
 * @param assignee   who works on it, or null
 * @param logs       its logs, without their content
 * @param whys       its whys, with ids that nothing else has
 * @param timeline   what somebody noted
 * @param documents  its documents
 * @param conversations its conversations, with ids that nothing else has; which issue they name is not looked at
 * @param pseudonyms those that no other value may get
 */
public record ArrivingIssue(NewIssue issue, Instant createdAt, IssueStatus status, Instant resolvedAt, String assignee,
		List<Log> logs, WhyTree whys, List<Event> timeline, List<Text> documents,
		List<WholeConversation> conversations, List<Pseudonym> pseudonyms) {

	public ArrivingIssue {
		logs = List.copyOf(logs);
		timeline = List.copyOf(timeline);
		documents = List.copyOf(documents);
		conversations = List.copyOf(conversations);
		pseudonyms = List.copyOf(pseudonyms);
	}

	/**
	 * A log file of the issue.
	 *
	 * @param name     of the file
	 * @param path     as a label needs it; no place on this machine
	 * @param size     in bytes
	 * @param mimeType may be empty
	 * @param sha256   of the content
	 */
	public record Log(String name, String path, long size, String mimeType, String sha256) {
	}

	/**
	 * An event of the timeline.
	 *
	 * @param type         not blank
	 * @param description  not blank
	 * @param occurredAt   when it was
	 * @param originalTime how that was written, or null
	 */
	public record Event(String type, String description, Instant occurredAt, String originalTime) {
	}

	/**
	 * A document.
	 *
	 * @param type     its type
	 * @param title    not blank
	 * @param markdown may be empty
	 */
	public record Text(DocumentType type, String title, String markdown) {
	}
}
