package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Connection strings of key and value pairs with semicolons, where one of the pairs is a password or key. */
public final class ConnectionStringRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.CONNECTION_STRING, "connection-string", "secret-pair");
	private static final int LONGEST = 1024;
	/** How many times each pair is read. */
	private static final int READINGS = 4;
	private static final int FEWEST_PAIRS = 2;

	private final KeyWords keyWords;

	ConnectionStringRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("server=", "data source=", "endpoint=", "defaultendpointsprotocol=", "accountname=",
				"hostname=", "driver=", "provider=", "addr=", "address=");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int pairs = 0;
		boolean secret = false;
		int start = at;
		int end = at;
		int limit = at + LONGEST;
		while (end < limit) {
			int stop = endOfPair(window, start, limit);
			window.looked((stop - start) * READINGS);
			int sign = signWithin(window, start, stop);
			if (sign < 0) {
				break;
			}
			KeyRole role = keyWords.roleOfKeyBefore(window, window.skipBlanksBack(sign, 4));
			secret |= isSecret(role, withoutBraces(window.text(sign + 1, stop).strip()));
			pairs++;
			end = stop;
			if (window.at(stop) != ';') {
				break;
			}
			start = stop + 1;
		}
		if (secret && pairs >= FEWEST_PAIRS) {
			found.add(at, end, RULE);
		}
	}

	private static int endOfPair(Window window, int start, int limit) {
		int end = start;
		while (end < limit && isPart(window.at(end))) {
			end = window.startsWith(end, "={") ? endOfBraces(window, end + 2, limit) : end + 1;
		}
		return end;
	}

	/** ODBC puts a value with semicolons in braces, and doubles a closing one in it. */
	private static int endOfBraces(Window window, int start, int limit) {
		int end = start;
		while (end < limit && window.at(end) >= ' ') {
			if (window.at(end) == '}' && window.at(++end) != '}') {
				return end;
			}
			end++;
		}
		return start;
	}

	private static boolean isPart(char c) {
		return c >= ' ' && c != ';' && c != '"' && c != '\'' && c != '<' && c != '`';
	}

	private static String withoutBraces(String value) {
		return value.startsWith("{") && value.endsWith("}") && value.length() > 2 ? value.substring(1, value.length() - 1) : value;
	}

	private static int signWithin(Window window, int start, int end) {
		for (int i = start; i < end; i++) {
			if (window.at(i) == '=') {
				return i;
			}
		}
		return -1;
	}

	private static boolean isSecret(KeyRole role, String value) {
		return role == KeyRole.PASSWORD && (ValueRules.isPassword(value, false) || !Placeholders.isStandIn(value))
				|| role == KeyRole.TOKEN && ValueRules.isToken(value, false);
	}
}
