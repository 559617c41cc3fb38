package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.AccountNames;

/** The texts passed to what takes a user name and a password: {@code new NetworkCredential("jroe", "v")}. */
final class CredentialPairRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "credential-pair", "call");
	private static final Rule ACCOUNT = new Rule(PiiTypes.USERNAME, "credential-pair", "account-name");
	private static final int LONGEST_CALL = 300;
	/** How many readings it takes to find the arguments of a call. */
	private static final int READINGS = 6;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("networkcredential(", "usernamepasswordcredentials(", "passwordauthentication(",
				"usernamepasswordauthenticationtoken(", "httpbasicauth(", "httpdigestauth(", "basicauth(",
				"getconnection(", "pscredential(", "auth=(", "set_basic_auth(", "setbasicauth(",
				"basicauthentication(", "db.auth(", "login(");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int limit = window.contextEnd(at, LONGEST_CALL);
		window.looked((limit - at) * READINGS);
		int i = at;
		while (i < limit && window.at(i) != '(') {
			i++;
		}
		Value last = null;
		Value first = null;
		int arguments = 0;
		for (i++; i < limit && window.at(i) != ')'; i++) {
			char c = window.at(i);
			last = c == ',' ? null : last;
			arguments += c == ',' ? 1 : 0;
			if (c == '"' || c == '\'') {
				last = Value.read(window, i, false);
				i = last == null ? limit : last.end();
				first = first == null ? last : first;
			}
		}
		if (last != null && arguments > 0 && last.quoted() && ValueRules.isPassword(last.text(window), true)) {
			found.add(last.start(), last.end(), RULE);
			if (first != last && isAccount(window, first)) {
				found.add(first.start(), first.end(), ACCOUNT);
			}
		}
	}

	private static boolean isAccount(Window window, Value value) {
		for (int i = value.start(); i < value.end(); i++) {
			if (!window.isWord(i) && "._-".indexOf(window.at(i)) < 0) {
				return false;
			}
		}
		return AccountNames.isPersonal(window, value.start(), value.end());
	}
}
