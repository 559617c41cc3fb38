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
import org.tftsr.pii.internal.personal.number.CheckDigits;

/**
 * Payment card numbers (ISO/IEC 7812-1): 12 to 19 digits in one run or in the groups that are printed on cards, an
 * issuer number in use, and the Luhn check digit. One number in ten passes that by chance, so what looks like a piece
 * of an identifier is refused.
 */
public final class CardRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.CREDIT_CARD, "card", "luhn");
	private static final int SHORTEST = 12;
	private static final int LONGEST = 19;
	private static final int GROUP = 4;
	private static final int CONTEXT = 48;
	private static final WordSet CARD_WORDS = new WordSet("""
			card cards credit debit cc visa mastercard amex discover maestro payment pan creditcard cardnumber jcb
			diners
			""");

	@Override
	public Triggers triggers() {
		return Triggers.atNumbers((joint, digits, mark, isLong) -> joint == '\0' && isLong
				&& (digits == GROUP ? mark == ' ' || mark == '-' : digits >= SHORTEST && digits <= LONGEST));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int run = window.skipDigits(at, LONGEST + 1) - at;
		if (run != GROUP && (run < SHORTEST || run > LONGEST) || !startsAlone(window, at)) {
			return;
		}
		StringBuilder digits = new StringBuilder(LONGEST);
		int end = run == GROUP ? endOfGroups(window, at, digits) : at + run;
		if (run != GROUP) {
			digits.append(window.text(at, end));
		}
		if (digits.length() < SHORTEST || !endsAlone(window, end) || !CheckDigits.luhn(digits) || isOneDigit(digits)) {
			return;
		}
		boolean named = CARD_WORDS.standsWithin(window, FieldLabel.start(window, at), at,
				Sought.CARD_WORD)
				|| CARD_WORDS.standsWithin(window, end, window.contextEnd(end, CONTEXT / 2));
		if (isIssued(digits, named) && (named || !FieldLabel.saysIdentifier(window, at))) {
			found.add(at, end, RULE);
		}
	}

	/**
	 * Groups of four, the last one shorter or not, or the 4-6-5 and 4-6-4 of some issuers, with the same mark between
	 * all.
	 */
	private static int endOfGroups(Window window, int at, StringBuilder digits) {
		char mark = window.at(at + GROUP);
		if (mark != ' ' && mark != '-') {
			return at;
		}
		int i = at;
		int groups = 0;
		int end = at;
		boolean last = false;
		while (!last && digits.length() < LONGEST) {
			int stop = window.skipDigits(i, LONGEST);
			int length = stop - i;
			boolean six = groups == 1 && length == 6;
			boolean afterSix = groups == 2 && digits.length() == 10;
			if (length == 0 || length > GROUP && !six && !(afterSix && length == 5) || digits
					.length() + length > LONGEST) {
				break;
			}
			digits.append(window.text(i, stop));
			groups++;
			end = stop;
			last = length < GROUP || afterSix || window.at(stop) != mark || !Ascii.isDigit(window.at(stop + 1));
			i = stop + 1;
		}
		return end;
	}

	private static boolean startsAlone(Window window, int at) {
		char before = window.at(at - 1);
		return switch (before) {
		case '_', '.', '+', '~' -> false;
		case '-' -> !window.isWord(at - 2) && window.at(at - 2) != '_';
		case '/', ',', ':', '\t' -> !Ascii.isDigit(window.at(at - 2));
		case ' ' -> !(Ascii.isDigit(window.at(at - 2)) && Ascii.isDigit(window.at(at - 5)) && Ascii.isDigit(window
				.at(at - 3)));
		default -> true;
		};
	}

	private static boolean endsAlone(Window window, int end) {
		char after = window.at(end);
		if (after == '.' || after == '-' || after == ' ' || after == ',' || after == ':') {
			return !Ascii.isDigit(window.at(end + 1));
		}
		return after != '_' && !window.isWord(end);
	}

	private static boolean isOneDigit(CharSequence digits) {
		return digits.chars().allMatch(c -> c == digits.charAt(0));
	}

	/**
	 * Whether the leading digits belong to a scheme. Those of the smaller ones are also the leading digits of times in
	 * milliseconds and of serial numbers; these need a word that says it is a card.
	 */
	private static boolean isIssued(CharSequence digits, boolean named) {
		int length = digits.length();
		int two = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
		int four = two * 100 + (digits.charAt(2) - '0') * 10 + digits.charAt(3) - '0';
		return switch (digits.charAt(0)) {
		case '4' -> length == 16 || length == 13 || length == 19;
		case '5' -> two >= 51 && two <= 55 ? length == 16 : length == 16 || named;
		case '6' -> length >= 16 || named;
		case '3' -> two == 34 || two == 37 ? length == 15
				: two == 30 || two == 36 || two == 38 || two == 39 ? length >= 14 : two == 35 && length >= 16;
		case '2' -> four >= 2221 && four <= 2720 && length == 16 || (four == 2131 || four == 2100) && length == 15
				|| named;
		case '1' -> length == 15 && four >= 1200 && four <= 1299 || four == 1800 && length == 15 || named;
		default -> named;
		};
	}
}
