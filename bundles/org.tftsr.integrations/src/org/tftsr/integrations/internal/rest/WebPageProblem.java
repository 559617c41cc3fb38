package org.tftsr.integrations.internal.rest;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Something for people came in the place of an answer. */
final class WebPageProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	static final String REMEDY = "Open the address in a browser; if it works there, see that address and token on the settings page are right";

	WebPageProblem(String what, String service, Throwable cause) {
		super(ProblemKind.REMOTE, what, why(service), REMEDY, cause);
	}

	static String why(String service) {
		return "a web page came back in the place of an answer of " + service
				+ ": it is being maintained or asleep, the token is not valid, or a proxy stands in between";
	}
}
