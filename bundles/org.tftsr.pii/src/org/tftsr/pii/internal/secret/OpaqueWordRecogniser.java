package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Long words that look random and stand behind a word for keys or the name of a vendor, with nothing but marks and
 * blanks between: tables, lists, calls and running text write keys so.
 */
public final class OpaqueWordRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.API_KEY, "opaque-word", "entropy");
	private static final int LONGEST = 512;
	/** How many times the checks read the word. */
	private static final int READINGS = 8;
	private static final int MOST_MARKS = 6;

	private final KeyWords keyWords;
	private final VendorNames vendors;

	OpaqueWordRecogniser(KeyWords keyWords, VendorNames vendors) {
		this.keyWords = keyWords;
		this.vendors = vendors;
	}

	@Override
	public Triggers triggers() {
		return Triggers.atOpaqueWords();
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int endOfKey = at;
		while (at - endOfKey <= MOST_MARKS && isBetween(window.at(endOfKey - 1))) {
			endOfKey--;
		}
		if (endOfKey == at || window.at(at - 1) == ',') {
			return;
		}
		KeyRole role = keyWords.roleOfKeyBefore(window, endOfKey);
		if (role != KeyRole.TOKEN && role != KeyRole.KEY && role != KeyRole.PASSWORD && !vendors.endsWithName(window,
				endOfKey) || DigestRecogniser.isNonce(window, endOfKey)) {
			return;
		}
		int limit = at + LONGEST;
		int end = at;
		while (end < limit && isPart(window.at(end))) {
			end++;
		}
		window.looked((end - at) * READINGS);
		if (ValueRules.isRandom(window.text(at, end)) && window.at(end) != '.' | !Ascii.isLetter(window.at(end + 1))) {
			found.add(at, end, RULE);
		}
	}

	private static boolean isBetween(char c) {
		return c == ' ' || c == '"' || c == '\'' || c == '`' || c == '(' || c == ',' || c == '=' || c == ':' || c == '>'
				|| c == '-' || c == '_' || c == '[' || c == '\t' || c == '|' || c == '\\';
	}

	private static boolean isPart(char c) {
		return Ascii.isBase64Url(c) || c == '+' || c == '/' || c == '=';
	}
}
