package org.tftsr.integrations.internal.publish;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.NotThereProblem;
import org.tftsr.integrations.internal.rest.RestProblem;

/** Reads a page or ticket that something was published to before. */
final class Existing {

	/** Reads one. */
	@FunctionalInterface
	interface Reading<T> {
		T read() throws TftsrException;
	}

	private static final int NOT_FOUND = 404;

	private Existing() {
	}

	/** Whether a service was asked and has no such page or ticket: whoever cannot ask at all does not know. */
	static boolean isGone(TftsrException problem) {
		return problem instanceof NotThereProblem || problem instanceof RestProblem refused && refused.status() == NOT_FOUND && refused.isOfService();
	}

	/**
	 * What is there now. Where a link leads to what is not there any more, a new one is made, and a person is told; what somebody has
	 * named has to be there.
	 *
	 * @param notes told where it is gone
	 * @return null where it is gone
	 */
	static <T> T orGone(Plan plan, Reading<T> reading, List<String> notes) throws TftsrException {
		try {
			return reading.read();
		} catch (TftsrException problem) {
			if (!isGone(problem) || plan.target().existingId() != null) {
				throw problem;
			}
			notes.add(NLS.bind(Messages.Existing_gone, plan.link().label(), problem.why()));
			return null;
		}
	}
}
