package org.tftsr.core.issue;

import java.time.Instant;
import java.util.UUID;

/**
 * An issue that was deleted and can still be restored.
 *
 * @param id        its identifier, which it gets back
 * @param title     its title
 * @param deletedAt when it was deleted, to the second
 * @param keptUntil from when on it may be gone for good
 */
public record DeletedIssue(UUID id, String title, Instant deletedAt, Instant keptUntil) {
}
