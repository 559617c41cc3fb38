package org.tftsr.pii.internal.own;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.text.MeteredText;
import org.tftsr.pii.internal.Messages;
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
	/** Instructions of RE2's program, each of which may be looked at for each unit of a text. */
	private static final int LARGEST_PROGRAM = 1000;
	/** How often each unit of a line may be read. */
	private static final int READS = 16;
	private static final int READS_AT_LEAST = 1 << 14;
	/** Of an expression, in words for the user; a message has room for a line or two. */
	private static final int LONGEST_QUOTE = 40;
	/** Look-around or a back-reference, behind any escapes that are none, such as that of a bracket. */
	private static final Pattern UNSUPPORTED = Pattern
			.compile("^(?s:[^\\\\]|\\\\[^1-9])*?(\\(\\?<?[=!]|\\\\[1-9])");

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
			throw new OwnPatternProblem(Messages.OwnPattern_empty);
		}
		if (expression.length() > LONGEST_EXPRESSION) {
			throw new OwnPatternProblem(NLS.bind(Messages.OwnPattern_long, Integer.valueOf(LONGEST_EXPRESSION)));
		}
		if (Repeats.product(expression) > MOST_REPEATS) {
			throw new OwnPatternProblem(NLS.bind(Messages.OwnPattern_repeats, Long.valueOf(MOST_REPEATS)));
		}
		try {
			Pattern compiled = Pattern.compile(expression);
			if (compiled.programSize() > LARGEST_PROGRAM) {
				throw new OwnPatternProblem(NLS.bind(Messages.OwnPattern_large, Integer.valueOf(compiled.programSize()),
						Integer.valueOf(LARGEST_PROGRAM)));
			}
			if (compiled.matcher("").find()) {
				throw new OwnPatternProblem(Messages.OwnPattern_everywhere);
			}
			return compiled;
		} catch (PatternSyntaxException e) {
			throw new OwnPatternProblem(explain(e, expression));
		}
	}

	private static String explain(PatternSyntaxException problem, String expression) {
		String place = problem.getPattern();
		if (place.length() > LONGEST_QUOTE) {
			place = place.substring(0, LONGEST_QUOTE) + "\u2026";
		}
		String reason = UNSUPPORTED.matcher(expression).find() ? Messages.OwnPattern_formUnsupported : Messages.OwnPattern_form;
		return NLS.bind(reason, problem.getDescription(), place);
	}

	Rule rule() {
		return rule;
	}

	/** A text without which a line cannot match; may be empty. */
	String literal() {
		return literal;
	}

	/**
	 * Hands over the matches in a line, by place; of a match with a group, the first group. RE2 is linear for one match, but
	 * to know that a short match is no longer one it may read to the end of the line, for each match again. Where that is
	 * overdone, all that is left of the line counts as a match: rather too much is hidden than too little.
	 */
	void find(String line, Sink sink) {
		MeteredText metered = new MeteredText();
		metered.set(line);
		Matcher matcher = pattern.matcher(metered);
		long most = (long) READS * line.length() + READS_AT_LEAST;
		while (matcher.find()) {
			int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
			if (metered.reads() > most) {
				sink.match(matcher.start(), line.length());
				return;
			}
			if (matcher.end(group) > matcher.start(group)) {
				sink.match(matcher.start(group), matcher.end(group));
			}
		}
	}
}
