package org.tftsr.integrations;

import java.util.List;
import java.util.UUID;

import org.tftsr.net.RedactedFile;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/**
 * What is to be a page of Confluence.
 *
 * @param issueId     the issue it is about, for the record; null for none
 * @param spaceKey    key of the space
 * @param parentId    the page above it; null for the top of the space, or, in an update, for where it is
 * @param title       at most 255 characters
 * @param storage     text in the storage format: well-formed XML without a root
 * @param labels      labels, without blanks
 * @param attachments files that go along; those whose hash is there by now are not sent again
 */
public record PageContent(UUID issueId, Setting spaceKey, Setting parentId, RedactedText title, RedactedText storage, List<Setting> labels,
		List<RedactedFile> attachments) {

	public PageContent {
		labels = List.copyOf(labels);
		attachments = List.copyOf(attachments);
	}
}
