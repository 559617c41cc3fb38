package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * One-time codes, PINs, card verification codes and recovery codes, behind words that leave no doubt: {@code OTP is
 * 123456}, {@code verification code: 123 456}, {@code pin=1234}.
 */
final class OneTimeCodeRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "one-time-code", "digits");
	private static final Rule RECOVERY = new Rule(PiiTypes.PASSWORD, "one-time-code", "groups");
	/** What a code can be for. */
	private static final WordSet PURPOSES = new WordSet("verification security confirmation authentication access "
			+ "login 2fa mfa otp totp passcode activation sms time signin auth password reset pairing");
	private static final WordSet RECOVERY_PURPOSES = new WordSet("recovery backup scratch rescue");
	/** Words that need no purpose. */
	private static final WordSet WORDS = new WordSet("otp totp pin pincode passcode einmalcode einmalkennwort einmalpasswort "
			+ "sicherheitscode freischaltcode tan mtan smstan");
	private static final WordSet VERBS = new WordSet("is ist lautet est es");
	/** Names of the code that card issuers print beside the number. */
	private static final WordSet CARD_CODES = new WordSet("cvv cvv2 cvc cvc2");
	private static final int MOST_BLANKS = 3;
	private static final int LONGEST_PURPOSE = 16;
	private static final int FEWEST_DIGITS = 4;
	private static final int FEWEST_CARD_DIGITS = 3;
	private static final int MOST_DIGITS = 8;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("code", "otp", "totp", "pin", "pincode", "passcode", "cvv", "cvc", "einmalcode", "einmalkennwort",
				"einmalpasswort", "sicherheitscode", "freischaltcode", "tan", "mtan", "smstan");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int end = at;
		while (end - at < LONGEST_PURPOSE && Ascii.isAlphanumeric(window.at(end))) {
			end++;
		}
		boolean isCode = end - at == "code".length() && Ascii.lower(window.at(at)) == 'c' && Ascii.lower(window.at(at
				+ 1)) == 'o';
		int value = startOfValue(window, end, isCode || Ascii.lower(window.at(at)) == 'o');
		if (value < 0) {
			return;
		}
		if (isCode && purposeIs(RECOVERY_PURPOSES, window, at)) {
			reportGroups(window, value, found);
		} else if (CARD_CODES.contains(window, at, end)) {
			reportCardCode(window, value, found);
		} else if (WORDS.contains(window, at, end) || isCode && purposeIs(PURPOSES, window, at)) {
			reportDigits(window, value, found);
		}
	}

	/** Behind a colon, an equals sign or "is"; -1 where none of these follows. */
	private static int startOfValue(Window window, int end, boolean orBlank) {
		int i = end;
		while (i - end < 2 && (window.at(i) == '"' || window.at(i) == '\'')) {
			i++;
		}
		int sign = window.skipBlanks(i, MOST_BLANKS);
		int verb = sign;
		while (verb - sign < LONGEST_PURPOSE && Ascii.isLetter(window.at(verb))) {
			verb++;
		}
		if (VERBS.contains(window, sign, verb) && (window.at(verb) == ' ' || window.at(verb) == ':')) {
			sign = verb;
		} else if (window.at(sign) != ':' && window.at(sign) != '=' && !(orBlank && sign > i)) {
			return -1;
		}
		int value = sign;
		while (value - sign < MOST_BLANKS && window.at(value) != '[' && !Ascii.isAlphanumeric(window.at(value))
				&& window.at(value) >= ' ') {
			value++;
		}
		return value;
	}

	private static boolean purposeIs(WordSet purposes, Window window, int at) {
		int end = at;
		while (at - end < 2 && (window.at(end - 1) == ' ' || window.at(end - 1) == '-' || window.at(end - 1) == '_')) {
			end--;
		}
		int start = end;
		while (end - start < LONGEST_PURPOSE && Ascii.isAlphanumeric(window.at(start - 1))) {
			start--;
		}
		return purposes.contains(window, start, end);
	}

	private static void reportDigits(Window window, int start, Findings found) {
		int end = window.skipDigits(start, MOST_DIGITS + 1);
		if (end - start == 3 && (window.at(end) == ' ' || window.at(end) == '-') && window.skipDigits(end + 1, 4) == end
				+ 4) {
			end += 4;
		}
		if (!goesOn(window, end) && end - start >= FEWEST_DIGITS && end - start <= MOST_DIGITS) {
			found.add(start, end, RULE);
		}
	}

	private static void reportCardCode(Window window, int start, Findings found) {
		int end = window.skipDigits(start, MOST_DIGITS);
		if (!goesOn(window, end) && end - start >= FEWEST_CARD_DIGITS && end - start <= FEWEST_DIGITS) {
			found.add(start, end, RULE);
		}
	}

	private static boolean goesOn(Window window, int end) {
		return window.isWord(end) || window.at(end) == '.' && window.isWord(end + 1) || window.at(end) == ':'
				|| window.at(end) == '-' || window.at(end) == '/' || window.at(end) == '_';
	}

	/** Groups of letters and digits with hyphens between, a digit among them. */
	private static void reportGroups(Window window, int start, Findings found) {
		int end = start;
		while (end - start < 64 && (Ascii.isAlphanumeric(window.at(end)) || window.at(end) == '-')) {
			end++;
		}
		String text = window.text(start, end);
		if (text.length() >= MOST_DIGITS && ValueRules.countDigits(text) > 0) {
			found.add(start, end, RECOVERY);
		}
	}
}
