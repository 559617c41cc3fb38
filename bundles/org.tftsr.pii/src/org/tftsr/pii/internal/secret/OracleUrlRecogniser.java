package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** User and password in URLs of Oracle's JDBC driver: {@code jdbc:oracle:thin:user/password@host}. */
final class OracleUrlRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.URL_CREDENTIALS, "url-credentials", "oracle-form");
	private static final String THIN = "jdbc:oracle:thin:";
	private static final String OCI = "jdbc:oracle:oci:";
	private static final int LONGEST = 256;

	@Override
	public Triggers triggers() {
		return Triggers.literals(THIN, OCI);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at + (window.startsWith(at, THIN) ? THIN : OCI).length();
		int slash = -1;
		int end = start;
		while (end - start < LONGEST && window.at(end) > ' ' && window.at(end) != '@') {
			slash = slash < 0 && window.at(end) == '/' ? end : slash;
			end++;
		}
		if (window.at(end) == '@' && slash > start && !Placeholders.isStandIn(window.text(slash + 1, end))) {
			found.add(start, end, RULE);
		}
	}
}
