package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Marks;
import org.tftsr.pii.internal.engine.Window;

/** The user information of a URL (RFC 3986 section 3.2.1): what stands before the {@code @}. */
public final class UserInfo {

	private static final int LONGEST = 512;
	private static final int LONGEST_ACCOUNT = 64;
	private static final int LONGEST_UNESCAPED = 128;
	private static final Marks ENDS_URL = Marks.of("\"'<>`");
	private static final Marks ENDS_HOST = Marks.of("/?\"'>`),;]");
	private static final Marks ENDS_AUTHORITY = Marks.of("/?#\"'<>`\\|,;(){}");

	private UserInfo() {
	}

	/** Where the {@code @} behind it stands, -1 where the authority that starts here has none. */
	public static int end(Window window, int start) {
		int sign = -1;
		for (int i = start; i - start < LONGEST; i++) {
			char c = window.at(i);
			if (c <= ' ' || ENDS_AUTHORITY.has(c)) {
				break;
			}
			if (c == '@') {
				sign = i;
			}
		}
		return sign < 0 ? endOfUnescaped(window, start) : isDigest(window, sign) ? -1 : sign;
	}

	/** Images are named by it: {@code docker://alpine:latest@sha256:...}. */
	private static boolean isDigest(Window window, int sign) {
		return window.startsWith(sign + 1, "sha256:");
	}

	/**
	 * A password with marks in it that should be escaped, as in {@code amqp://jroe:a#b;c@db7:5672}: such URLs are what
	 * programs complain of. Behind the colon stands no port, and behind the {@code @} a host that ends as one does.
	 */
	private static int endOfUnescaped(Window window, int start) {
		int colon = start;
		while (colon - start < LONGEST_ACCOUNT && isAccount(window.at(colon))) {
			colon++;
		}
		int port = window.skipDigits(colon + 1, LONGEST_ACCOUNT);
		if (window.at(colon) != ':' || window.at(colon + 1) == '/' || port > colon + 1 && !window.isWord(port)) {
			return -1;
		}
		int i = colon + 1;
		int end = -1;
		for (char c = window.at(i); end < 0 && i - colon < LONGEST_UNESCAPED && c > ' ' && !ENDS_URL.has(c); c = window.at(i)) {
			end = c == '@' && i > colon + 1 && isHost(window, i + 1) ? i : -1;
			i++;
		}
		window.looked(i - start);
		return end;
	}

	private static boolean isAccount(char c) {
		return Ascii.isBase64Url(c) || c == '.' || c == '+' || c == '%' || c == ';';
	}

	private static boolean isHost(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_ACCOUNT && (Ascii.isBase64Url(window.at(end)) || window.at(end) == '.')) {
			end++;
		}
		window.looked(end - start);
		char after = window.at(end);
		return end > start && (after <= ' ' || ENDS_HOST.has(after)
				|| after == ':' && Ascii.isDigit(window.at(end + 1)));
	}
}
