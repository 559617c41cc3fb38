package org.tftsr.integrations;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * A service was asked for a page or ticket and has none of that name, or none that the user may see. Other problems of the kind
 * {@code NOT_FOUND}, such as a service that is not set up, say nothing of what is there.
 */
public final class NotThereProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	public NotThereProblem(String what, String why, String remedy) {
		this(what, why, remedy, null);
	}

	/** @param cause the refusal of the service; null where it has answered with nothing */
	public NotThereProblem(String what, String why, String remedy, Throwable cause) {
		super(ProblemKind.NOT_FOUND, what, why, remedy, cause);
	}
}
