package org.tftsr.core.problem;

import org.tftsr.core.internal.Messages;

/** The work was stopped on request. Nothing is half-written: whoever throws this has cleaned up. */
public final class CancelledException extends TftsrException {

	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super(ProblemKind.CANCELLED, Messages.CancelledException_what, Messages.CancelledException_why,
				Messages.CancelledException_remedy);
	}
}
