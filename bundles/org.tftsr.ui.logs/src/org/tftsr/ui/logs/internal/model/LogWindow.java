package org.tftsr.ui.logs.internal.model;

import java.util.function.Predicate;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.FindingSearch;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogText;
import org.tftsr.ui.logs.internal.text.WindowReader;

/**
 * The rows of a log that a document is to hold, read and searched on the thread of a job.
 *
 * @param log        the log in the state that they were read in
 * @param text       their text, as it is to be shown
 * @param findings   what was found in it
 * @param masked     how it was masked; null where it shows the values
 * @param problem    why it was not searched, or null where it was
 * @param topLine    the line of the log to show first; 0 where the reader is to stay where he is
 * @param reachedEnd whether it holds the last row there was
 * @param lost       why it is of the text that was held, as the log could not be read any more; null where it could
 */
record LogWindow(LineLog log, LogText text, Findings findings, MaskedText masked, TftsrException problem, long topLine,
		boolean reachedEnd, TftsrException lost) {

	/**
	 * Reads a window.
	 *
	 * @param row   a row that it is to hold
	 * @param whole the whole text, which stands for any window of it that is not masked; null where there is none
	 * @param kept  which findings stay as they are in a masked text; null for a text that is not masked
	 */
	static LogWindow read(Rows rows, long row, long topLine, LogText whole, WindowSearch search,
			Predicate<Finding> kept, Progress progress) throws TftsrException {
		if (kept == null || whole == null) {
			return readOnly(rows, row, topLine, whole, search, kept, progress);
		}
		LogWindow window;
		try {
			window = readOnly(rows, row, topLine, null, search, kept, progress);
		} catch (TftsrException e) {
			progress.check();
			return held(rows, whole, topLine, search, kept, e, progress);
		}
		try {
			return window.problem == null ? window : held(rows, whole, topLine, search, kept, window.problem, progress);
		} catch (TftsrException e) {
			progress.check();
			return window;
		}
	}

	/** All of a log that is held, masked: it cannot be read. */
	private static LogWindow held(Rows rows, LogText whole, long topLine, WindowSearch search, Predicate<Finding> kept,
			TftsrException why, Progress progress) throws TftsrException {
		MaskedText masked = MaskedText.of(whole, FindingSearch.find(whole.content(), search.pseudonyms(), progress), kept);
		return new LogWindow(rows.pinned().log(), masked.shown(), masked.findings(), masked, null, topLine, true, why);
	}

	private static LogWindow readOnly(Rows rows, long row, long topLine, LogText whole, WindowSearch search,
			Predicate<Finding> kept, Progress progress) throws TftsrException {
		long last = rows.count() == 0 ? 0 : rows.line(rows.count() - 1);
		// after the last row was asked for, lest that be one of a line that came later; the text and what is found in it are of one state
		Rows now = rows.pinned();
		LogText text = whole != null ? whole : WindowReader.read(now, row, progress);
		boolean reachedEnd = text.lineCount() == 0 || text.number(text.lineCount() - 1) >= last;
		try {
			Findings found = search.find(now.log(), text, progress);
			if (kept == null) {
				return new LogWindow(now.log(), text, found, null, null, topLine, reachedEnd, null);
			}
			MaskedText masked = MaskedText.of(text, found, kept);
			return new LogWindow(now.log(), masked.shown(), masked.findings(), masked, null, topLine, reachedEnd, null);
		} catch (TftsrException e) {
			progress.check();
			// what could not be searched cannot be masked, and so is not shown
			return new LogWindow(now.log(), kept == null ? text : LogText.NONE, Findings.NONE, null, e, topLine, reachedEnd, null);
		}
	}
}
