package org.tftsr.core.pii;

import java.util.Objects;

/**
 * An exception: a value that is not sensitive, whatever a detector thinks of it.
 *
 * @param value    the value in any case; {@code *} stands for any text, as in {@code *@example.com}
 * @param typeName the only type it holds for, or null for all
 */
public record AllowedValue(String value, String typeName) {

	public AllowedValue {
		Objects.requireNonNull(value);
	}
}
