package org.tftsr.triage.internal.restore;

import java.io.IOException;

import org.tftsr.core.problem.TftsrException;

/** Carries what went wrong with the record through the reader of the log, which knows of I/O only. */
public final class RecordingFailure extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient TftsrException problem;

	RecordingFailure(TftsrException problem) {
		super(problem.getMessage(), problem);
		this.problem = problem;
	}

	/** What went wrong. */
	public TftsrException problem() {
		return problem;
	}
}
