package org.tftsr.pii.internal.own;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.pii.internal.engine.Rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Looks for one pattern of the user's own in lines. RE2 follows all paths through the expression at once, so its time is
 * linear in the text whatever the expression is. Immutable.
 */
final class OwnPatternMatcher {

	/** Takes a match. */
	interface Sink {
		void match(int start, int end);
	}

	private static final String DETECTOR = "own pattern";
	/** Units of an expression; with the next limit it bounds the states that RE2 carries along. */
	private static final int LONGEST_EXPRESSION = 1000;
	private static final long MOST_REPEATS = 10_000;

	private final Pattern pattern;
	private final String literal;
	private final Rule rule;

	/**
	 * @throws OwnPatternProblem where the expression cannot be used
	 */
	OwnPatternMatcher(OwnPattern own) throws OwnPatternProblem {
		pattern = compile(own.expression());
		literal = RequiredLiteral.of(own.expression());
		rule = new Rule(own.type(), DETECTOR, own.expression());
	}

	private static Pattern compile(String expression) throws OwnPatternProblem {
		if (expression.isBlank()) {
			throw new OwnPatternProblem("it is empty");
		}
		if (expression.length() > LONGEST_EXPRESSION) {
			throw new OwnPatternProblem("it is longer than " + LONGEST_EXPRESSION + " characters");
		}
		if (Repeats.product(expression) > MOST_REPEATS) {
			throw new OwnPatternProblem("its counted repeats, such as {1,50}, multiply to more than " + MOST_REPEATS);
		}
		try {
			Pattern compiled = Pattern.compile(expression);
			if (compiled.matcher("").find()) {
				throw new OwnPatternProblem("it matches empty text, and so everywhere");
			}
			return compiled;
		} catch (PatternSyntaxException e) {
			throw new OwnPatternProblem(e.getDescription() + " at \"" + e.getPattern()
					+ "\" (back-references and look-around are not supported, as they can take endless time; "
					+ "to find what stands behind a key, put it into a group: key=(\\d+))");
		}
	}

	Rule rule() {
		return rule;
	}

	/** A text without which a line cannot match; may be empty. */
	String literal() {
		return literal;
	}

	/** Hands over the matches in a line, by place; of a match with a group, the first group. */
	void find(CharSequence line, Sink sink) {
		Matcher matcher = pattern.matcher(line);
		while (matcher.find()) {
			int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
			if (matcher.end(group) > matcher.start(group)) {
				sink.match(matcher.start(group), matcher.end(group));
			}
		}
	}
}
