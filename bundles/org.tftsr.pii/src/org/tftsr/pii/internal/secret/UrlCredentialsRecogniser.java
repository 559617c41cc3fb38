package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * User name and password within a URL, or a token in their place. The span ends before the {@code @}, so that the host
 * stays readable.
 */
public final class UrlCredentialsRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.URL_CREDENTIALS, "url-credentials", "userinfo");
	private static final String SCHEME_END = "://";

	@Override
	public Triggers triggers() {
		return Triggers.literals(SCHEME_END);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at + SCHEME_END.length();
		int end = Ascii.isAlphanumeric(window.at(at - 1)) ? UserInfo.end(window, start) : -1;
		if (end > start && isSecret(window.text(start, end))) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isSecret(String userInfo) {
		int colon = userInfo.indexOf(':');
		if (colon < 0) {
			return ValueRules.isRandom(userInfo);
		}
		return !Placeholders.isStandIn(userInfo.substring(colon + 1));
	}
}
