package org.tftsr.core.pii;

import java.util.Objects;

/**
 * A type of sensitive value. The set is open: users add their own.
 *
 * @param name upper-case letters, digits and underscores, as in {@code CREDIT_CARD}
 * @param kind why it is sensitive
 */
public record PiiType(String name, PiiKind kind) {

	public PiiType {
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
	}
}
