package org.tftsr.integrations.internal.signin;

import org.tftsr.net.Word;

/** Which token is to be revoked (RFC 7009 2.1). */
enum TokenHint implements Word {
	/** The one that calls are signed in with. */
	ACCESS_TOKEN("access_token"),
	/** The one that gets others. */
	REFRESH_TOKEN("refresh_token");

	private final String word;

	TokenHint(String word) {
		this.word = word;
	}

	@Override
	public String word() {
		return word;
	}
}
