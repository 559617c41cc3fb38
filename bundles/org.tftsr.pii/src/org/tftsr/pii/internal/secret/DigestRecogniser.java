package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * What a client answers in HTTP digest authorization (RFC 7616 section 3.4): a hash of the password, which can be guessed
 * with what stands beside it.
 */
final class DigestRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD_HASH, "digest", "hash-length");
	private static final String START = "response=";
	private static final int CONTEXT = 512;
	private static final String NONCE = "nonce";
	private static final int MD5 = 32;
	private static final int SHA256 = 64;
	private static final WordSet SCHEME = new WordSet("digest");

	/**
	 * Whether a key that ends here is that of a number that the server makes up for each log-in (section 3.3), and sends to
	 * everybody.
	 */
	static boolean isNonce(Window window, int endOfKey) {
		return window.startsWithAnyCase(endOfKey - NONCE.length(), NONCE)
				&& SCHEME.standsWithin(window, window.contextStart(endOfKey, CONTEXT), endOfKey);
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(START);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		Value value = Value.read(window, at + START.length(), false);
		if (value != null && (value.length() == MD5 || value.length() == SHA256)
				&& ValueRules.isHash(value.text(window))
				&& SCHEME.standsWithin(window, window.contextStart(at, CONTEXT), at)) {
			found.add(value.start(), value.end(), RULE);
		}
	}
}
