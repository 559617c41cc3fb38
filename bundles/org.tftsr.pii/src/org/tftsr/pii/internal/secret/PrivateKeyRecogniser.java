package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Private keys in textual encoding (RFC 7468), from the line that begins them to the one that ends them, also where a
 * string literal holds them in one line. Of a key that never ends, all lines that can belong to it.
 */
public final class PrivateKeyRecogniser implements Recogniser {

	private static final Rule WHOLE = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "pem-boundaries");
	private static final Rule OPEN = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "pem-body");
	private static final String BEGIN = "-----BEGIN ";
	private static final String END = "-----END ";
	private static final String DASHES = "-----";
	private static final int LONGEST_LABEL = 48;
	private static final int LONGEST_KEY = 1 << 15;
	private static final int SHORTEST_BODY = 16;

	@Override
	public Triggers triggers() {
		return Triggers.literals(BEGIN);
	}

	@Override
	public boolean goesOverLines() {
		return true;
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int label = at + BEGIN.length();
		int dashes = find(window, DASHES, label, label + LONGEST_LABEL);
		if (dashes < 0 || !window.text(label, dashes).contains("PRIVATE KEY")) {
			return;
		}
		int body = dashes + DASHES.length();
		int next = find(window, DASHES, body, body + LONGEST_KEY);
		if (next >= 0 && window.startsWith(next, END)) {
			int last = find(window, DASHES, next + END.length(), next + END.length() + LONGEST_LABEL);
			found.add(at, last < 0 ? next + END.length() : last + DASHES.length(), WHOLE);
		} else {
			int end = endOfBody(window, body, next < 0 ? body + LONGEST_KEY : next);
			if (end - body >= SHORTEST_BODY) {
				found.add(at, end, OPEN);
			}
		}
	}

	private static int find(Window window, String text, int from, int limit) {
		int last = Math.min(limit, window.end() - text.length());
		for (int i = from; i <= last; i++) {
			if (window.at(i) == '-' && window.startsWith(i, text)) {
				return i;
			}
		}
		return -1;
	}

	/** Behind the last line that holds nothing but Base64, or the quotes and joints of a string literal around it. */
	private static int endOfBody(Window window, int start, int limit) {
		int end = start;
		int lastOfLine = start;
		for (int i = start; i < Math.min(limit, window.end()); i++) {
			char c = window.at(i);
			if (!isBody(c)) {
				return end == start ? lastOfLine : end;
			}
			if (c == '\n') {
				end = lastOfLine;
			} else if (Ascii.isAlphanumeric(c) || c == '=') {
				lastOfLine = i + 1;
			}
		}
		return lastOfLine;
	}

	private static boolean isBody(char c) {
		return Ascii.isAlphanumeric(c) || c == '+' || c == '/' || c == '=' || c == '\n' || c == '\r' || c == '\\'
				|| c == '"'
				|| c == '\t' || c == '\'' || c == ',';
	}
}
