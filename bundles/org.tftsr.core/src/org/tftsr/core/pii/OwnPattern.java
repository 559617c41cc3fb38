package org.tftsr.core.pii;

import java.util.Objects;

/**
 * A pattern of the user's own, for values that no built-in type covers, such as customer numbers. Matched line by line.
 *
 * @param type       what it finds; its name is no built-in one
 * @param expression a regular expression in RE2 syntax, which has no back-references and no look-around and so takes linear
 *                   time; where it has a capturing group, the first one is the value, else the whole match is
 * @param on         whether it is used
 */
public record OwnPattern(PiiType type, String expression, boolean on) {

	public OwnPattern {
		Objects.requireNonNull(type);
		Objects.requireNonNull(expression);
	}
}
