package org.tftsr.core.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document of an issue.
 *
 * @param id        identifier
 * @param issueId   the issue it belongs to
 * @param type      which kind
 * @param title     title, for lists and file names
 * @param markdown  the text, in CommonMark with tables
 * @param createdAt when it was first generated, to the millisecond
 * @param updatedAt when it was last changed, to the millisecond
 */
public record Document(UUID id, UUID issueId, DocumentType type, String title, String markdown, Instant createdAt,
		Instant updatedAt) {
}
