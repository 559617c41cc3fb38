package org.tftsr.logs.view;

import java.util.regex.Pattern;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.lines.LineSearch;
import org.tftsr.logs.internal.lines.LineTest;

/** Turns queries into what a search compares. */
final class Wanting {

	private Wanting() {
	}

	/**
	 * What finds the lines of a query that compiles.
	 *
	 * @param withNegation whether the lines are wanted in which it is not, where it is negated
	 * @param uncertain    told of each line of which it is not certain, on any thread
	 */
	static LineSearch.Wanted of(LineQuery query, boolean withNegation, Runnable uncertain) throws TftsrException {
		boolean negated = withNegation && query.negated();
		boolean unicode = query.ignoresUnicodeCase();
		boolean plain = !query.regex() && !unicode;
		String needed = negated ? "" : needed(query, unicode);
		Pattern pattern = query.pattern();
		return new LineSearch.Wanted(needed, !query.caseSensitive(), plain, negated,
				progress -> test(new LineMatcher(query, pattern, progress), uncertain));
	}

	private static LineTest test(LineMatcher matcher, Runnable uncertain) {
		return new LineTest() {

			@Override
			public boolean passes(long number, String line) throws TftsrException {
				return matcher.isIn(number, line);
			}

			@Override
			public InPiece passesPiece(long number, String piece, boolean first, boolean last) throws TftsrException {
				return matcher.isInPiece(number, piece, first, last);
			}

			@Override
			public void uncertain() {
				uncertain.run();
			}
		};
	}

	private static String needed(LineQuery query, boolean unicode) {
		if (query.regex()) {
			return LineSearch.needed(query.text(), unicode);
		}
		return unicode ? LineSearch.neededOfPlain(query.text()) : query.text();
	}
}
