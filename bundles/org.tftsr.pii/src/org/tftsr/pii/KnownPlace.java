package org.tftsr.pii;

/**
 * A place in a text that needs no detector to be told: a known value, or a token that redaction put there before.
 *
 * @param start    index of its first unit
 * @param end      behind its last unit
 * @param typeName the type of the known value; null for a token
 * @param number   of its pseudonym; 0 for a token
 */
record KnownPlace(int start, int end, String typeName, int number) {

	static KnownPlace token(int start, int end) {
		return new KnownPlace(start, end, null, 0);
	}

	boolean isToken() {
		return typeName == null;
	}
}
