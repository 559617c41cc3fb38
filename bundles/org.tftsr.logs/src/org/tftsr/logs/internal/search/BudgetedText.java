package org.tftsr.logs.internal.search;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * A line that a matcher may look at only so often. A pattern such as {@code (a+)+b} needs a number of looks that is
 * exponential in the length of the line; a budget in proportion to the length lets every sound pattern pass. Not
 * thread-safe; one object serves all lines.
 */
public final class BudgetedText implements CharSequence {

	private static final long LEAST = 4_000_000;
	private static final long PER_CHARACTER = 128;
	private static final int CHECK_EVERY = 1 << 16;

	private final Progress progress;
	private String text = "";
	private long line;
	private long left;

	/** @param progress asked now and then whether to stop */
	public BudgetedText(Progress progress) {
		this.progress = progress;
	}

	/** Turns to the next line, with a fresh budget. */
	public void set(long number, String content) {
		line = number;
		text = content;
		left = LEAST + PER_CHARACTER * content.length();
	}

	@Override
	public char charAt(int index) {
		if (--left % CHECK_EVERY == 0) {
			checkOn();
		}
		return text.charAt(index);
	}

	private void checkOn() {
		if (left <= 0) {
			throw new SearchStopped(tooExpensive(line));
		}
		try {
			progress.check();
		} catch (CancelledException e) {
			throw new SearchStopped(e);
		}
	}

	/** What to tell where a pattern took too long, or nested too deep, on a line. */
	public static TftsrException tooExpensive(long line) {
		return new TftsrException(ProblemKind.INVALID_INPUT, "Cannot search with this expression",
				"it takes too many steps on line " + line,
				"Avoid nested repetitions such as (a+)+, and name what you look for more exactly");
	}

	@Override
	public int length() {
		return text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return text;
	}
}
