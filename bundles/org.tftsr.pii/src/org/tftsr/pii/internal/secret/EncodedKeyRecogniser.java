package org.tftsr.pii.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Private keys in textual encoding (RFC 7468) that are once more in Base64, on one line. */
final class EncodedKeyRecogniser implements Recogniser {

	private static final Rule ENCODED = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "pem-in-base64");
	/** Base64 of five hyphens and "BEGIN", as far as it does not depend on what follows. */
	private static final String ENCODED_BEGIN = "LS0tLS1CRUdJTi";
	private static final int LONGEST_KEY = 1 << 13;
	private static final int ENCODED_LABEL = 48;
	private static final int QUANTUM = 4;

	@Override
	public Triggers triggers() {
		return Triggers.literals(ENCODED_BEGIN);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (KeyFileRecogniser.isBase64(window.at(at - 1)) && window.at(at - 1) != '=') {
			return;
		}
		int limit = at + LONGEST_KEY;
		int end = at;
		while (end < limit && KeyFileRecogniser.isBase64(window.at(end))) {
			end++;
		}
		window.looked(end - at);
		int whole = Math.min(ENCODED_LABEL, end - at) / QUANTUM * QUANTUM;
		String start = window.text(at, at + whole).replace('=', 'A');
		if (new String(Base64.getDecoder().decode(start), StandardCharsets.ISO_8859_1).contains("PRIVATE")) {
			found.add(at, end, ENCODED);
		}
	}
}
