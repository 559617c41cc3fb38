package org.tftsr.integrations;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * What was sent is not found, and the service cannot tell for sure that it is not there: a person has to look, and to say whether it is to be
 * made. Nothing was written.
 */
public final class MaybeThereProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	private final ServiceKind service;

	public MaybeThereProblem(ServiceKind service, String what, String why, String remedy) {
		this(service, what, why, remedy, null);
	}

	/** @param cause why it could not be looked for; null where it could */
	public MaybeThereProblem(ServiceKind service, String what, String why, String remedy, Throwable cause) {
		super(ProblemKind.CONFLICT, what, why, remedy, cause);
		this.service = service;
	}

	/** Where a person has to look, for a page or a ticket. */
	public ServiceKind service() {
		return service;
	}
}
