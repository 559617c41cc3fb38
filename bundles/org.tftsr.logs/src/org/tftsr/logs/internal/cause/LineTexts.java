package org.tftsr.logs.internal.cause;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.read.LogPass;

/**
 * Fetches chosen lines whole, by a second look at the log. To keep the texts of all candidates while reading would need
 * memory without bound; to keep only the starts would let a redacting view miss a value that the cut splits.
 */
final class LineTexts {

	private final Map<Long, String> texts = new HashMap<>();
	private final LogFormat format;

	/**
	 * Fetches lines as a view shows them.
	 *
	 * @param format how the log's lines are built
	 * @throws TftsrException of kind CONFLICT where the log no longer has one of them
	 */
	LineTexts(LogSource log, LogFormat format, Collection<Long> numbers, TextView view, Progress progress)
			throws TftsrException {
		this.format = format;
		if (numbers.isEmpty()) {
			return;
		}
		TreeSet<Long> wanted = new TreeSet<>(numbers);
		LogPass.over(log, "Fetching lines of " + log.name(), progress, line -> {
			if (wanted.first() == line.number()) {
				texts.put(wanted.pollFirst(), view.line(line.number(), line.line()));
			}
			return !wanted.isEmpty();
		});
		if (!wanted.isEmpty()) {
			throw new TftsrException(ProblemKind.CONFLICT, "Cannot analyse the log " + log.name(),
					"it changed while it was read",
					"Copy the log to a place where nothing writes to it and use the copy");
		}
	}

	/** The text of a line that was asked for. */
	String of(long number) {
		return texts.get(number);
	}

	/**
	 * The message of a line that was asked for. It is cut out of the text as the view shows it: a message that passed
	 * the view by itself would lack what around it tells that a value must not be seen.
	 */
	String message(long number) {
		return format.message(texts.get(number));
	}
}
