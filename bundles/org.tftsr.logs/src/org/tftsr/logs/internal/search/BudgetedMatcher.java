package org.tftsr.logs.internal.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** Looks for an expression in one line after another, each within a budget. Not thread-safe. */
public final class BudgetedMatcher {

	private final BudgetedText text;
	private final Matcher matcher;
	private long line;

	/** @param progress asked now and then whether to stop */
	public BudgetedMatcher(Pattern pattern, Progress progress) {
		text = new BudgetedText(progress);
		matcher = pattern.matcher(text);
	}

	/** Turns to the next line, with a fresh budget. */
	public void set(long number, String content) {
		line = number;
		text.set(number, content);
		matcher.reset();
	}

	/**
	 * Finds the next match in the line.
	 *
	 * @throws TftsrException where that takes too many steps, or was cancelled
	 */
	public boolean find() throws TftsrException {
		try {
			return matcher.find();
		} catch (SearchStopped e) {
			throw e.problem();
		} catch (StackOverflowError e) {
			// java.util.regex recurses for each repetition of a group
			TftsrException problem = BudgetedText.tooExpensive(line);
			problem.addSuppressed(e);
			throw problem;
		}
	}

	/** Where the last match starts, in UTF-16 units. */
	public int start() {
		return matcher.start();
	}

	/** Where the last match ends. */
	public int end() {
		return matcher.end();
	}
}
