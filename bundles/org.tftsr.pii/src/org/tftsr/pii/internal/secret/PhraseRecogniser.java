package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Secrets in running text: {@code the password is X}, {@code password was set to X}, {@code user jroe and password X},
 * {@code password -> X}, {@code password = "X" -> "Y"}, and behind options: {@code --password X} and {@code -Password X}. {@code Failed password for root} is none of these.
 */
public final class PhraseRecogniser implements Recogniser {

	private static final int LONGEST_OPTION = 40;
	private static final int MOST_BLANKS = 4;
	private static final int LONGEST_OLD_VALUE = 256;
	private static final int SENTENCE = 40;
	private static final int LOGIN = 80;
	private static final String SET = "set ";
	private static final String USING = "using ";
	private static final String WITH = "with ";
	private static final String AND = "and ";
	private static final int SHORTEST_USED = 6;
	private static final int LONGEST_WORD = 32;
	private static final WordSet PASSWORDS = new WordSet("password passwd passphrase pwd kennwort");
	/** In the languages whose words for {@code is} are known. */
	private static final WordSet NAMES_OF_PASSWORDS = new WordSet("""
			password passwd passphrase passcode pw kennwort passwort passe contrase\u00F1a clave senha
			""");
	/** What it is for stands behind them, or what kind of one it is. */
	private static final WordSet PREPOSITIONS = new WordSet("of on for at to f\u00FCr auf von vom am zum zur de du des pour del para do da "
			+ "temporaire provisoire temporal provisional inicial provvisoria tijdelijke");
	private static final WordSet LOGINS = new WordSet("login account");

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("phrase");

	PhraseRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("is ", "is:", "lautet ", "lautet:", "ist ", "ist:", "est ", "es ", "set to ", "changed to ", "reset to ", "password ", "passwd ",
				"passphrase ", "passwort ", "kennwort ", "pw ", "pwd ", "wpa-psk ", "psk ", "->", "--", "-password ", "-passwd ", "-passphrase ",
				"-pwd ", "-username ");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		switch (Ascii.lower(window.at(at))) {
		case '-' -> {
			if (window.at(at + 1) == '>') {
				recogniseArrow(window, at, found);
			} else {
				recogniseOption(window, at, found);
			}
		}
		case 'p', 'w', 'k' -> recogniseDirectly(window, at, endOfWord(window, at), found);
		case 'i', 'l', 'e' -> recogniseSentence(window, at, endOfWord(window, at), found);
		default -> recogniseChange(window, endOfWord(window, at) + " to ".length(), found);
		}
	}

	private static int endOfWord(Window window, int at) {
		int end = at;
		while (Ascii.isLetter(window.at(end)) || window.at(end) == '-') {
			end++;
		}
		return end;
	}

	private void recogniseArrow(Window window, int at, Findings found) {
		int end = window.skipBlanksBack(at, MOST_BLANKS);
		KeyRole role = keyWords.roleOfKeyBefore(window, window.at(end - 1) == '"' ? endOfAssignedKey(window, end) : end);
		if ((role == KeyRole.PASSWORD || role == KeyRole.TOKEN) && window.at(at + 2) == ' ') {
			values.recognise(window, at + 2, role, false, found);
		}
	}

	/** Of the key of a value that changes: {@code password = "X" -> "Y"}. */
	private static int endOfAssignedKey(Window window, int end) {
		int quote = end - 2;
		while (end - quote < LONGEST_OLD_VALUE && window.at(quote) != '"' && window.at(quote) >= ' ') {
			quote--;
		}
		window.looked(end - quote);
		int sign = window.skipBlanksBack(quote, MOST_BLANKS) - 1;
		return window.at(sign) == '=' ? AssignmentSign.endOfKey(window, sign) : sign;
	}

	private void recogniseOption(Window window, int at, Findings found) {
		boolean single = window.at(at + 1) != '-';
		int start = single ? at + 1 : at + 2;
		if (window.at(at - 1) == '-' || !Ascii.isLetter(window.at(start)) || single && window.isWord(at - 1)) {
			return;
		}
		int end = start;
		while (end - at < LONGEST_OPTION && (Ascii.isLetter(window.at(end)) || window.at(end) == '-' || window
				.at(end) == '_')) {
			end++;
		}
		int value = window.skipBlanks(end, MOST_BLANKS);
		KeyRole role = value > end && window.at(value) != '-' ? keyWords.roleOfKeyBefore(window, end) : null;
		if (role == KeyRole.PASSWORD || role == KeyRole.TOKEN || role == KeyRole.USERNAME) {
			values.recognise(window, value, role, false, found);
		}
	}

	/** A word of running text is no password: it takes a digit, a mark or a capital letter within. */
	private void recogniseSentence(Window window, int at, int endOfVerb, Findings found) {
		KeyRole role = keyWords.roleOfKeyBefore(window, window.skipBlanksBack(at, MOST_BLANKS));
		if (role == null) {
			recogniseWithPlace(window, at, endOfVerb, found);
		} else if (role == KeyRole.PASSWORD || role == KeyRole.TOKEN) {
			int from = window.at(endOfVerb) == ':' ? endOfVerb + 1 : endOfVerb;
			Value value = Value.read(window, from, false);
			if (value != null && (value.quoted() || value.hasMoreThanLetters(window))) {
				values.recognise(window, from, role, false, found);
			}
		}
	}

	/** {@code the password on the new box is X}: what it is for stands between, and a ticket or a version may follow as well. */
	private void recogniseWithPlace(Window window, int at, int endOfVerb, Findings found) {
		int digit = endOfVerb + 1;
		while (digit - endOfVerb < LONGEST_WORD && window.at(digit) > ' ' && !Ascii.isDigit(window.at(digit))) {
			digit++;
		}
		if (!Ascii.isDigit(window.at(digit)) || !isPasswordOfSomething(window, at)) {
			return;
		}
		Value value = Value.read(window, endOfVerb, false);
		if (value != null && ValueRules.isUnusualWord(value.text(window))) {
			values.check(window, value, KeyRole.PASSWORD, found);
		}
	}

	private static boolean isPasswordOfSomething(Window window, int at) {
		int from = window.contextStart(at, SENTENCE);
		window.looked(at - from);
		for (int i = from; i < at; i++) {
			int blank = i;
			while (blank < at && Character.isLetter(window.at(blank))) {
				blank++;
			}
			int stop = blank + 1;
			while (stop < at && Character.isLetter(window.at(stop))) {
				stop++;
			}
			if (window.at(blank) == ' ' && NAMES_OF_PASSWORDS.contains(window, i, blank) && PREPOSITIONS.contains(window, blank + 1, stop)) {
				return true;
			}
			i = blank;
		}
		return false;
	}

	private void recogniseChange(Window window, int from, Findings found) {
		Value value = Value.read(window, from, false);
		if (value != null && (value.quoted() || ValueRules.isUnusualWord(value.text(window)))
				&& PASSWORDS.standsWithin(window, window.contextStart(from, SENTENCE), from)) {
			values.check(window, value, KeyRole.PASSWORD, found);
		}
	}

	/** Network devices put the number of an encoding before the password. */
	private void recogniseDirectly(Window window, int at, int endOfKey, Findings found) {
		Value value = Value.read(window, endOfKey, false);
		if (value != null && value.length() == 1 && Ascii.isDigit(window.at(value.start()))) {
			value = Value.read(window, value.end(), false);
		}
		if (value != null && (value.quoted() || ValueRules.isUnusualWord(value.text(window)) || isLogin(window, at,
				value) || isSet(window, at, value) || isUsed(window, at, value))) {
			values.check(window, value, KeyRole.PASSWORD, found);
		}
	}

	/** {@code set password v}: with a digit, unlike what else is set of passwords. */
	private static boolean isSet(Window window, int at, Value value) {
		return window.startsWithAnyCase(at - SET.length(), SET) && hasDigitAndLetter(window, value);
	}

	/** {@code using password v}, {@code with password v}, {@code and password v}: with a digit as well, and longer than a version. */
	private static boolean isUsed(Window window, int at, Value value) {
		return value.length() >= SHORTEST_USED && hasDigitAndLetter(window, value)
				&& (window.startsWithAnyCase(at - USING.length(), USING) || window.startsWithAnyCase(at - WITH.length(), WITH)
						|| window.startsWithAnyCase(at - AND.length(), AND));
	}

	private static boolean hasDigitAndLetter(Window window, Value value) {
		boolean digit = false;
		boolean letter = false;
		for (int i = value.start(); i < value.end(); i++) {
			digit |= Ascii.isDigit(window.at(i));
			letter |= Ascii.isLetter(window.at(i));
		}
		return digit && letter;
	}

	/** As in a netrc file: {@code machine h login jroe password v}. */
	private static boolean isLogin(Window window, int at, Value value) {
		int start = window.contextStart(at, LOGIN);
		return (window.startsWith(start, "machine ") || window.startsWith(start, "default ")) && LOGINS.standsWithin(
				window, start, at) && value.length() > 1;
	}
}
