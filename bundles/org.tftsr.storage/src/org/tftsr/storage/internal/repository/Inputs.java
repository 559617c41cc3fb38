package org.tftsr.storage.internal.repository;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Refusals that several repositories share. */
final class Inputs {

	private Inputs() {
	}

	/** @param field what the text is, such as "title" */
	static void requireText(String what, String field, String text) throws TftsrException {
		if (text == null || text.isBlank()) {
			throw invalid(what, "the " + field + " is blank", "Give a " + field);
		}
	}

	/** A text of one line, without blanks around it; null for a blank one. */
	static String lineOrNull(String what, String field, String text) throws TftsrException {
		if (text == null || text.isBlank()) {
			return null;
		}
		requireLine(what, field, text);
		return text.strip();
	}

	/** @param field what the text is, such as "name" */
	static void requireLine(String what, String field, String text) throws TftsrException {
		if (text.codePoints().anyMatch(Character::isISOControl)) {
			throw invalid(what, "its " + field + " has a control character or a line break in it", "Leave it out");
		}
	}

	/** @param limit how many rows were asked for */
	static void requireRows(String what, int limit) throws TftsrException {
		if (limit < 1) {
			throw invalid(what, "at least one row has to be asked for", "Give a limit of 1 or more");
		}
	}

	static TftsrException invalid(String what, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, what, why, remedy);
	}

	/**
	 * Refuses to replace what somebody else wrote.
	 *
	 * @param thing       what was about to be changed, such as "issue"
	 * @param overwritten the fields in which somebody else has written meanwhile
	 */
	static void requireAsSeen(String what, String thing, List<String> overwritten) throws TftsrException {
		if (!overwritten.isEmpty()) {
			throw new TftsrException(ProblemKind.CONFLICT, what,
					"somebody else has changed its " + String.join(" and ", overwritten) + " since you were shown it",
					"Look at the " + thing + " as it is now; change or save it again if yours is to replace that");
		}
	}

	/** @param thing what was looked for, such as "log file" */
	static TftsrException notFound(String what, String thing, UUID id) {
		return new TftsrException(ProblemKind.NOT_FOUND, what, "there is no " + thing + ' ' + id,
				"It may have been deleted; look at the issue again");
	}
}
