package org.tftsr.pii.internal.secret;

import java.util.List;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Passwords among the arguments of functions that take them at a place, as PHP prints each call of a stack trace:
 * {@code PDO->__construct('mysql:host=db7', 'shop', 'WORD')}. It cuts long texts short and puts dots behind them.
 */
final class PasswordArgumentRecogniser implements Recogniser {

	/**
	 * @param start  how the call starts, in small letters
	 * @param before how many arguments stand before the password
	 */
	private record Call(String start, int before) {
	}

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "password-argument", "call");
	private static final List<Call> CALLS = List.of(new Call("pdo->__construct(", 2), new Call("new pdo(", 2),
			new Call("mysqli->__construct(", 2), new Call("mysqli->real_connect(", 2), new Call("new mysqli(", 2),
			new Call("mysqli_connect(", 2), new Call("mysqli_real_connect(", 3), new Call("mysql_connect(", 2),
			new Call("oci_connect(", 1), new Call("odbc_connect(", 2), new Call("ldap_bind(", 2), new Call("ftp_login(", 2),
			new Call("imap_open(", 2), new Call("ssh2_auth_password(", 2), new Call("password_verify(", 0),
			new Call("password_hash(", 0));
	private static final int LONGEST_CALL = 400;
	private static final int READINGS = 4;
	private static final String CUT = "...";

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(CALLS.stream().map(Call::start).toArray(String[]::new));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		for (Call call : CALLS) {
			if (window.startsWithAnyCase(at, call.start())) {
				int argument = argument(window, at + call.start().length(), call.before());
				if (argument >= 0) {
					report(window, argument, found);
				}
				return;
			}
		}
	}

	/** Where an argument starts, -1 if there are not so many. */
	private static int argument(Window window, int from, int before) {
		int limit = window.contextEnd(from, LONGEST_CALL);
		window.looked((limit - from) * READINGS);
		int depth = 0;
		int commas = 0;
		int i = from;
		while (i < limit && commas < before) {
			char c = window.at(i);
			depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
			if (depth < 0) {
				return -1;
			}
			commas += c == ',' && depth == 0 ? 1 : 0;
			Value text = c == '\'' || c == '"' ? Value.read(window, i, false) : null;
			i = text != null && text.quoted() ? text.end() + 1 : i + 1;
		}
		return commas == before ? window.skipBlanks(i, 2) : -1;
	}

	private static void report(Window window, int at, Findings found) {
		if (window.at(at) != '\'' && window.at(at) != '"') {
			return;
		}
		Value value = Value.read(window, at, false);
		if (value == null || !value.quoted()) {
			return;
		}
		int end = window.startsWith(value.end() - CUT.length(), CUT) ? value.end() - CUT.length() : value.end();
		if (end > value.start() && ValueRules.isPassword(window.text(value.start(), end), true)) {
			found.add(value.start(), end, RULE);
		}
	}
}
