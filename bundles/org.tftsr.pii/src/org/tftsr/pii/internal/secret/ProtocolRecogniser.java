package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.AccountNames;

/**
 * What clients send to log in, where a log or a trace shows it: {@code PASS X} of FTP and POP, {@code LOGIN jroe X} of
 * IMAP, {@code AUTH X} of Redis, {@code AUTH LOGIN X} of SMTP, {@code IDENTIFY X} of chat services. {@code PASS} is also
 * what runners of tests print, so it takes an arrow, a quote or the client's name before it, and nothing behind.
 */
final class ProtocolRecogniser implements Recogniser {

	private static final Rule PASSWORD = new Rule(PiiTypes.PASSWORD, "protocol", "command");
	private static final Rule USERNAME = new Rule(PiiTypes.USERNAME, "protocol", "account-name");
	private static final String AUTH_LOGIN = "AUTH LOGIN ";
	private static final String AUTH_LIST = "AUTH\" \"";
	private static final String USER = "USER ";
	private static final String IDENTIFY = "identify ";
	private static final int LONGEST = 256;
	private static final int LONGEST_TAG = 16;
	private static final int SHORTEST_BASE64 = 8;
	private static final int SHORTEST = 3;
	private static final int EARLIER = 200;

	@Override
	public Triggers triggers() {
		return Triggers.literals("PASS ", USER, "LOGIN ", "AUTH ", AUTH_LIST, "Login incorrect", "Login OK", "NickServ", "nickserv", "NICKSERV");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		switch (window.at(at)) {
		case 'P' -> recognisePass(window, at, found);
		case 'U' -> recogniseUser(window, at, found);
		case 'L' -> {
			if (window.at(at + 1) == 'O') {
				recogniseLogin(window, at + "LOGIN ".length(), at, found);
			} else {
				recogniseAnswer(window, at, found);
			}
		}
		case 'A' -> recogniseAuth(window, at, found);
		default -> recogniseIdentify(window, at + "NickServ".length(), found);
		}
	}

	private static void recognisePass(Window window, int at, Findings found) {
		Value word = word(window, at + "PASS ".length());
		boolean path = false;
		for (int i = word.start(); i < word.end(); i++) {
			path |= window.at(i) == '/' || window.at(i) == '(';
		}
		if (!path && isLast(window, word) && !ValueRules.isCompound(word.text(window)) && (isSent(window, at) || isBehindUser(window, at))) {
			addPassword(window, word, found);
		}
	}

	/** {@code USER jroe}, as it is sent, or as a server repeats it: {@code USER jroe: Login successful}. */
	private static void recogniseUser(Window window, int at, Findings found) {
		int start = at + USER.length();
		int end = endOfName(window, start);
		boolean repeated = window.startsWith(end, ": ") && window.startsWith(at - 2, ": ");
		boolean sent = (isSent(window, at) || isAlone(window, at)) && isLast(window, new Value(start, end, false));
		if (repeated || sent) {
			addAccount(window, start, end, found);
		}
	}

	/** Of IMAP: a tag, the command, and two texts of which the second one ends the line. */
	private static void recogniseLogin(Window window, int from, int at, Findings found) {
		int tag = at - 1;
		boolean digit = false;
		while (at - tag < LONGEST_TAG && Ascii.isAlphanumeric(window.at(tag - 1))) {
			tag--;
			digit |= Ascii.isDigit(window.at(tag));
		}
		if (digit && window.at(at - 1) == ' ') {
			recognisePair(window, from, found);
		}
	}

	/** As FreeRADIUS logs a log-in: {@code Login incorrect (...): [jroe/X] (from client ap)}. */
	private static void recogniseAnswer(Window window, int at, Findings found) {
		int limit = window.contextEnd(at, EARLIER);
		int start = at;
		while (start < limit && !window.startsWith(start, ": [")) {
			start++;
		}
		start += ": [".length();
		int slash = endOfName(window, start);
		int end = slash + 1;
		while (end < limit && window.at(end) != ']') {
			end++;
		}
		window.looked(end - at);
		if (end < limit && window.at(slash) == '/') {
			addAccount(window, start, slash, found);
			addPassword(window, new Value(slash + 1, end, true), found);
		}
	}

	/** An account and a password, the last words of their line. @return whether there are two */
	private static boolean recognisePair(Window window, int from, Findings found) {
		Value account = word(window, from);
		int next = account.end() + (account.quoted() ? 1 : 0);
		if (account.length() == 0 || window.at(next) != ' ') {
			return false;
		}
		Value password = word(window, next + 1);
		if (isLast(window, password) && (password.quoted() || password.hasMoreThanLetters(window))) {
			addAccount(window, account.start(), account.end(), found);
			addPassword(window, password, found);
		}
		return true;
	}

