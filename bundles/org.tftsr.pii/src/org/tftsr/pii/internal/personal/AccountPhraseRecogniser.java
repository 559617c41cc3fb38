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
 * Account names in the sentences of log-ins: {@code for user jroe}, {@code password for jroe from 10.1.2.3},
 * {@code user jroe logged in}, {@code approved by jroe}. The word {@code user} stands before many others, so a
 * preposition before it, or what
 * follows the name, must say that it is one.
 */
public final class AccountPhraseRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "account-phrase", "account-name");
	private static final String USER = "user ";
	private static final String FOR = "for ";
	private static final String BY = "by ";
	private static final String LOGIN = "login ";
	private static final String USERNAME = "username ";
	/** As PostgreSQL calls accounts, in quotes. */
	private static final String ROLE = "role ";
	private static final String[] PASSWORDS = { " password ", " and password ", " with password ", " Passwort ", " mit Passwort ", " Kennwort " };
	private static final int LONGEST_NAME = 32;
	private static final int LONGEST_WORD = 14;
	private static final WordSet PREPOSITIONS = new WordSet("for of from by invalid illegal as authenticating");
	private static final WordSet VERBS = new WordSet("""
			logged signed authenticated connected disconnected joined left locked unlocked timed rejected banned
			""");
	/** Auxiliary verbs, and what says behind them that the word for a user was followed by a name. */
	private static final WordSet AUXILIARIES = new WordSet("is was has does did cannot could may will had");
	private static final WordSet STATES = new WordSet("""
			authorized authorised allowed permitted not locked unlocked disabled enabled denied logged been blocked exist
			list get create delete update patch watch access exceeded
			""");
	/** What persons do to things. */
	private static final WordSet DEEDS = new WordSet("""
			acknowledged added approved assigned cancelled canceled changed closed committed created deleted edited escalated granted
			initiated locked merged modified opened pushed reassigned removed requested resolved reviewed revoked submitted triggered
			unlocked updated uploaded
			""");
	/** What is not done by a person, though a word for a deed stands before it. */
	private static final WordSet NO_DOERS = new WordSet("""
			systemd cronjob upstream automation kubelet kernel design hand mistake itself others someone anyone everyone them us me you it this
			""");
	/** What comes of a log-in, and the words for one. */
	private static final WordSet OUTCOMES = new WordSet("""
			failed failure failures attempt attempts succeeded successful success rejected denied accepted invalid specified found required session sessions
			""");
	private static final WordSet LOGINS = new WordSet("""
			login logon log-in signin sign-in authentication authenticate password passwords credentials username session sessions auth logged
			""");
	private static final WordSet ENDINGS = new WordSet("rejected failed denied succeeded expired locked timed closed ended opened started");
	/** What network devices keep of an account, behind its name. */
	private static final WordSet DEVICE_CLAUSES = new WordSet("authentication class uid full-name full role password privilege secret");
	/** What is done to a password. */
	private static final WordSet CHANGES = new WordSet("changed expiry expired reset locked unlocked set updated");
	private static final WordSet CHANGED = new WordSet("password passwd chage");
	private static final WordSet PLACES = new WordSet("at on to in from via");
	private static final int SENTENCE = 40;
	/** Words that follow {@code user} in running text. */
	private static final WordSet NO_NAMES = new WordSet("""
			account accounts action activity agent and are at authentication access base by can cannot config context
			created credentials data database defined did does directory email error event experience failed feedback
			file for from group groups had has home id ids in info information input interface is land level limit
			list login logout manager may mode name names namespace not object of on or password permissions
			preferences process profile profiles query record registration request requests role roles service
			session sessions settings space state status story table that the time to token tokens type was who with
			without
			""");

	@Override
	public Triggers triggers() {
		return Triggers.literals(USER, "User ", USERNAME, ROLE, FOR, BY, LOGIN);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWith(at, BY)) {
			recogniseDoer(window, at, found);
			return;
		}
		boolean login = window.startsWith(at, LOGIN);
		boolean afterUser = !login && !window.startsWith(at, FOR);
		int word = at;
		while (window.at(word - 1) != ' ' || word == at) {
			word++;
		}
		boolean quoted = window.at(word) == '\'' || window.at(word) == '"';
		int start = quoted ? word + 1 : word;
		int end = endOfName(window, start);
		if (!AccountNames.isPersonal(window, start, end) || NO_NAMES.contains(window, start, end)) {
			return;
		}
		if (window.startsWith(at, ROLE) && !(quoted && isState(window, end + 1))) {
			return;
		}
		boolean named = isBeforePassword(window, end) && !CommonWords.isOne(window, start, end)
				|| afterUser && isNamedUser(window, at, start, end, quoted)
				|| !afterUser && !login && !window.startsWith(word, USER) && isNamedTarget(window, at, quoted ? end + 1 : end);
		if (named) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isBeforePassword(Window window, int end) {
		for (String password : PASSWORDS) {
			if (window.startsWith(end, password)) {
				return true;
			}
		}
		return false;
	}

	/** {@code changed by jroe}, at the end of a sentence; a program does such things as well, in words of its own. */
	private static void recogniseDoer(Window window, int at, Findings found) {
		int start = at + BY.length();
		int end = endOfName(window, start);
		int stop = window.skipBlanksBack(at, 1);
		if (stop < at && DEEDS.contains(window, startOfWord(window, stop), stop) && Ascii.isLower(window.at(start))
				&& (isEnd(window, end) || isFollowedByPlace(window, end))
				&& AccountNames.isPersonal(window, start, end) && !CommonWords.isOne(window, start, end)
				&& !NO_NAMES.contains(window, start, end) && !NO_DOERS.contains(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isFollowedByPlace(Window window, int end) {
		return window.at(end) == ' ' && PLACES.contains(window, end + 1, endOfWord(window, end + 1));
	}

	static int endOfName(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_NAME && (window.isWord(end) || isNameMark(window.at(end)))) {
			end++;
		}
		while (end > start && (window.at(end - 1) == '.' || window.at(end - 1) == '-')) {
			end--;
		}
		return window.at(end) == '@' || window.at(end) == '\\' || window.at(end) == '/' ? start : end;
	}

	private static boolean isNameMark(char c) {
		return c == '.' || c == '-' || c == '_';
	}

	private static boolean isNamedUser(Window window, int at, int start, int end, boolean quoted) {
		int stop = window.skipBlanksBack(at, 1);
		int word = startOfWord(window, stop);
		boolean preposition = stop < at && PREPOSITIONS.contains(window, word, stop);
		char after = window.at(end);
		if (quoted) {
			return after == '\'' || after == '"';
		}
		if (after == ' ' && VERBS.contains(window, end + 1, endOfWord(window, end + 1))) {
			return true;
		}
		if (!CommonWords.isOne(window, start, end) && (isState(window, end)
				|| isEnd(window, end) && AccountNames.isUnlikeAWord(window, start, end))) {
			return true;
		}
		if ((window.startsWith(at - LOGIN.length(), LOGIN) || window.startsWith(at, USERNAME)) && after == ' ' && DEVICE_CLAUSES.contains(window, end + 1, endOfWord(window, end + 1))) {
			return true;
		}
		return preposition && (isEnd(window, end) || isFollowedByEnding(window, end) || window.startsWith(end, " by (") || followsAddress(window, end));
	}

	/** {@code jroe is not authorized}, {@code jroe does not exist}, {@code jroe has been locked}. */
	private static boolean isState(Window window, int end) {
		int auxiliary = endOfWord(window, end + 1);
		return window.at(end) == ' ' && AUXILIARIES.contains(window, end + 1, auxiliary) && window.at(auxiliary) == ' '
				&& STATES.contains(window, auxiliary + 1, endOfWord(window, auxiliary + 1));
	}

	/** Whether a sentence ends behind the name, or a colon, a comma or a parenthesis follows. */
	private static boolean isEnd(Window window, int end) {
		return switch (window.at(end)) {
		case '\n', '\r', '\0', ',', ';', '(', ':' -> true;
		case '.' -> !window.isWord(end + 1);
		default -> false;
		};
	}

	/**
	 * Where a log-in is for: {@code jroe from 10.1.2.3}, {@code jroe on pts/8}; or whose password or account was changed,
	 * {@code password changed for jroe}, at the end of a line.
	 */
	private static boolean isNamedTarget(Window window, int at, int end) {
		return followsFrom(window, end) || window.startsWith(end, " on /dev/") || window.startsWith(end, " on pts/")
				|| isLineEnd(window.at(end)) && isChangeOfPassword(window, at)
						&& !CommonWords.isOne(window, at + FOR.length(), end)
				|| isOutcome(window, at, end);
	}

	/** {@code login failed for jroe}, {@code login attempt for jroe rejected}, {@code session for jroe expired}. */
	private static boolean isOutcome(Window window, int at, int end) {
		boolean ends = isEnd(window, end) || isFollowedByEnding(window, end);
		int stop = window.skipBlanksBack(at, 1);
		return ends && stop < at && OUTCOMES.contains(window, startOfWord(window, stop), stop)
				&& !CommonWords.isOne(window, at + FOR.length(), end)
				&& LOGINS.standsWithin(window, window.contextStart(at, SENTENCE), at);
	}

	private static boolean isFollowedByEnding(Window window, int end) {
		return window.at(end) == ' ' && ENDINGS.contains(window, end + 1, endOfWord(window, end + 1));
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r' || c == '\0';
	}

	private static boolean isChangeOfPassword(Window window, int at) {
		int stop = window.skipBlanksBack(at, 1);
		return stop < at && CHANGES.contains(window, startOfWord(window, stop), stop)
				&& CHANGED.standsWithin(window, window.contextStart(at, SENTENCE), at);
	}

	/** As in {@code jroe from 10.1.2.3 port 22}. */
	private static boolean followsFrom(Window window, int end) {
		return window.startsWith(end, " from ") && isAddress(window, end + " from ".length());
	}

	private static boolean followsAddress(Window window, int end) {
		return followsFrom(window, end) || window.at(end) == ' ' && isAddress(window, end + 1)
				|| window.startsWith(end, " on ");
	}

	private static boolean isAddress(Window window, int at) {
		int part = at;
		while (part - at < 4 && Ascii.isHex(window.at(part))) {
			part++;
		}
		char mark = window.at(part);
		return mark == ':' || part > at && mark == '.' && Ascii.isDigit(window.at(part + 1));
	}

	private static int startOfWord(Window window, int end) {
		int start = end;
		while (end - start < LONGEST_WORD && Ascii.isLetter(window.at(start - 1))) {
			start--;
		}
		return start;
	}

	private static int endOfWord(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_WORD && Ascii.isLetter(window.at(end))) {
			end++;
		}
		return end;
	}
}
