package org.tftsr.pii;

/**
 * A place in a text that needs no detector to be told: a known value, a token that redaction put there before, or a line
 * that is too dense to check for known values.
 *
 * @param start    index of its first unit
 * @param end      behind its last unit
 * @param kind     what stands there
 * @param typeName the type of the known value; null for all else
 * @param number   of its pseudonym; 0 for all else
 */
record KnownPlace(int start, int end, Kind kind, String typeName, int number) {

	/** What a place can be. */
	enum Kind {
		VALUE, TOKEN, TOO_DENSE
	}

	static KnownPlace value(int start, int end, String typeName, int number) {
		return new KnownPlace(start, end, Kind.VALUE, typeName, number);
	}

	static KnownPlace token(int start, int end) {
		return new KnownPlace(start, end, Kind.TOKEN, null, 0);
	}

	static KnownPlace tooDense(int start, int end) {
		return new KnownPlace(start, end, Kind.TOO_DENSE, null, 0);
	}

	boolean isToken() {
		return kind == Kind.TOKEN;
	}
}
