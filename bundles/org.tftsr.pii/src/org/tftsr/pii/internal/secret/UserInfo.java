package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Window;

/** The user information of a URL (RFC 3986 section 3.2.1): what stands before the {@code @}. */
public final class UserInfo {

	private static final int LONGEST = 512;
	private static final String ENDS_AUTHORITY = "/?#\"'<>`\\|,;(){}";

	private UserInfo() {
	}

	/** Where the {@code @} behind it stands, -1 where the authority that starts here has none. */
	public static int end(Window window, int start) {
		int sign = -1;
		for (int i = start; i - start < LONGEST; i++) {
			char c = window.at(i);
			if (c <= ' ' || ENDS_AUTHORITY.indexOf(c) >= 0) {
				break;
			}
			if (c == '@') {
				sign = i;
			}
		}
		return sign;
	}
}
