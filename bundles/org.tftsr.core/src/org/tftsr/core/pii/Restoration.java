package org.tftsr.core.pii;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a redacted copy whose original can be made again.
 *
 * @param id             identifier
 * @param redactedSha256 SHA-256 of the copy's bytes, in small hexadecimal digits
 * @param originalSha256 SHA-256 of the original's bytes, in small hexadecimal digits
 * @param charset        name of the encoding of the original
 * @param createdAt      when the copy was made
 */
public record Restoration(UUID id, String redactedSha256, String originalSha256, String charset, Instant createdAt) {
}
