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
 * Windows accounts in running text, {@code CORP\jroe}: the NetBIOS name of a domain (up to 15 units, in capitals), a
 * backslash, or two where the text is a JSON string, and the account. Paths, keys of the registry and escapes look
 * alike, so a word must stand before it that accounts follow.
 */
public final class DomainAccountRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "domain-account", "account-name");
	private static final int LONGEST_DOMAIN = 15;
	private static final int LONGEST_NAME = 64;
	private static final int LONGEST_JSON = 1024;
	private static final int MOST_MARKS = 3;
	private static final int LONGEST_WORD = 16;
	private static final String MARKS = " '\":=([<`";
	/** Behind the name, they tell of a path or a pattern. */
	private static final String GOES_ON = "\\/*+";
	private static final WordSet ACCOUNT_WORDS = new WordSet("""
			user users username account accounts logon login domain principal owner identity credentials member
			impersonate impersonating runas
			""");
	/** Other things follow these as well, so the account must not be one more word in capitals. */
	private static final WordSet SMALL_WORDS = new WordSet("as by for to from under on");
	/** Roots of the registry, and authorities whose accounts each machine has. */
	private static final WordSet NO_DOMAINS = new WordSet(
			"hklm hkcu hkcr hku hkcc authority builtin service software system machine registry");
	private static final WordSet FILE_SUFFIXES = new WordSet("""
			exe dll sys drv ocx msi txt log xml json ini cfg conf config dat bat cmd vbs csv sql tmp bak mdf ldf zip
			cs vb java html htm doc docx xls xlsx pdf png jpg
			""");

	@Override
	public Triggers triggers() {
		return Triggers.literals("\\");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = startOfDomain(window, at);
		int name = window.at(at + 1) == '\\' ? at + 2 : at + 1;
		int end = endOfName(window, name);
		if (at - start < 2 || !isDomain(window, start, at) || !AccountNames.isPersonal(window, name, end)
				|| isFile(window, name, end) || !isNamedAccount(window, start, name, end)) {
			return;
		}
		int stop = window.at(end) == '$' ? end + 1 : end;
		if (GOES_ON.indexOf(window.at(stop)) < 0 && (name > at + 1 || !isEscape(window, name))) {
			found.add(start, stop, RULE);
		}
	}

	private static int startOfDomain(Window window, int at) {
		int start = at;
		while (at - start < LONGEST_DOMAIN && isDomainPart(window.at(start - 1))) {
			start--;
		}
		return start;
	}

	private static boolean isDomainPart(char c) {
		return Ascii.isUpper(c) || Ascii.isDigit(c) || c == '-';
	}

	private static boolean isDomain(Window window, int start, int end) {
		return Ascii.isUpper(window.at(start)) && !window.isWord(start - 1) && window.at(start - 1) != '-'
				&& !NO_DOMAINS.contains(window, start, end);
	}

	private static int endOfName(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_NAME && (window.isWord(end) || isNameMark(window.at(end)))) {
			end++;
		}
		while (end > start && !window.isWord(end - 1)) {
			end--;
		}
		return end;
	}

	private static boolean isNameMark(char c) {
		return c == '.' || c == '-' || c == '_';
	}

	/**
	 * Whether the backslash before the name is not doubled in a line of JSON, or makes a line end or tab with the next
	 * sentence behind it, or a character by its number.
	 */
	private static boolean isEscape(Window window, int name) {
		if (window.at(window.skipBlanks(window.contextStart(name, LONGEST_JSON), LONGEST_WORD)) == '{') {
			return true;
		}
		char next = window.at(name + 1);
		return switch (window.at(name)) {
		case 'n', 'r', 't' -> Ascii.isUpper(next);
		case 'u', 'x' -> Ascii.isHex(next) && Ascii.isHex(window.at(name + 2)) && Ascii.isDigit(next);
		default -> false;
		};
	}

	private static boolean isFile(Window window, int name, int end) {
		int suffix = end;
		while (suffix > name && window.at(suffix - 1) != '.') {
			suffix--;
		}
		return suffix > name && FILE_SUFFIXES.contains(window, suffix, end);
	}

	private static boolean isNamedAccount(Window window, int start, int name, int end) {
		int stop = start;
		while (start - stop < MOST_MARKS && MARKS.indexOf(window.at(stop - 1)) >= 0) {
			stop--;
		}
		int word = stop;
		while (stop - word < LONGEST_WORD && Ascii.isLetter(window.at(word - 1))) {
			word--;
		}
		if (stop == start || word == stop) {
			return false;
		}
		return ACCOUNT_WORDS.contains(window, word, stop)
				|| SMALL_WORDS.contains(window, word, stop) && !isInCapitals(window, name, end);
	}

	private static boolean isInCapitals(Window window, int start, int end) {
		for (int i = start; i < end; i++) {
			if (!Ascii.isUpper(window.at(i))) {
				return false;
			}
		}
		return true;
	}
}
