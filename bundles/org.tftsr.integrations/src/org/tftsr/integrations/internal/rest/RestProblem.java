package org.tftsr.integrations.internal.rest;

import java.util.Set;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** A service has said no, with what it means for a person. */
public final class RestProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	private static final int SERVER_ERROR = 500;
	private static final Set<Integer> PASSING = Set.of(401, 408, 429);

	private final int status;
	private final String words;

	/** @param words what the service has said; null where something in between may have answered */
	RestProblem(ProblemKind kind, String what, String why, String remedy, int status, String words, Throwable cause) {
		super(kind, what, why, remedy, cause);
		this.status = status;
		this.words = words;
	}

	/** HTTP status. */
	public int status() {
		return status;
	}

	/** Whether it would be refused again however often it is asked, whoever has said so: neither busy, nor out of order, nor signed out. */
	public boolean isLasting() {
		return status < SERVER_ERROR && !PASSING.contains(status);
	}

	/** What the service has said; empty where it has not. Keys are masked. */
	public String words() {
		return words == null ? "" : words;
	}

	/** Whether the service has the status to itself; else it may be that of something in between, which knows nothing of what is there. */
	public boolean isOfService() {
		return words != null;
	}
}
