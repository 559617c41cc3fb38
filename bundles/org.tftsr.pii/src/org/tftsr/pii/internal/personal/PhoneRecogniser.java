package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Phone numbers. Logs are full of runs of seven to ten digits that are times, identifiers and counts, so a number must
 * say that it is one: by a country code (ITU-T E.164), by the grouping of the North American plan, or by a word beside
 * it.
 */
public final class PhoneRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PHONE, "phone", "numbering-plan");
	private static final char FULL_WIDTH_PLUS = '\uFF0B';
	private static final int FEWEST_DIGITS = 7;
	private static final int MOST_DIGITS = 15;
	private static final WordSet UNITS = new WordSet("ms us ns kb mb gb kib mib gib bytes rows packets pages");
	private static final int LONGEST_PART = 12;
	/** What it costs to take a number apart, in units read. */
	private static final int LOOK = 256;
	/** A plus sign in percent encoding, as the values of URLs have it. */
	private static final String ESCAPED_PLUS = "%2B";
	private static final String ESCAPED_BLANK = "%20";
	private static final int FEWEST_INTERNATIONAL = 10;

	@Override
	public Triggers triggers() {
		return Triggers.literals("+", "(", ESCAPED_PLUS, "%2b")
				.or((joint, digits, mark, isLong) -> joint == '\0' && isLong);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.at(at) == '%') {
			recogniseEncoded(window, at, found);
			return;
		}
		if (!startsNumber(window, at) || !startsAlone(window, at)) {
			return;
		}
		int run = window.skipDigits(at, MOST_DIGITS + 1);
		if (run - at >= FEWEST_DIGITS && (run - at > MOST_DIGITS || !PhoneContext.mayTell(window, at, run))) {
			return;
		}
		PhoneShape shape = PhoneShape.at(window, at);
		window.looked(LOOK);
		if (shape.digits() < FEWEST_DIGITS || PhonePlan.isDateOrAddress(shape)) {
			return;
		}
		PhoneContext context = null;
		while (shape.groups() > 0 && shape.digits() >= FEWEST_DIGITS) {
			int end = PhoneExtension.end(window, shape.end());
			boolean whole = endsAlone(window, end) && shape.isBalanced();
			if (whole && context == null) {
				context = new PhoneContext(window, at);
			}
			if (whole && PhonePlan.accepts(shape, context.strength(end))) {
				if (!AccessLogFields.contain(window, at) && !isIdentifier(window, at, shape)
						&& !isQuantity(window, end)) {
					found.add(window.at(at - 1) == FULL_WIDTH_PLUS ? at - 1 : at, end, RULE);
				}
				return;
			}
			shape.dropLast();
		}
	}

	/**
	 * A number that the word beside it calls that of an order or the like, or a single one that a key calls an identifier,
	 * whatever the words farther ahead say: {@code fax job id=}.
	 */
	private static boolean isIdentifier(Window window, int at, PhoneShape shape) {
		return !shape.isInternational() && (FieldLabel.saysThing(window, at)
				|| shape.groups() == 1 && FieldLabel.saysIdentifier(window, at));
	}

	/** Whether a unit of measurement follows, as behind a range. */
	private static boolean isQuantity(Window window, int end) {
		int stop = end + 1;
		while (stop - end < LONGEST_PART && Ascii.isLetter(window.at(stop))) {
			stop++;
		}
		return window.at(end) == ' ' && UNITS.contains(window, end + 1, stop);
	}

	/** {@code %2B49+30+1234567}: with a country code, in one run or with encoded blanks and hyphens between groups. */
	private static void recogniseEncoded(Window window, int at, Findings found) {
		int start = at + ESCAPED_PLUS.length();
		int end = start;
		int digits = 0;
		int i = start;
		while (Ascii.isDigit(window.at(i)) && digits <= MOST_DIGITS) {
			end = window.skipDigits(i, MOST_DIGITS + 1);
			digits += end - i;
			i = end + (window.startsWith(end, ESCAPED_BLANK) ? ESCAPED_BLANK.length()
					: window.at(end) == '+' || window.at(end) == '-' ? 1 : 0);
		}
		if (digits >= FEWEST_INTERNATIONAL && digits <= MOST_DIGITS && !window.isWord(end) && !window.isWord(at - 1)
				&& PhonePlan.startsWithCountryCode(window, start)) {
			found.add(at, end, RULE);
		}
	}

	private static boolean startsNumber(Window window, int at) {
		char first = window.at(at);
		char second = window.at(at + 1);
		return Ascii.isDigit(first) || Ascii.isDigit(second) || first == '+' && second == '('
				|| first == '(' && (second == '+' || second == ' ' && Ascii.isDigit(window.at(at + 2)));
	}

	private static boolean startsAlone(Window window, int at) {
		char before = window.at(at - 1);
		boolean digitBefore = Ascii.isDigit(window.at(at - 2));
		return switch (before) {
		case '+', '_', '$', '%', '*', '~', '^' -> false;
		case '-', '.' -> !window.isWord(at - 2) && window.at(at - 2) != before && window.at(at - 2) != '_';
		case '/', ':', ',' -> !digitBefore;
		case '(' -> window.at(at) == '+' || !closes(window, at);
		default -> !window.isWord(at - 1);
		};
	}

	/** Whether the digits here are the area code in parentheses that was looked at from its parenthesis on. */
	private static boolean closes(Window window, int at) {
		int stop = window.skipDigits(at, FEWEST_DIGITS);
		return window.at(stop) == ')';
	}

	/** Whether a word with digits in it starts here, as the next part of an identifier does. */
	private static boolean isMixedWord(Window window, int start) {
		int i = start;
		while (i - start < LONGEST_PART && Ascii.isLetter(window.at(i))) {
			i++;
		}
		return Ascii.isDigit(window.at(i));
	}

	private static boolean endsAlone(Window window, int end) {
		char after = window.at(end);
		char next = window.at(end + 1);
		return switch (after) {
		case '_', '%', '+', '=', '@' -> false;
		case '-' -> !isMixedWord(window, end + 1);
		case '.', ':', ',', '/' -> !Ascii.isDigit(next);
		default -> !window.isWord(end);
		};
	}
}
