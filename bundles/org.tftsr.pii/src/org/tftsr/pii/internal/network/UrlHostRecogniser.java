package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.secret.UserInfo;

/** Host names behind the scheme of a URL, whatever they end in. */
public final class UrlHostRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.HOSTNAME, "url-host", "scheme");
	private static final String SCHEME_END = "://";

	@Override
	public Triggers triggers() {
		return Triggers.literals(SCHEME_END);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (!Ascii.isAlphanumeric(window.at(at - 1))) {
			return;
		}
		int start = at + SCHEME_END.length();
		int host = Math.max(start, UserInfo.end(window, start) + 1);
		int end = HostNames.end(window, host);
		if (HostNames.isHost(window, host, end)) {
			found.add(host, end, RULE);
		}
	}
}
