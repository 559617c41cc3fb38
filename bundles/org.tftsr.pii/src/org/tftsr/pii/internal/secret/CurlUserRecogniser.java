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
	private static final WordSet COMMAND = new WordSet("curl");
	private static final int COMMAND_LINE = 400;

	@Override
	public Triggers triggers() {
		return Triggers.literals("-u ", "-u'", "-u\"", "--user ");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int option = at + (window.at(at + 1) == '-' ? "--user".length() : "-u".length());
		Value value = Value.read(window, option, false);
		if (value == null || !COMMAND.standsWithin(window, window.contextStart(at, COMMAND_LINE), at)) {
			return;
		}
		String pair = value.text(window);
		int colon = pair.indexOf(':');
		if (colon > 0 && ValueRules.isPassword(pair.substring(colon + 1), value.quoted())) {
			found.add(value.start() + colon + 1, value.end(), RULE);
		}
	}
}
