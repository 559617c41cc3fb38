package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;
import org.tftsr.pii.internal.secret.UserInfo;

/**
 * Host names behind the scheme of a URL, whatever they end in. Some schemes have the name of a container or a path
 * there, unless an {@code @} stands before the host.
 */
public final class UrlHostRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.HOSTNAME, "url-host", "scheme");
	private static final String SCHEME_END = "://";
	private static final int LONGEST_SCHEME = 16;
	private static final WordSet SCHEMES_WITHOUT_HOST = new WordSet("""
			s3 s3a s3n gs gcs wasb wasbs abfs abfss adl oss dbfs file jar classpath urn resource bundleresource
			bundleentry platform docker containerd chrome about content asset
			""");

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
		int sign = UserInfo.end(window, start);
		if (sign < 0 && SCHEMES_WITHOUT_HOST.contains(window, startOfScheme(window, at), at)) {
			return;
		}
		int host = Math.max(start, sign + 1);
		int end = HostNames.end(window, host);
		if (HostNames.isHost(window, host, end)) {
			found.add(host, end, RULE);
		}
	}

	private static int startOfScheme(Window window, int end) {
		int start = end;
		while (end - start < LONGEST_SCHEME && Ascii.isAlphanumeric(window.at(start - 1))) {
			start--;
		}
		return start;
	}
}
