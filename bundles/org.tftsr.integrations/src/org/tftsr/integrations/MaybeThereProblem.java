package org.tftsr.integrations;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * What was sent is not found, and the service has no list by which it would be sure that it is not there: a person has to look, and to say
 * whether it is to be made. Nothing was written.
 */
public final class MaybeThereProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	public MaybeThereProblem(String what, String why, String remedy) {
		super(ProblemKind.CONFLICT, what, why, remedy);
	}
}
