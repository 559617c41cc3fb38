package org.tftsr.core.analysis;

/**
 * How many tokens of a language model a text takes at most, whatever the model. Models cut texts in different ways, and
 * a tokenizer is as large as this whole product, so this counts by classes of characters:
 * <ul>
 * <li>a word of ASCII letters, cut where its case changes: one for every four letters begun, for every two where they
 * are all capitals;</li>
 * <li>a digit: one, as Llama 2, Gemma, Mistral and Qwen cut numbers (others take up to three digits as one);</li>
 * <li>a mark of punctuation, a tab, a line end: one;</li>
 * <li>blanks: none before a word or a mark, which take one blank with them, one before a digit, and one more for every
 * four blanks begun beyond the first;</li>
 * <li>any other character: one for each of its bytes in UTF-8, the most that byte-pair encoding (Sennrich et al., ACL
 * 2016) on bytes can take.</li>
 * </ul>
 * docs/log-analysis.md says how far it is off. The estimate of a text is the sum of those of its lines.
 */
public final class TokenEstimate {

	private static final int LETTERS_PER_TOKEN = 4;
	private static final int CAPITALS_PER_TOKEN = 2;
	private static final int BLANKS_PER_TOKEN = 4;

	private TokenEstimate() {
	}

	/** The estimate for a text, in tokens. */
	public static int of(String text) {
		int tokens = 0;
		int p = 0;
		while (p < text.length()) {
			char c = text.charAt(p);
			int end = p + 1;
			if (isLetter(c)) {
				end = wordEnd(text, p);
				tokens += wordTokens(text, p, end);
			} else if (c == ' ') {
				end = blanksEnd(text, p);
				tokens += (end - p + BLANKS_PER_TOKEN - 2) / BLANKS_PER_TOKEN + (isDigitAt(text, end) ? 1 : 0);
			} else if (c < 0x80) {
				tokens++;
			} else {
				end = p + Character.charCount(text.codePointAt(p));
				tokens += utf8Length(text.codePointAt(p));
			}
			p = end;
		}
		return tokens;
	}

	private static int wordTokens(String text, int start, int end) {
		boolean capitals = end - start > 1 && isCapital(text.charAt(start + 1));
		int perToken = capitals ? CAPITALS_PER_TOKEN : LETTERS_PER_TOKEN;
		return (end - start + perToken - 1) / perToken;
	}

	/** Letters of one case, the first of which may be a capital. */
	private static int wordEnd(String text, int start) {
		int p = start + 1;
		boolean capitals = p < text.length() && isCapital(text.charAt(start)) && isCapital(text.charAt(p));
		while (p < text.length() && isLetter(text.charAt(p)) && isCapital(text.charAt(p)) == capitals) {
			p++;
		}
		return p;
	}

	private static int blanksEnd(String text, int start) {
		int p = start;
		while (p < text.length() && text.charAt(p) == ' ') {
			p++;
		}
		return p;
	}

	private static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z' || isCapital(c);
	}

	private static boolean isCapital(char c) {
		return c >= 'A' && c <= 'Z';
	}

	private static boolean isDigitAt(String text, int at) {
		return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
	}

	private static int utf8Length(int codePoint) {
		if (codePoint < 0x800) {
			return 2;
		}
		return codePoint < 0x10000 ? 3 : 4;
	}
}
