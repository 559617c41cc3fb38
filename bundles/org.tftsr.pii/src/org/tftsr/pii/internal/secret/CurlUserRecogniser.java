package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** User name and password on the command line of curl, behind {@code -u} or {@code --user}. */
public final class CurlUserRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "curl-user", "command");
	private static final WordSet COMMAND = new WordSet("curl curlie httpie xh");
	private static final int COMMAND_LINE = 400;
	private static final String USER = "--user";
	private static final String PROXY = "--proxy-user";

	@Override
	public Triggers triggers() {
		return Triggers.literals("-u ", "-u'", "-u\"", "--user ", "--user=", "-U ", "--proxy-user ");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int option = window.startsWith(at, PROXY) ? at + PROXY.length() : window.startsWith(at, USER)
				? at + USER.length()
				: at + "-u".length();
		option += window.at(option) == '=' ? 1 : 0;
		Value value = Value.read(window, option, false);
		if (value == null || !COMMAND.standsWithin(window, window.contextStart(at, COMMAND_LINE), at)) {
			return;
		}
		String pair = value.text(window);
		int colon = pair.indexOf(':');
		if (colon > 0 && ValueRules.isPassword(pair.substring(colon + 1), value.quoted())) {
			found.add(value.start() + colon + 1, value.end(), RULE);
		} else if (colon > 0 && colon == pair.length() - 1 || window.at(value.end()) == ':') {
			recogniseQuotedBehind(window, value.end(), found);
		}
	}

	/** A shell joins {@code user:'password'} to one word. */
	private static void recogniseQuotedBehind(Window window, int end, Findings found) {
		int quote = window.at(end) == ':' ? end + 1 : end;
		Value value = Value.read(window, quote, false);
		if (value != null && value.quoted() && value.start() == quote + 1 && ValueRules.isPassword(value.text(window),
				true)) {
			found.add(value.start(), value.end(), RULE);
		}
	}
}
