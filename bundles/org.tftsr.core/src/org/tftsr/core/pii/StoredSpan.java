package org.tftsr.core.pii;

import java.util.UUID;

/**
 * A span of a log file as the database keeps it.
 *
 * @param id          identifier
 * @param typeName    the type's name
 * @param start       first UTF-16 unit, from 0
 * @param end         behind the last one
 * @param replacement what stands in its place in redacted text
 */
public record StoredSpan(UUID id, String typeName, long start, long end, String replacement) {
}
