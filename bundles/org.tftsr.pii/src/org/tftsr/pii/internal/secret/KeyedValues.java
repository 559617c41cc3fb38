package org.tftsr.pii.internal.secret;

import java.util.List;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;
import org.tftsr.pii.internal.personal.AccountNames;
import org.tftsr.pii.internal.personal.NameWord;

/** Checks the value that follows a key against the role of the key, and reports it. Immutable. */
final class KeyedValues {

	private static final int LONGEST_NAME = 64;
	private static final int LONGEST_PASSPHRASE = 128;
	/** What a value costs besides what is read of it, in units read. */
	private static final int LOOK = 224;
	private static final int LONGEST_SCHEME = 12;
	private static final int KEY_LENGTH = 32;
	/** More than a made-up UUID such as one of zeros has. */
	private static final double UUID_BITS = 3.0;
	private static final int SHORTEST_SESSION = 16;
	private static final int MOST_BLANKS = 4;
	private static final int MOST_NAMES = 4;
	private static final int LONGEST_NODE = 32;
	/** How web frameworks mark a session that they signed, as it is and in percent encoding. */
	private static final List<String> SIGNED = List.of("s:", "s%3A", "s%3a");
	/** Schemes of HTTP authorization, before the credentials. */
	private static final WordSet SCHEMES = new WordSet("token apikey key geniekey sso-key ssws");
	/** Parts of what documentation has in angle brackets in place of a name. */
	private static final WordSet STAND_INS = new WordSet("""
			user users username name login account id uid your my email mail owner insert any the
			""");

	private final Rule password;
	private final Rule token;
	private final Rule key;
	private final Rule session;
	private final Rule username;
	private final Rule person;
	private final Rule host;

	/** @param detector the name of the recogniser that found the key */
	KeyedValues(String detector) {
		password = new Rule(PiiTypes.PASSWORD, detector, "key-word");
		token = new Rule(PiiTypes.API_KEY, detector, "machine-made");
		key = new Rule(PiiTypes.API_KEY, detector, "entropy");
		session = new Rule(PiiTypes.SESSION_ID, detector, "entropy");
		username = new Rule(PiiTypes.USERNAME, detector, "account-name");
		person = new Rule(PiiTypes.PERSON, detector, "name");
		host = new Rule(PiiTypes.HOSTNAME, detector, "host-name");
	}

	/** Reads the value that starts at a place, and reports it where it can be what its key says. */
	void recognise(Window window, int from, KeyRole role, boolean inQuery, Findings found) {
		if (role == KeyRole.CODE && !inQuery) {
			return;
		}
		int bracket = window.skipBlanks(from, MOST_BLANKS);
		if (window.at(bracket) == '<' && (role == KeyRole.USERNAME || role == KeyRole.SESSION)) {
			recogniseInBrackets(window, bracket + 1, role, found);
			return;
		}
		window.looked(LOOK);
		Value value = Value.read(window, from, inQuery);
		if (value == null) {
			return;
		}
		Value whole = switch (role) {
		case TOKEN -> withoutScheme(window, value);
		case PASSWORD -> withMoreWords(window, value);
		case PERSON, FULL_NAME -> withMoreNames(window, value);
		default -> value;
		};
		check(window, whole, role, found);
	}

	/** As mail servers write {@code user=<jroe>, session=<...>}. */
	private void recogniseInBrackets(Window window, int from, KeyRole role, Findings found) {
		Value value = Value.read(window, from, false);
		if (value == null || window.at(value.end()) != '>') {
			return;
		}
		if (role == KeyRole.USERNAME && isAccount(window, value)
				&& !STAND_INS.standsWithin(window, value.start(), value.end())) {
			found.add(value.start(), value.end(), username);
		} else if (role == KeyRole.SESSION && isSessionToken(value.text(window))) {
			found.add(value.start(), value.end(), session);
		}
	}

	/** With the words behind a name that go on with it: with a capital, and no keys of their own. */
	private static Value withMoreNames(Window window, Value value) {
		int end = value.end();
		for (int names = 1; names < MOST_NAMES && !value.quoted(); names++) {
			int stop = NameWord.end(window, end + 1);
			if (window.at(end) != ' ' || stop < 0 || window.isWord(stop) || "=:(_".indexOf(window.at(stop)) >= 0) {
				break;
			}
			end = stop;
		}
		return new Value(value.start(), end, value.quoted());
	}

	/** With all words of its line, where it is a password of several. */
	private static Value withMoreWords(Window window, Value value) {
		if (value.quoted() || window.at(value.end()) != ' ' || !Ascii.isLower(window.at(value.end() + 1))
				|| !Ascii.isLower(window.at(value.start()))) {
			return value;
		}
		int end = value.end();
		while (end - value.start() < LONGEST_PASSPHRASE && (window.at(end) == ' ' || Ascii.isLower(window.at(end)))) {
			end++;
		}
		window.looked(end - value.start());
		boolean last = window.at(end) < ' ' || window.at(end) == '"' || window.at(end) == '\'';
		return last && Passphrases.isOne(window.text(value.start(), end)) ? new Value(value.start(), end, true) : value;
	}

