package org.tftsr.ui.chat.internal.view;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.issue.Issue;
import org.tftsr.ui.LogLines;

/**
 * What another part wants to be asked. Nothing is sent: the user does that.
 *
 * @param issueId what it is about; null for the issue that the view shows
 * @param files   are attached; may be empty
 * @param lines   are attached; null for none
 * @param text    is attached; null for none
 * @param issue   another issue that is attached; null for none
 * @param prompt  stands in the question then; may be empty
 */
public record AskRequest(UUID issueId, List<Path> files, LogLines lines, String text, Issue issue, String prompt) {

	public AskRequest {
		files = List.copyOf(files);
	}

	/** Whether something goes along. */
	boolean isAboutSomething() {
		return !files.isEmpty() || lines != null || text != null || issue != null;
	}
}
