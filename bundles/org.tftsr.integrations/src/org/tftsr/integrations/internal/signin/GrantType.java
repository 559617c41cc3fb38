package org.tftsr.integrations.internal.signin;

import org.tftsr.net.Word;

/** What a token is given for (RFC 6749). */
enum GrantType implements Word {
	/** The code that the browser has brought. */
	AUTHORIZATION_CODE("authorization_code"),
	/** The refresh token of an earlier answer. */
	REFRESH_TOKEN("refresh_token");

	private final String word;

	GrantType(String word) {
		this.word = word;
	}

	@Override
	public String word() {
		return word;
	}
}
