package org.tftsr.pii.internal.secret;

/** The characters that a part of a token is made of. */
enum Alphabet {
	DIGIT("0-9", ""),
	HEX("0-9a-fA-F", ""),
	/** Capital letters and digits. */
	UPPER("0-9A-Z", ""),
	/** Small letters and digits. */
	LOWER("0-9a-z", ""),
	ALNUM("0-9a-zA-Z", ""),
	/** Base64 for URLs: letters, digits, hyphen and underscore. */
	WORD("0-9a-zA-Z", "-_"),
	BASE64("0-9a-zA-Z", "+/="),
	/** Pieces of {@link #WORD} or {@link #BASE64} with what joins them. */
	PARTS("0-9a-zA-Z", "-_./=~+"),
	/** Paths of webhooks, which may name a tenant behind an at sign. */
	WEBHOOK("0-9a-zA-Z", "-_./=~+@"),
	/** The fields of a hashed password with what joins them. */
	HASH("0-9a-zA-Z", "$./+=,*-_@"),
	/** Base64 in percent encoding. */
	PERCENT("0-9a-zA-Z", "%");

	private final boolean[] members = new boolean[128];

	/**
	 * @param ranges  triples of a first character, a hyphen and a last one
	 * @param singles more characters
	 */
	Alphabet(String ranges, String singles) {
		for (int i = 0; i < ranges.length(); i += 3) {
			for (char c = ranges.charAt(i); c <= ranges.charAt(i + 2); c++) {
				members[c] = true;
			}
		}
		for (char c : singles.toCharArray()) {
			members[c] = true;
		}
	}

	boolean has(char c) {
		return c < members.length && members[c];
	}

	/** Whether a token may be cut before what is no letter or digit at its end, which belongs to the sentence. */
	boolean endsInMarks() {
		return this == PARTS || this == WEBHOOK;
	}
}