	private static Value withoutScheme(Window window, Value value) {
		int end = value.start();
		while (end - value.start() < LONGEST_SCHEME && (Ascii.isLetter(window.at(end)) || window.at(end) == '-')) {
			end++;
		}
		if (window.at(end) != ' ' || !SCHEMES.contains(window, value.start(), end)) {
			return value;
		}
		Value credentials = value.quoted() ? new Value(end + 1, value.end(), true) : Value.read(window, end, false);
		return credentials == null ? value : credentials;
	}

	/** Reports a value where it can be what its key says. */
	void check(Window window, Value value, KeyRole role, Findings found) {
		Rule rule = value.length() == 0 ? null : rule(window, value, role);
		if (rule != null) {
			found.add(value.start(), value.end(), rule);
		}
	}

	private Rule rule(Window window, Value value, KeyRole role) {
		return switch (role) {
		case PASSWORD -> !value.isProse(window) && !value.startsRemark(window) && ValueRules.isPassword(value.text(window), value.quoted()) ? password
				: null;
		case TOKEN -> ValueRules.isToken(value.text(window), value.quoted()) ? token : null;
		case HASH -> !ValueRules.isHash(value.text(window)) && ValueRules.isRandom(value.text(window)) ? key : null;
		case KEY, CODE -> ValueRules.isRandom(value.text(window)) ? key : null;
		case SESSION -> isSession(value.text(window)) ? session : null;
		case USERNAME -> isKeyInPlaceOfName(window, value) ? key : isAccount(window, value) ? username : null;
		case PERSON -> isName(window, value) ? person : null;
		case FULL_NAME -> isName(window, value) && NameWord.isFullName(window, value.start(), value.end()) ? person
				: null;
		case HOST -> isHost(window, value) ? host : null;
		case NOTHING -> null;
		};
	}

	/** Some tools take a token where they take the name of an account. */
	private static boolean isKeyInPlaceOfName(Window window, Value value) {
		return value.length() >= KEY_LENGTH && value.length() <= LONGEST_NAME && ValueRules.isRandom(value.text(
				window));
	}

	private static boolean isSession(String value) {
		return ValueRules.isRandom(value) || isRandomUuid(value) || isSigned(value) || isRouted(value);
	}

	private static boolean isRandomUuid(String value) {
		return ValueRules.isUuid(value) && ValueRules.all(value, c -> c == '-' || Ascii.isHex((char) c))
				&& Entropy.bitsPerCharacter(value) >= UUID_BITS;
	}

	/** An identifier and, behind a dot, the node that keeps the session. */
	private static boolean isRouted(String value) {
		int dot = value.indexOf('.');
		return dot > 0 && value.length() - dot <= LONGEST_NODE && value.length() > dot + 1
				&& ValueRules.isRandom(value.substring(0, dot))
				&& ValueRules.all(value.substring(dot + 1), c -> Ascii.isBase64Url((char) c));
	}

	/** An identifier and, behind a dot, its signature. */
	private static boolean isSigned(String value) {
		for (String mark : SIGNED) {
			int dot = value.indexOf('.');
			if (value.startsWith(mark) && dot > 0) {
				return isSessionToken(value.substring(mark.length(), dot)) && dot + SHORTEST_SESSION < value.length();
			}
		}
		return false;
	}

	private static boolean isSessionToken(String value) {
		return value.length() >= SHORTEST_SESSION && ValueRules.isToken(value, false);
	}

	/** One word; an e-mail address is none, since it is more. */
	private static boolean isAccount(Window window, Value value) {
		if (value.length() > LONGEST_NAME || value.isProse(window) || value.startsSentence(window)
				|| Placeholders.isPlaceholder(value.text(window))) {
			return false;
		}
		boolean sign = false;
		for (int i = value.start(); i < value.end(); i++) {
			char c = window.at(i);
			if (!window.isWord(i) && c != '.' && c != '_' && c != '-' && c != '\\' && c != '@' || sign && c == '.') {
				return false;
			}
			sign |= c == '@';
		}
		return AccountNames.isPersonal(window, value.start(), value.end());
	}

	private static boolean isName(Window window, Value value) {
		if (value.length() < 2 || value.length() > LONGEST_NAME || !Character.isUpperCase(window.at(value.start()))
				|| Placeholders.isPlaceholder(value.text(window))) {
			return false;
		}
		for (int i = value.start(); i < value.end(); i++) {
			char c = window.at(i);
			if (!Character.isLetter(c) && c != ' ' && c != '-' && c != '.' && c != '\'') {
				return false;
			}
		}
		return true;
	}

	private static boolean isHost(Window window, Value value) {
		boolean letter = false;
		for (int i = value.start(); i < value.end(); i++) {
			char c = window.at(i);
			if (!Ascii.isAlphanumeric(c) && c != '.' && c != '-' && c != '_') {
				return false;
			}
			letter |= Ascii.isLetter(c);
		}
		return letter && value.length() > 2 && value.length() < 254 && !value.isProse(window)
				&& !value.startsSentence(window)
				&& !"localhost".equals(value.text(window)) && !Placeholders.isPlaceholder(value.text(window));
	}
}
