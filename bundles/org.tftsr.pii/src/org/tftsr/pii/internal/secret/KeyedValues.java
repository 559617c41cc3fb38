package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;
import org.tftsr.pii.internal.personal.AccountNames;

/** Checks the value that follows a key against the role of the key, and reports it. Immutable. */
final class KeyedValues {

	private static final int LONGEST_NAME = 64;
	private static final int LONGEST_SCHEME = 12;
	private static final int KEY_LENGTH = 32;
	/** Schemes of HTTP authorization, before the credentials. */
	private static final WordSet SCHEMES = new WordSet("token apikey key geniekey sso-key ssws");

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
		Value value = Value.read(window, from, inQuery);
		if (value == null) {
			return;
		}
		check(window, role == KeyRole.TOKEN ? withoutScheme(window, value) : value, role, found);
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
			found.add(value.start(), rule.isSecret() ? value.endOfSecret(window) : value.end(), rule);
		}
	}

	private Rule rule(Window window, Value value, KeyRole role) {
		return switch (role) {
		case PASSWORD -> !value.isProse(window) && ValueRules.isPassword(value.text(window), value.quoted()) ? password
				: null;
		case TOKEN -> ValueRules.isToken(value.text(window), value.quoted()) ? token : null;
		case KEY, CODE -> ValueRules.isRandom(value.text(window)) ? key : null;
		case SESSION -> ValueRules.isRandom(value.text(window)) ? session : null;
		case USERNAME -> isKeyInPlaceOfName(window, value) ? key : isAccount(window, value) ? username : null;
		case PERSON -> isName(window, value) ? person : null;
		case HOST -> isHost(window, value) ? host : null;
		case NOTHING -> null;
		};
	}

	/** Some tools take a token where they take the name of an account. */
	private static boolean isKeyInPlaceOfName(Window window, Value value) {
		return value.length() >= KEY_LENGTH && value.length() <= LONGEST_NAME && ValueRules.isRandom(value.text(
				window));
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
