package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Account names in fixed places: behind a user number as {@code id} prints it, {@code uid=1000(jroe)}; in the name of a
 * directory entry (RFC 4514), {@code uid=jroe,ou=People}; before the terminal of {@code sudo}; behind the target of
 * {@code su}, and as that target; before the command that cron starts; as the owner of a listed file; in the log of mail
 * servers, {@code imap(jroe)}; in names of cloud resources; before the route of a proxy; and in the third field of an access log.
 */
public final class AccountFieldRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "account-field", "account-name");
	private static final String SU = "su - ";
	private static final String CRON = "CMD (";
	private static final String NEW_USER = "new user: name=";
	/** In names of resources of a cloud. */
	private static final String RESOURCE = ":user/";
	/** How the route of a request starts, before which a proxy writes who made it. */
	private static final String PROXIED = "HIER_";
	private static final String MAINFRAME = "USER(";
	private static final int LONGEST_NUMBER = 10;
	private static final int PERMISSIONS = 10;
	private static final int LONGEST_NAME = 32;

	@Override
	public Triggers triggers() {
		return Triggers.literals("uid=", "TTY=", "(to ", SU, CRON, NEW_USER, "-rw-", "-rwx", "drwx", "imap(", "pop3(", "lmtp(", "[0", "[1", "[2", "[3", RESOURCE, PROXIED,
				MAINFRAME);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		switch (window.at(at)) {
		case 'u' -> recogniseUid(window, at + "uid=".length(), found);
		case 'T' -> recogniseBefore(window, at - " : ".length(), " : ", ':', found);
		case '[' -> recogniseAccessLog(window, at, found);
		case ':' -> recogniseResource(window, at, found);
		case 'H' -> recogniseProxied(window, at - 1, found);
		case 'U' -> recogniseMainframe(window, at + MAINFRAME.length(), found);
		case '(' -> recogniseTarget(window, at, found);
		case 's' -> recogniseSu(window, at + SU.length(), found);
		case 'C' -> recogniseBeforeCommand(window, at - ") ".length(), found);
		case 'n' -> recogniseNew(window, at + NEW_USER.length(), found);
		case 'd', '-' -> recogniseOwner(window, at + PERMISSIONS, found);
		default -> recogniseEnclosed(window, at + "imap(".length(), found);
		}
	}

	private static void recogniseUid(Window window, int value, Findings found) {
		int number = window.skipDigits(value, LONGEST_NUMBER);
		if (number > value) {
			if (window.at(number) == '(') {
				recogniseEnclosed(window, number + 1, found);
			}
			return;
		}
		int end = AccountPhraseRecogniser.endOfName(window, value);
		int key = window.at(end) == ',' ? end + 1 : end;
		while (key > end && key - end < LONGEST_NUMBER && Ascii.isLetter(window.at(key))) {
			key++;
		}
		if (window.at(key) == '=' && key > end) {
			add(window, value, end, found);
		}
	}

	private static void recogniseEnclosed(Window window, int start, Findings found) {
		int end = AccountPhraseRecogniser.endOfName(window, start);
		if (window.at(end) == ')') {
			add(window, start, end, found);
		}
	}

	/** {@code (to root) jroe on pts/1}. */
	private static void recogniseTarget(Window window, int at, Findings found) {
		int close = AccountPhraseRecogniser.endOfName(window, at + "(to ".length());
		int start = close + ") ".length();
		int end = AccountPhraseRecogniser.endOfName(window, start);
		if (window.startsWith(close, ") ") && window.startsWith(end, " on ")) {
			add(window, start, end, found);
			add(window, at + "(to ".length(), close, found);
		}
	}

	/** {@code su - jroe}, the last word or before an option. */
	private static void recogniseSu(Window window, int start, Findings found) {
		int end = AccountPhraseRecogniser.endOfName(window, start);
		char after = window.at(end);
		if (after < ' ' || after == '\'' || after == '"' || window.startsWith(end, " -c")) {
			add(window, start, end, found);
		}
	}

	/** {@code CRON[12]: (jroe) CMD (/usr/bin/x)}. */
	private static void recogniseBeforeCommand(Window window, int end, Findings found) {
		int start = end;
		while (end - start < LONGEST_NAME && window.at(start - 1) > ' ' && window.at(start - 1) != '(') {
			start--;
		}
		if (window.startsWith(end, ") ") && window.at(start - 1) == '(' && AccountPhraseRecogniser.endOfName(window, start) == end) {
			add(window, start, end, found);
		}
	}

	/** As {@code useradd} tells of it. */
	private static void recogniseNew(Window window, int start, Findings found) {
		add(window, start, AccountPhraseRecogniser.endOfName(window, start), found);
	}

	/** {@code -rw-r--r-- 1 jroe staff}, as files are listed: behind permissions and the number of links. */
	private static void recogniseOwner(Window window, int behind, Findings found) {
		int mark = ".+@".indexOf(window.at(behind)) >= 0 ? behind + 1 : behind;
		int links = window.skipBlanks(mark, LONGEST_NUMBER);
		int number = window.skipDigits(links, LONGEST_NUMBER);
		int start = window.skipBlanks(number, LONGEST_NAME);
		int end = AccountPhraseRecogniser.endOfName(window, start);
		if (links > mark && number > links && start > number && window.at(end) == ' ') {
			add(window, start, end, found);
		}
	}

	/** {@code arn:aws:iam::123456789012:user/jroe}. */
	private static void recogniseResource(Window window, int at, Findings found) {
		int start = at + RESOURCE.length();
		if (Ascii.isDigit(window.at(at - 1))) {
			add(window, start, AccountNames.endOfName(window, start), found);
		}
	}

	/** {@code GET http://example.org/ jroe HIER_DIRECT/10.1.2.3}. */
	private static void recogniseProxied(Window window, int end, Findings found) {
		int start = end;
		while (end - start < LONGEST_NAME && window.at(start - 1) > ' ') {
			start--;
		}
		if (window.at(end) == ' ' && window.at(start - 1) == ' ' && AccountPhraseRecogniser.endOfName(window, start) == end) {
			add(window, start, end, found);
		}
	}

	/** {@code ICH408I USER(JROE) GROUP(SYS1)}: in capitals, unlike a call. */
	private static void recogniseMainframe(Window window, int start, Findings found) {
		int end = start;
		while (end - start < LONGEST_NAME && (Ascii.isUpper(window.at(end)) || Ascii.isDigit(window.at(end)))) {
			end++;
		}
		if (window.at(end) == ')') {
			add(window, start, end, found);
		}
	}

	/** {@code 10.1.2.3 - jroe [24/Nov/2026:10:00:00}. */
	private static void recogniseAccessLog(Window window, int at, Findings found) {
		if (window.at(at + 3) == '/' && Ascii.isUpper(window.at(at + 4)) && window.at(at - 1) == ' ') {
			recogniseBefore(window, at - 1, " ", '-', found);
		}
	}

	/** The name that ends here, before a text, and starts behind a mark and blanks, with which some align it. */
	private static void recogniseBefore(Window window, int end, String text, char mark, Findings found) {
		int start = end;
		while (end - start < LONGEST_NAME && window.at(start - 1) > ' ') {
			start--;
		}
		int behindMark = window.skipBlanksBack(start, LONGEST_NUMBER);
		if (window.startsWith(end, text) && behindMark < start && window.at(behindMark - 1) == mark
				&& AccountPhraseRecogniser.endOfName(window, start) == end) {
			add(window, start, end, found);
		}
	}

	private static void add(Window window, int start, int end, Findings found) {
		if (AccountNames.isPersonal(window, start, end)) {
			found.add(start, end, RULE);
		}
	}
}
