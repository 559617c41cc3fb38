package org.tftsr.logs.internal.search;

import org.tftsr.core.problem.TftsrException;

/** Leaves the matcher of {@code java.util.regex}, which offers no other way out. */
public final class SearchStopped extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final TftsrException problem;

	SearchStopped(TftsrException problem) {
		super(problem);
		this.problem = problem;
	}

	/** What to tell a person. */
	public TftsrException problem() {
		return problem;
	}
}
