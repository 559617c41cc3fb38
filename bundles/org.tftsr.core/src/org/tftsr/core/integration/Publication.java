package org.tftsr.core.integration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that is being published, so that it can be resumed after a failure and never makes a second page or ticket.
 *
 * @param id          identifier; goes along as the correlation id where the service keeps one
 * @param issueId     the issue
 * @param documentId  the document; null for the issue itself
 * @param service     where to
 * @param place       space key, table, or project
 * @param title       as it is sent
 * @param choices     what else was chosen, by name, so that it can be gone on with later: the page above, the one that is updated and its
 *                    version, labels, attachments; holds no secret
 * @param remoteId    identifier there, once it is known; null before
 * @param contentSha256 of what is to be written
 * @param step        how far it has come
 * @param attached    hashes of the attachments that are there by now
 * @param problem     why it stopped, for a person; null where it has not
 * @param startedAt   when it began
 * @param updatedAt   when it came as far as it is
 */
public record Publication(UUID id, UUID issueId, UUID documentId, ServiceKind service, String place, String title,
		Map<String, String> choices, String remoteId, String contentSha256, PublicationStep step, List<String> attached, String problem,
		Instant startedAt, Instant updatedAt) {

	public Publication {
		choices = Map.copyOf(choices);
		attached = List.copyOf(attached);
	}
}
