package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Secrets on the line after their key, as YAML, wrapped JSON, source code, indented XML, continued lines of shells and
 * properties, and letters write them. It is asked at the value's line and reads the end of the line before it, so that it
 * does not matter whether the text is cut between the two.
 */
final class NextLineRecogniser implements Recogniser {

	private static final int MOST_BLANKS = 16;
	private static final int MOST_INDENT = 64;
	private static final int LONGEST_KEY = 64;
	private static final int MOST_FILLERS = 4;
	private static final int LONGEST_FILLER = 8;
	/** No value of one line starts with these: tags, comments, items of lists, blocks of code and options do. */
	private static final String NO_VALUES = "-#<>{}[]()|&*,:;/+=\\\r\n";
	/** Words between a key and a colon that say that the value follows. */
	private static final WordSet FILLERS = new WordSet("is are as follows below now");

	private final KeyWords keyWords;
	private final ElementRecogniser elements;
	private final KeyedValues values = new KeyedValues("next-line");

	NextLineRecogniser(KeyWords keyWords, ElementRecogniser elements) {
		this.keyWords = keyWords;
		this.elements = elements;
	}

	@Override
	public Triggers triggers() {
		return Triggers.atLinesBehind(":=>|\\+- \t\r");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = window.skipBlanks(at, MOST_INDENT);
		if (window.at(start) == '\0' || NO_VALUES.indexOf(window.at(start)) >= 0 || startsKey(window, start)) {
			return;
		}
		int lineEnd = window.at(at - 2) == '\r' ? at - 2 : at - 1;
		int last = window.skipBlanksBack(lineEnd, MOST_BLANKS) - 1;
		switch (window.at(last)) {
		case '\\' -> recogniseContinued(window, last, start, found);
		case ':', '=' -> recogniseAssigned(window, last, at, start, found);
		case '>' -> recogniseBehindBracket(window, last, at, start, found);
		case '|' -> recogniseBlock(window, last, at, start, found);
		case '+', '-' -> recogniseBlock(window, last - 1, at, start, found);
		default -> {
			// the line before ends in blanks behind something else
		}
		}
	}

	/** Whether a sign stands behind a name, as behind keys of their own; the padding of Base64 is none. */
	private static boolean startsKey(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_KEY && isName(window.at(end))) {
			end++;
		}
		char next = window.at(end + 1);
		return end > start && (window.at(end) == ':' || window.at(end) == '=' && next > ' ' && next != '=');
	}

	private static boolean isSecret(KeyRole role) {
		return role == KeyRole.PASSWORD || role == KeyRole.TOKEN;
	}

	/** The two lines are one, with the backslash and the line end left out. */
	private void recogniseContinued(Window window, int backslash, int start, Findings found) {
		int end = window.skipBlanksBack(backslash, MOST_BLANKS);
		char sign = window.at(end - 1);
		KeyRole role = null;
		if (sign != ':' && sign != '=') {
			role = end < backslash && isOption(window, end) ? keyWords.roleOfKeyBefore(window, end) : null;
		} else if (!AssignmentSign.isNone(window, end - 1)) {
			role = keyWords.roleOfKeyBefore(window, AssignmentSign.endOfKey(window, end - 1));
		}
		if (isSecret(role)) {
			values.recognise(window, start, role, false, found);
		}
	}

	private static boolean isOption(Window window, int end) {
		int start = startOfName(window, end);
		return window.at(start) == '-' && window.at(start + 1) == '-' && window.at(start - 1) <= ' ';
	}

	private void recogniseBehindBracket(Window window, int bracket, int at, int start, Findings found) {
		if (window.at(bracket - 1) == '=') {
			recogniseAssigned(window, bracket - 1, at, start, found);
			return;
		}
		recogniseBlock(window, bracket, at, start, found);
		KeyRole role = elements.roleOfFirstTag(window, bracket);
		LineValue value = isSecret(role) ? LineValue.ofElement(window, start) : null;
		if (value != null && value.isLikely(window, role)) {
			values.check(window, value.value(), role, found);
		}
	}

	/** A block scalar of YAML: {@code password: |} and {@code password: >-}. */
	private void recogniseBlock(Window window, int mark, int at, int start, Findings found) {
		int sign = window.skipBlanksBack(mark, MOST_BLANKS) - 1;
		if ((window.at(mark) == '|' || window.at(mark) == '>') && sign + 1 < mark && window.at(sign) == ':') {
			recogniseAssigned(window, sign, at, start, found);
		}
	}

	private void recogniseAssigned(Window window, int sign, int at, int start, Findings found) {
		if (AssignmentSign.isNone(window, sign)) {
			return;
		}
		int endOfKey = AssignmentSign.endOfKey(window, sign);
		KeyRole role = keyWords.roleOfKeyBefore(window, endOfKey);
		boolean announced = false;
		if (role == null) {
			int key = withoutFillers(window, endOfKey);
			announced = key < endOfKey;
			role = announced ? keyWords.roleOfKeyBefore(window, key) : null;
		}
		LineValue value = isSecret(role) ? LineValue.of(window, start) : null;
		if (value == null) {
			return;
		}
		boolean tied = announced || window.at(sign) == ':' && isNested(window, endOfKey, start - at);
		if (value.isQuoted() ? value.isText(window, role) : !isQuote(window.at(endOfKey))
				&& (tied ? value.isLikely(window, role) : value.isUnmistakable(window, role))) {
			values.check(window, value.value(), role, found);
		}
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\'';
	}

	private static int withoutFillers(Window window, int end) {
		int key = end;
		for (int i = 0; i < MOST_FILLERS; i++) {
			int start = key;
			while (key - start <= LONGEST_FILLER && Ascii.isLetter(window.at(start - 1))) {
				start--;
			}
			if (!FILLERS.contains(window, start, key) || window.at(start - 1) != ' ') {
				break;
			}
			key = start - 1;
		}
		return key;
	}

	/** Whether the key is alone in its line, and the value is indented more than it. */
	private static boolean isNested(Window window, int endOfKey, int indent) {
		int name = startOfName(window, endOfKey);
		int start = isQuote(window.at(name - 1)) ? name - 1 : name;
		int item = window.at(start - 1) == ' ' && window.at(start - 2) == '-' ? start - 2 : start;
		int line = window.skipBlanksBack(item, MOST_INDENT);
		return start - line < indent && (window.at(line - 1) == '\n' || window.at(line - 1) == '\0');
	}

	private static int startOfName(Window window, int end) {
		int start = end;
		while (end - start < LONGEST_KEY && isName(window.at(start - 1))) {
			start--;
		}
		return start;
	}

	private static boolean isName(char c) {
		return Ascii.isBase64Url(c) || c == '.';
	}
}
