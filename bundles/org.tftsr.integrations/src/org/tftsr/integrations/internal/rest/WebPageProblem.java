package org.tftsr.integrations.internal.rest;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Something for people came in the place of an answer. */
final class WebPageProblem extends TftsrException {

	private static final long serialVersionUID = 1L;


	WebPageProblem(String what, String service, Throwable cause) {
		super(ProblemKind.REMOTE, what, why(service), Messages.WebPageProblem_remedy, cause);
	}

	static String why(String service) {
		return NLS.bind(Messages.WebPageProblem_why, service);
	}
}
