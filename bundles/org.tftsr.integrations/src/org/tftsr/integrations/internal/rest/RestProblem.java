package org.tftsr.integrations.internal.rest;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** A service has said no, with what it means for a person. */
public final class RestProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	private final int status;
	private final String words;

	RestProblem(ProblemKind kind, String what, String why, String remedy, int status, String words, Throwable cause) {
		super(kind, what, why, remedy, cause);
		this.status = status;
		this.words = words;
	}

	/** HTTP status. */
	public int status() {
		return status;
	}

	/** What the service has said; empty where it has not. Keys are masked. */
	public String words() {
		return words;
	}
}
