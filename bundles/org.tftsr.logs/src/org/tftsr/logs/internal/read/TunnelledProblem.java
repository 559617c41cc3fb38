package org.tftsr.logs.internal.read;

import java.io.IOException;

import org.tftsr.core.problem.TftsrException;

/**
 * Carries a problem that is already told for a person through the {@code java.io} classes, which know only this type.
 */
public final class TunnelledProblem extends IOException {

	private static final long serialVersionUID = 1L;

	private final TftsrException problem;

	/** @param problem what to tell */
	public TunnelledProblem(TftsrException problem) {
		super(problem);
		this.problem = problem;
	}

	/** What to tell; never null. */
	public TftsrException problem() {
		return problem;
	}
}
