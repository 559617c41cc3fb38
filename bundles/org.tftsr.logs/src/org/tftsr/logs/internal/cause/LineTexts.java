package org.tftsr.logs.internal.cause;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.read.ChosenLines;

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
		ChosenLines.read(log, numbers, progress, line -> texts.put(line.number(), view.line(line.number(), line.line())));
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
