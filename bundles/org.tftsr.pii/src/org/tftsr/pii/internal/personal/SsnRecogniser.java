package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Sought;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * US social security numbers in the form 3-2-4. Area 000, 666 and 900 to 999, group 00 and serial 0000 were never
 * issued (Social Security Administration, since 2011). Nine digits in one run count only where a word names them.
 */
public final class SsnRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.SSN, "ssn", "area-rules");
	private static final int DIGITS = 9;
	private static final int CONTEXT = 40;
	private static final WordSet WORDS = new WordSet("ssn ssns social ssnum socialsecurity");
	/** The number of another country, which is called social as well. */
	private static final WordSet OTHERS = new WordSet("insurance assurance sin");

	@Override
	public Triggers triggers() {
		return Triggers.atNumbers((joint, digits, mark, isLong) -> joint == '\0' && isLong && (digits == DIGITS
				|| (digits == 3 || digits == 5) && (mark == ' ' || mark == '.' || mark == '-')));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int run = window.skipDigits(at, DIGITS + 1) - at;
		if (run != 3 && run != 5 && run != DIGITS || !startsAlone(window, at)) {
			return;
		}
		int end = run == DIGITS ? at + run : endOfGroups(window, at, at + run);
		if (end < 0 || !endsAlone(window, end) || !isIssued(window, at, end)) {
			return;
		}
		char mark = window.at(at + 3);
		boolean usualForm = run == 3 && end - at == DIGITS + 2 && (isHyphen(mark) || mark == ' ');
		if (usualForm || run != DIGITS && isHyphen(window.at(at + run))
				|| isNamed(window, window.contextStart(at, CONTEXT), at)) {
			found.add(at, end, RULE);
		}
	}

	private static boolean isNamed(Window window, int from, int at) {
		return WORDS.standsWithin(window, from, at, Sought.SSN_WORD) && !OTHERS.standsWithin(window, from, at);
	}

	/** Behind 3-2-4, 3-6 or 5-4, with the same mark between all groups, or -1. */
	private static int endOfGroups(Window window, int at, int first) {
		char mark = window.at(first);
		if (mark != ' ' && mark != '.' && !isHyphen(mark)) {
			return -1;
		}
		int second = window.skipDigits(first + 1, 7);
		int length = second - first - 1;
		if (first - at == 5) {
			return length == 4 && mark != ' ' && mark != '.' ? second : -1;
		}
		if (length == 6 && isHyphen(mark)) {
			return second;
		}
		int third = window.skipDigits(second + 1, 5);
		return length == 2 && window.at(second) == mark && third - second == 5 ? third : -1;
	}

	private static boolean isHyphen(char c) {
		return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
	}

	private static boolean startsAlone(Window window, int at) {
		char before = window.at(at - 1);
		return before != '_' && before != '.' && before != '+' && before != '/' && !isHyphen(before)
				&& !((before == ' ' || before == ',' || before == ':') && Ascii.isDigit(window.at(at - 2)));
	}

	private static boolean endsAlone(Window window, int end) {
		char after = window.at(end);
		boolean joined = after == '-' || after == '.' || after == ':' || after == ',' || after == '/';
		return after != '_' && !window.isWord(end) && !(joined && window.isWord(end + 1));
	}

	private static boolean isIssued(Window window, int at, int end) {
		int number = 0;
		for (int i = at; i < end; i++) {
			if (Ascii.isDigit(window.at(i))) {
				number = number * 10 + window.at(i) - '0';
			}
		}
		int area = number / 1_000_000;
		return area > 0 && area != 666 && area < 900 && number / 10_000 % 100 > 0 && number % 10_000 > 0;
	}
}
