package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Assignments whose marks are in percent encoding (RFC 3986 section 2.1), as URLs hold them that hold another URL, a
 * form or a JSON text: {@code token%3Dv%26x%3D1}, {@code %22password%22%3A%22v%22}.
 */
final class EncodedAssignmentRecogniser implements Recogniser {

	private static final int LONGEST = 512;
	private static final int MARK = 3;
	/** How many readings it takes to find the end of a value. */
	private static final int READINGS = 2;
	private static final String QUOTE = "%22";

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("encoded-assignment");

	EncodedAssignmentRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("%3d", "%3a");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int endOfKey = window.startsWith(at - MARK, QUOTE) ? at - MARK : at;
		KeyRole role = keyWords.roleOfKeyBefore(window, endOfKey);
		if (role == KeyRole.PASSWORD || role == KeyRole.TOKEN || role == KeyRole.SESSION) {
			int start = at + MARK;
			while (window.startsWith(start, QUOTE) || window.startsWith(start, "%20")) {
				start += MARK;
			}
			int limit = start + LONGEST;
			int end = start;
			while (end < limit && isPart(window, end)) {
				end++;
			}
			window.looked((end - start) * READINGS);
			values.check(window, new Value(start, end, false), role, found);
		}
	}

	/** What an encoded ampersand, quote, comma or brace ends. */
	private static boolean isPart(Window window, int at) {
		char c = window.at(at);
		if (c != '%') {
			return c > ' ' && c != '&' && c != '"' && c != '\'' && c != '<' && c != '#';
		}
		char high = window.at(at + 1);
		char low = Ascii.lower(window.at(at + 2));
		return !(high == '2' && (low == '6' || low == '2' || low == 'c') || high == '7' && low == 'd');
	}
}
