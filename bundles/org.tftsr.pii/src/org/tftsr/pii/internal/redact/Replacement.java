package org.tftsr.pii.internal.redact;

/**
 * A place in a text and what goes there.
 *
 * @param start first unit
 * @param end   behind the last one
 * @param token what stands there instead
 */
public record Replacement(int start, int end, String token) {
}
