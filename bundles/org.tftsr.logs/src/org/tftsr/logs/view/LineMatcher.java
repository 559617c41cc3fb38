package org.tftsr.logs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.lines.LineTest;
import org.tftsr.logs.internal.search.BudgetedMatcher;

/** Finds the places in lines where the text of a query is. Not thread-safe; one serves any number of lines. */
public final class LineMatcher {

	private final String literal;
	private final BudgetedMatcher matcher;
	private final boolean mayBeUndone;
	private String text = "";
	private int start;
	private int end;

	LineMatcher(LineQuery query, Pattern pattern, Progress progress) {
		literal = query.regex() || !query.caseSensitive() ? null : query.text();
		matcher = new BudgetedMatcher(pattern, progress);
		mayBeUndone = query.mayBeUndone();
	}

	/**
	 * Whether the text is in a line.
	 *
	 * @throws TftsrException where an expression backtracks beyond measure
	 */
	boolean isIn(long number, String line) throws TftsrException {
		set(number, line);
		return next();
	}

	/**
	 * Whether the text is in a piece of a line.
	 *
	 * @param first whether the line begins with it
	 * @param last  whether the line ends with it
	 * @throws TftsrException where an expression backtracks beyond measure
	 */
	LineTest.InPiece isInPiece(long number, String piece, boolean first, boolean last) throws TftsrException {
		if (literal != null) {
			return piece.contains(literal) ? LineTest.InPiece.PASSES : LineTest.InPiece.FAILS_SO_FAR;
		}
		matcher.setPiece(number, piece, first, last);
		if (!matcher.find()) {
			return LineTest.InPiece.FAILS_SO_FAR;
		}
		return mayBeUndone && matcher.hasReadToEnd() ? LineTest.InPiece.PASSES_SO_FAR : LineTest.InPiece.PASSES;
	}

	/**
	 * The first place.
	 *
	 * @return empty where it is not in what there is of the line
	 * @throws TftsrException where an expression backtracks beyond measure
	 */
	public Optional<LineMatch> first(LogLine line) throws TftsrException {
		return isIn(line.number(), line.text()) ? Optional.of(new LineMatch(line.number(), start, end))
				: Optional.empty();
	}

	/**
	 * All places, in their order.
	 *
	 * @throws TftsrException where an expression backtracks beyond measure
	 */
	public List<LineMatch> all(LogLine line) throws TftsrException {
		List<LineMatch> places = new ArrayList<>();
		set(line.number(), line.text());
		while (next()) {
			places.add(new LineMatch(line.number(), start, end));
		}
		return places;
	}

	private void set(long number, String line) {
		text = line;
		end = 0;
		if (literal == null) {
			matcher.set(number, line);
		}
	}

	private boolean next() throws TftsrException {
		if (literal == null) {
			boolean found = matcher.find();
			start = found ? matcher.start() : 0;
			end = found ? matcher.end() : 0;
			return found;
		}
		start = text.indexOf(literal, end);
		end = start + literal.length();
		return start >= 0;
	}
}
