package org.tftsr.core.pii;

/**
 * The stand-in of a value within one issue. Its text form leaves the value out.
 *
 * @param typeName the type's name
 * @param number   from 1 within the type
 * @param value    the sensitive value
 */
public record Pseudonym(String typeName, int number, String value) {

	/** What stands in redacted text, such as {@code [EMAIL-1]}. */
	public String token() {
		return token(typeName, number);
	}

	/** The token of a pseudonym, which does not depend on its value. */
	public static String token(String typeName, int number) {
		return '[' + typeName + '-' + number + ']';
	}

	@Override
	public String toString() {
		return token();
	}
}
