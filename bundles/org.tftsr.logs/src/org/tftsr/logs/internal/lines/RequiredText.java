package org.tftsr.logs.internal.lines;

/**
 * Finds a text without which a regular expression cannot match, so that most lines need not be tried. Only what is
 * easily sure counts: literal characters that stand one behind the other outside of any group. Immutable.
 */
final class RequiredText {

	private static final String QUANTIFIERS = "?*{";
	private static final String CLASSES = "dDsSwWhHvVbBAzZGR";
	/** Lower case of letters beyond ASCII: of a dotted I, the sign of Kelvin, a long s. */
	private static final String FOLDED_FROM_OUTSIDE = "iks";

	private final String expression;
	private final boolean unicodeCase;
	private final StringBuilder run = new StringBuilder();
	private String longest = "";
	private int at;

	private RequiredText(String expression, boolean unicodeCase) {
		this.expression = expression;
		this.unicodeCase = unicodeCase;
	}

	/**
	 * The longest text found.
	 *
	 * @param expression  a valid expression of {@code java.util.regex}
	 * @param unicodeCase whether it ignores the case of letters beyond ASCII, too; then the text has only characters
	 *                    that no letter beyond ASCII matches
	 * @return empty where there is none that is easily found
	 */
	static String of(String expression, boolean unicodeCase) {
		return new RequiredText(expression, unicodeCase).find();
	}

	/** The longest part of a plain text that has only characters that no letter beyond ASCII matches. */
	static String ofPlain(String text) {
		RequiredText required = new RequiredText("", true);
		text.chars().forEach(c -> required.add((char) c));
		required.endRun();
		return required.longest;
	}

	private String find() {
		while (at < expression.length()) {
			if (!step()) {
				return "";
			}
		}
		endRun();
		return longest;
	}

	/** Takes one element; says false where nothing is sure any more. */
	private boolean step() {
		char c = expression.charAt(at++);
		switch (c) {
		case '|':
			return false;
		case '(':
			endRun();
			return !expression.startsWith("?", at) && skipGroup();
		case '[':
			endRun();
			return skipClass();
		case '.', '^', '$':
			endRun();
			return true;
		case '?', '*', '+', '{':
			return quantifier(c);
		case '\\':
			return escape();
		default:
			literal(c);
			return true;
		}
	}

	/** A quantifier that stands behind what was no literal. */
	private boolean quantifier(char c) {
		endRun();
		if (c == '{') {
			int close = expression.indexOf('}', at);
			at = close + 1;
			return close >= 0;
		}
		return true;
	}

	private void literal(char c) {
		boolean optional = at < expression.length() && QUANTIFIERS.indexOf(expression.charAt(at)) >= 0;
		if (optional || Character.isSurrogate(c)) {
			// what may be missing, or be half of a character, is left out
			endRun();
		} else {
			add(c);
		}
	}

	private void add(char c) {
		boolean unsure = unicodeCase && (c > 0x7f || FOLDED_FROM_OUTSIDE.indexOf(c | 0x20) >= 0);
		if (unsure) {
			endRun();
		} else {
			run.append(c);
		}
	}

	private boolean escape() {
		if (at == expression.length()) {
			return false;
		}
		char c = expression.charAt(at++);
		if (c == 't') {
			literal('\t');
			return true;
		}
		if (CLASSES.indexOf(c) >= 0) {
			endRun();
			return true;
		}
		if (c > 0x7f || Character.isLetterOrDigit(c)) {
			return false;
		}
		literal(c);
		return true;
	}

	/** Behind the bracket that closes a group; false where that is not easily told. */
	private boolean skipGroup() {
		int depth = 1;
		while (depth > 0 && at < expression.length()) {
			char c = expression.charAt(at++);
			switch (c) {
			case '\\':
				if (expression.startsWith("Q", at)) {
					return false;
				}
				at++;
				break;
			case '[':
				if (!skipClass()) {
					return false;
				}
				break;
			case '(':
				depth++;
				break;
			case ')':
				depth--;
				break;
			default:
				break;
			}
		}
		return depth == 0;
	}

	/** Behind the bracket that closes a class of characters; false where classes nest or quote. */
	private boolean skipClass() {
		int first = expression.startsWith("^", at) ? at + 1 : at;
		at = first;
		while (at < expression.length()) {
			char c = expression.charAt(at++);
			if (c == ']' && at - 1 > first) {
				return true;
			}
			if (c == '[' || c == '&' || c == '\\' && expression.startsWith("Q", at)) {
				return false;
			}
			if (c == '\\') {
				at++;
			}
		}
		return false;
	}

	private void endRun() {
		if (run.length() > longest.length()) {
			longest = run.toString();
		}
		run.setLength(0);
	}
}
