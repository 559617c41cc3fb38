package org.tftsr.core.log;

import java.time.Instant;
import java.util.UUID;

/**
 * A log file of an issue. Its text is not kept in the database.
 *
 * @param id          identifier
 * @param issueId     the issue
 * @param name        the file's name
 * @param path        the canonical path at the time of import
 * @param size        bytes
 * @param mimeType    media type
 * @param contentHash SHA-256 of the bytes, in lower-case hex
 * @param importedAt  to the second
 * @param redacted    whether a redacted copy has been made of it
 */
public record LogFile(UUID id, UUID issueId, String name, String path, long size, String mimeType, String contentHash,
		Instant importedAt, boolean redacted) {
}
