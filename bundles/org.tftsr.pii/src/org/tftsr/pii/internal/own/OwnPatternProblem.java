package org.tftsr.pii.internal.own;

/** An expression that cannot be used; the message says why, in words for the user. */
public final class OwnPatternProblem extends Exception {

	private static final long serialVersionUID = 1L;

	OwnPatternProblem(String message) {
		super(message);
	}
}