	private static void recogniseAuth(Window window, int at, Findings found) {
		if (window.startsWith(at, AUTH_LOGIN)) {
			Value word = word(window, at + AUTH_LOGIN.length());
			if (isLast(window, word) && isBase64(word.text(window))) {
				found.add(word.start(), word.end(), PASSWORD);
			}
		} else if (window.startsWith(at, AUTH_LIST)) {
			recogniseWords(window, at + AUTH_LIST.length() - 1, found);
		} else if (isSent(window, at)) {
			recogniseWords(window, at + "AUTH ".length(), found);
		}
	}

	/** Base64 with a small letter, which the names of other ways to log in have not. */
	private static boolean isBase64(String value) {
		return value.length() >= SHORTEST_BASE64 && value.length() % 4 == 0 && value.chars().anyMatch(c -> Ascii.isLower((char) c))
				&& ValueRules.all(value, c -> Ascii.isAlphanumeric((char) c) || c == '+' || c == '/' || c == '=');
	}

	private static void recogniseIdentify(Window window, int behind, Findings found) {
		int command = window.skipBlanks(behind, 2);
		command += window.at(command) == ':' ? 1 : 0;
		if (window.startsWithAnyCase(command, IDENTIFY)) {
			recogniseWords(window, command + IDENTIFY.length(), found);
		}
	}

	/** A password, or an account and a password. */
	private static void recogniseWords(Window window, int from, Findings found) {
		Value word = word(window, from);
		if (!recognisePair(window, from, found) && isLast(window, word) && (word.quoted() || word.hasMoreThanLetters(window))) {
			addPassword(window, word, found);
		}
	}

	/** Whether the command stands behind an arrow or prompt, in quotes, or behind the client's name. */
	private static boolean isSent(Window window, int at) {
		char before = window.at(at - 1);
		if (before == '"' || before == '\'') {
			return true;
		}
		char mark = before == ' ' ? window.at(at - 2) : before;
		return mark == '>' || mark == ':' && window.at(at - 3) == 'C' && !window.isWord(at - 4);
	}

	/** Whether nothing stands before it in its line. */
	private static boolean isAlone(Window window, int at) {
		char before = window.at(at - 1);
		return before == '\n' || before == '\0';
	}

	/** Whether it begins its line, and a line shortly before names an account likewise. */
	private static boolean isBehindUser(Window window, int at) {
		if (!isAlone(window, at)) {
			return false;
		}
		int start = at;
		boolean seen = false;
		while (at - start < EARLIER && !seen && window.at(start - 1) != '\0') {
			start--;
			seen = window.at(start) == 'U' && window.startsWith(start, USER) && isAlone(window, start);
		}
		window.looked(at - start);
		return seen;
	}

	/** A text in quotes, or one up to the next blank, quote or written line end. */
	private static Value word(Window window, int start) {
		char mark = window.at(start);
		if (mark == '"' || mark == '\'') {
			Value text = Value.read(window, start, false);
			return text == null ? new Value(start, start, false) : text;
		}
		int end = start;
		while (end - start < LONGEST && window.at(end) > ' ' && window.at(end) != '"' && window.at(end) != '\''
				&& !isWrittenLineEnd(window, end)) {
			end++;
		}
		window.looked(end - start);
		return new Value(start, end, false);
	}

	private static boolean isWrittenLineEnd(Window window, int at) {
		return window.startsWith(at, "\\r") || window.startsWith(at, "\\n");
	}

	private static boolean isLast(Window window, Value word) {
		int end = word.end() + (word.quoted() ? 1 : 0);
		char c = window.at(end);
		return word.length() > 0 && (c < ' ' || c == '"' || c == '\'' || isWrittenLineEnd(window, end)
				|| word.quoted() && c != ' ');
	}

	private static int endOfName(Window window, int start) {
		int end = start;
		while (end - start < LONGEST && (window.isWord(end) || window.at(end) == '.' || window.at(end) == '-'
				|| window.at(end) == '_')) {
			end++;
		}
		return end;
	}

	private static void addAccount(Window window, int start, int end, Findings found) {
		if (endOfName(window, start) == end && AccountNames.isPersonal(window, start, end)) {
			found.add(start, end, USERNAME);
		}
	}

	private static void addPassword(Window window, Value value, Findings found) {
		if (value.length() >= SHORTEST && !Placeholders.isPlaceholder(value.text(window))) {
			found.add(value.start(), value.end(), PASSWORD);
		}
	}
}
