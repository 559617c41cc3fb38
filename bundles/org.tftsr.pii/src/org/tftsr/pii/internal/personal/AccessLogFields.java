package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/**
 * The numbers behind the request in the access log of a web server, {@code "GET / HTTP/1.1" 200 25455 13}: status,
 * bytes and times, which stand like the groups of a phone number.
 */
final class AccessLogFields {

	/** From the status to the number in question. */
	private static final int FARTHEST = 40;
	private static final int STATUS_DIGITS = 3;
	private static final int LONGEST_VERSION = 3;

	private AccessLogFields() {
	}

	/**
	 * Whether the number that starts here is one of them. A quote behind a letter closes a name rather than a request,
	 * whose end is the version of the protocol.
	 */
	static boolean contain(Window window, int at) {
		int first = at;
		while (at - first < FARTHEST && isField(window.at(first - 1))) {
			first--;
		}
		if (first == at) {
			return false;
		}
		return switch (window.at(first - 1)) {
		case '"' -> !Ascii.isLetter(window.at(first - 2)) && isStatus(window, first + 1);
		case '/' -> Ascii.isLetter(window.at(first - 2)) && isStatus(window, behindVersion(window, first));
		default -> false;
		};
	}

	private static boolean isField(char c) {
		return Ascii.isDigit(c) || c == ' ' || c == '.' || c == '-';
	}

	/** Behind a short version, as of the protocol or the browser, and the blank after it. */
	private static int behindVersion(Window window, int start) {
		int end = start;
		while (end - start <= LONGEST_VERSION && (Ascii.isDigit(window.at(end)) || window.at(end) == '.')) {
			end++;
		}
		return end + 1;
	}

	/** A status code of RFC 9110 section 15, and another number or a hyphen behind it. */
	private static boolean isStatus(Window window, int start) {
		int end = window.skipDigits(start, STATUS_DIGITS + 1);
		char next = window.at(end + 1);
		return end - start == STATUS_DIGITS && window.at(start) >= '1' && window.at(start) <= '5'
				&& window.at(start - 1) == ' ' && window.at(end) == ' ' && (Ascii.isDigit(next) || next == '-');
	}
}
