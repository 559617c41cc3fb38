package org.tftsr.core.issue;

import java.util.List;

import org.tftsr.core.ai.Conversation;
import org.tftsr.core.document.Document;
import org.tftsr.core.log.LogFile;

/**
 * An issue with all that hangs on it.
 *
 * @param issue         the issue
  * @param logFiles      oldest first
 * @param whys      in order
 * @param timeline  earliest first
 * @param documents oldest first
 * @param conversations pinned ones first, then the one that changed last; without their messages
 */
public record IssueDetail(Issue issue, List<LogFile> logFiles, List<WhyStep> whys, List<TimelineEvent> timeline,
		List<Document> documents, List<Conversation> conversations) {

	public IssueDetail {
		logFiles = List.copyOf(logFiles);
		whys = List.copyOf(whys);
		timeline = List.copyOf(timeline);
		documents = List.copyOf(documents);
		conversations = List.copyOf(conversations);
	}
}
