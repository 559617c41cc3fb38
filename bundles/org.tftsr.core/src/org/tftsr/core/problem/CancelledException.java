package org.tftsr.core.problem;

/** The work was stopped on request. Nothing is half-written: whoever throws this has cleaned up. */
public final class CancelledException extends TftsrException {

	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super(ProblemKind.CANCELLED, "Stopped", "it was cancelled", "Start it again when you are ready");
	}
}
