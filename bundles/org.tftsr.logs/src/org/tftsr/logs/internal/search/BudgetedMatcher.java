package org.tftsr.logs.internal.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.MeteredText;
import org.tftsr.logs.internal.Messages;

/**
 * Looks for an expression in one line after another, each within a budget of reads: in proportion to the length of the line,
 * so that every sound expression passes. Not thread-safe.
 */
public final class BudgetedMatcher {

	private static final long LEAST = 4_000_000;
	private static final long PER_CHARACTER = 128;
	private static final int CHECK_EVERY = 1 << 16;
	/** Where a piece of a line is longer, a sound expression begins to match more often, and each time reads to its end. */
	private static final int PIECE = 1 << 20;

	private final MeteredText text;
	private final Progress progress;
	private final Matcher matcher;
	private long line;
	private long perCharacter;

	/** @param progress asked now and then whether to stop */
	public BudgetedMatcher(Pattern pattern, Progress progress) {
		this.progress = progress;
		text = new MeteredText(CHECK_EVERY, this::checkOn);
		matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
	}

	/** Turns to the next line, with a fresh budget. */
	public void set(long number, String content) {
		line = number;
		perCharacter = PER_CHARACTER;
		text.set(content);
		matcher.reset();
	}

	/**
	 * Turns to a piece of a line, with a fresh budget. What stands for the start or the end of a line finds nothing where the line goes on.
	 *
	 * @param first whether the line begins with it
	 * @param last  whether the line ends with it
	 */
	public void setPiece(long number, String piece, boolean first, boolean last) {
		set(number, piece);
		perCharacter = PER_CHARACTER * Math.max(1, Math.ceilDiv(piece.length(), PIECE));
		matcher.region(first ? 0 : 1, last ? piece.length() : piece.length() - 1);
	}

	private void checkOn(long reads) {
		if (reads > LEAST + perCharacter * text.length()) {
			throw new SearchStopped(tooExpensive());
		}
		try {
			progress.check();
		} catch (CancelledException e) {
			throw new SearchStopped(e);
		}
	}

	private TftsrException tooExpensive() {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.Search_expressionWhat,
				NLS.bind(Messages.BudgetedMatcher_stepsWhy, Long.valueOf(line)), Messages.BudgetedMatcher_stepsRemedy);
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
			TftsrException problem = tooExpensive();
			problem.addSuppressed(e);
			throw problem;
		}
	}

	/** Whether the last match has read to the end of what there is: where more comes, it may be none any more, as that of {@code a(?!.*b)}. */
	public boolean hasReadToEnd() {
		return matcher.hitEnd();
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
