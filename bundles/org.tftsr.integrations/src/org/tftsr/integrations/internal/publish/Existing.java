package org.tftsr.integrations.internal.publish;

import java.util.List;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Reads a page or ticket that something was published to before. */
final class Existing {

	/** Reads one. */
	@FunctionalInterface
	interface Reading<T> {
		T read() throws TftsrException;
	}

	private Existing() {
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
			if (problem.kind() != ProblemKind.NOT_FOUND || plan.target().existingId() != null) {
				throw problem;
			}
			notes.add("What it was published to before, " + plan.link().label() + ", is not there any more (" + problem.why()
					+ "): a new one will be made. To update that one instead, restore it there first");
			return null;
		}
	}
}
