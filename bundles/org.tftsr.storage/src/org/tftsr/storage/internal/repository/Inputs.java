package org.tftsr.storage.internal.repository;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Refusals that several repositories share. */
final class Inputs {

	private Inputs() {
	}

	/** @param field what the text is, such as "title" */
	static void requireText(Supplier<String> what, Supplier<String> field, String text) throws TftsrException {
		if (text == null || text.isBlank()) {
			throw invalid(what, NLS.bind(Messages.Inputs_requireTextWhy, field.get()),
					NLS.bind(Messages.Inputs_requireTextRemedy, field.get()));
		}
	}

	/** A text of one line, without blanks around it; null for a blank one. */
	static String lineOrNull(Supplier<String> what, Supplier<String> field, String text) throws TftsrException {
		if (text == null || text.isBlank()) {
			return null;
		}
		requireLine(what, field, text);
		return text.strip();
	}

	/** @param field what the text is, such as "name" */
	static void requireLine(Supplier<String> what, Supplier<String> field, String text) throws TftsrException {
		if (text.codePoints().anyMatch(Character::isISOControl)) {
			throw invalid(what, NLS.bind(Messages.Inputs_requireLineWhy, field.get()), Messages.Inputs_requireLineRemedy);
		}
	}

	/** @param limit how many rows were asked for */
	static void requireRows(Supplier<String> what, int limit) throws TftsrException {
		if (limit < 1) {
			throw invalid(what, Messages.Inputs_requireRowsWhy, Messages.Inputs_requireRowsRemedy);
		}
	}

	static TftsrException invalid(Supplier<String> what, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, what.get(), why, remedy);
	}

	/**
	 * Refuses to replace what somebody else wrote.
	 *
	 * @param remedy      what to do about the thing that was about to be changed
	 * @param overwritten the fields in which somebody else has written meanwhile
	 */
	static void requireAsSeen(Supplier<String> what, Supplier<String> remedy, List<String> overwritten)
			throws TftsrException {
		if (!overwritten.isEmpty()) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(),
					NLS.bind(Messages.Inputs_requireAsSeenWhy, joined(Messages.List_and, overwritten)), remedy.get());
		}
	}

	/**
	 * Several names as one text.
	 *
	 * @param two the pattern of two of them, such as "{0} and {1}"
	 */
	static String joined(String two, List<String> names) {
		return names.stream().reduce((before, next) -> NLS.bind(two, before, next)).orElseThrow();
	}

	/** @param why with the place of the id, such as "there is no log file {0}" */
	static TftsrException notFound(Supplier<String> what, String why, UUID id) {
		return new TftsrException(ProblemKind.NOT_FOUND, what.get(), NLS.bind(why, id), Messages.Inputs_notFoundRemedy);
	}
}
