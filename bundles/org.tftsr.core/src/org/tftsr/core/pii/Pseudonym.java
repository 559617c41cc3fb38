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
		return '[' + typeName + '-' + number + ']';
	}

	@Override
	public String toString() {
		return token();
	}
}
