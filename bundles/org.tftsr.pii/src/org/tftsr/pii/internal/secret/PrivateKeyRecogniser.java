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
			int limit = Math.min(next < 0 ? body + LONGEST_KEY : next, window.end());
			int start = behindHeaders(window, body, limit);
			int end = endOfBody(window, start, limit);
			if (end - start >= SHORTEST_BODY) {
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

	/** Behind the headers of RFC 1421 that an encrypted key has, such as {@code Proc-Type: 4,ENCRYPTED}. */
	private static int behindHeaders(Window window, int body, int limit) {
		int behind = body;
		int name = skipWhiteSpace(window, body, limit);
		int colon = endOfName(window, name, limit);
		while (colon > name && window.at(colon) == ':' && window.at(colon + 1) == ' ') {
			behind = colon;
			while (behind < limit && window.at(behind) != '\n') {
				behind++;
			}
			name = skipWhiteSpace(window, behind, limit);
			colon = endOfName(window, name, limit);
		}
		return behind;
	}

	private static int skipWhiteSpace(Window window, int from, int limit) {
		int i = from;
		while (i < limit && Character.isWhitespace(window.at(i))) {
			i++;
		}
		return i;
	}

	private static int endOfName(Window window, int from, int limit) {
		int i = from;
		while (i < limit && (Ascii.isAlphanumeric(window.at(i)) || window.at(i) == '-')) {
			i++;
		}
		return i;
	}

	/**
	 * Behind the last line that holds nothing but Base64, or the quotes and joints of a string literal around it. Lines may
	 * be indented.
	 */
	private static int endOfBody(Window window, int start, int limit) {
		int end = start;
		int lastOfLine = start;
		boolean indent = false;
		for (int i = start; i < limit; i++) {
			char c = window.at(i);
			indent = c == '\n' || indent && (c == ' ' || c == '\t');
			if (!isBody(c) && !indent) {
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
