package org.tftsr.integrations;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/**
 * What is to be a work item of Azure DevOps, or a change of one. What is null is not sent.
 *
 * @param issueId       the issue it is about, for the record; null for none
 * @param correlationId goes along as a tag {@code tftsr-<id>}, so that a second attempt makes no second one; null in a change
 * @param project       where it is made
 * @param type          name of its type, redacted since it may have blanks ({@code User Story})
 * @param title         at most 255 characters
 * @param html          the long text as HTML
 * @param markdown      the same as Markdown, for a server that takes it; goes only where {@code html} is there too, in case it does not
 * @param severity      such as {@code 1 - Critical}; sent where the type has such a field, in the words that the type has for it
 * @param priority      1 to 4; 0 to leave it
 * @param tags          further tags; in a change, those that are there stay
 * @param comment       added to the discussion, as HTML
 * @param fields        further fields by their reference names, such as {@code System.AreaPath}
 */
public record WorkItemContent(UUID issueId, UUID correlationId, Setting project, RedactedText type, RedactedText title, RedactedText html,
		RedactedText markdown, RedactedText severity, int priority, List<RedactedText> tags, RedactedText comment,
		Map<String, RedactedText> fields) {

	public WorkItemContent {
		tags = List.copyOf(tags);
		fields = Map.copyOf(fields);
	}
}
