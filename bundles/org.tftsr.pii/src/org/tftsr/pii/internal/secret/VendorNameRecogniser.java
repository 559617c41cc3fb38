package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Keys in the form of a UUID (RFC 9562), which without more are names of things: a word for keys stands before them,
 * and a vendor's name before that, as in {@code SNYK_KEY=01234567-89ab-cdef-0123-456789abcdef}.
 */
final class VendorNameRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.API_KEY, "vendor-name", "uuid");
	private static final int MOST_BETWEEN = 6;
	private static final int LONGEST_WORD = 8;
	private static final int UUID = 36;
	private static final int[] GROUPS = { 8, 4, 4, 4, 12 };

	private final VendorNames vendors;

	VendorNameRecogniser(VendorNames vendors) {
		this.vendors = vendors;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("key", "apikey", "token", "secret", "access", "private");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at;
		while (start - at <= LONGEST_WORD && Ascii.isLetter(window.at(start))) {
			start++;
		}
		int word = start;
		while (start - word < MOST_BETWEEN && !Ascii.isAlphanumeric(window.at(start)) && window.at(start) >= ' ') {
			start++;
		}
		int end = endOfUuid(window, start);
		if (end > 0 && vendors.standsBefore(window, at)) {
			found.add(start, end, RULE);
		}
	}

	private static int endOfUuid(Window window, int start) {
		int end = start;
		for (int group : GROUPS) {
			int stop = end + group;
			while (end < stop) {
				if (!Ascii.isAlphanumeric(window.at(end++))) {
					return -1;
				}
			}
			if (stop - start < UUID && window.at(end++) != '-') {
				return -1;
			}
		}
		return window.isWord(end) ? -1 : end;
	}
}
