package org.tftsr.storage.tests.kills;

/** Something that the product promises to survive was not survived. */
final class Loss extends Exception {

	private static final long serialVersionUID = 1L;

	Loss(String message) {
		super(message);
	}

	/** Fails unless that holds. */
	static void unless(boolean holds, String message) throws Loss {
		if (!holds) {
			throw new Loss(message);
		}
	}

	/** Fails unless both are equal. */
	static void unlessEqual(Object expected, Object actual, String message) throws Loss {
		unless(expected.equals(actual), message + ": expected " + expected + ", found " + actual);
	}
}
