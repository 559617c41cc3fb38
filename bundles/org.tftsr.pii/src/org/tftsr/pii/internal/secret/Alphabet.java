package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;

/** The characters that a token is made of behind its prefix. */
enum Alphabet {
	HEX {
		@Override
		boolean has(char c) {
			return Ascii.isHex(c);
		}
	},
	/** Capital letters and digits. */
	CAPITALS {
		@Override
		boolean has(char c) {
			return Ascii.isDigit(c) || Ascii.isUpper(c);
		}
	},
	ALPHANUMERIC {
		@Override
		boolean has(char c) {
			return Ascii.isAlphanumeric(c);
		}
	},
	/** Letters, digits, hyphen and underscore. */
	BASE64URL {
		@Override
		boolean has(char c) {
			return Ascii.isBase64Url(c);
		}
	},
	/** Letters, digits, plus, slash and equals sign. */
	BASE64 {
		@Override
		boolean has(char c) {
			return Ascii.isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
		}
	},
	/** Parts of {@link #BASE64URL} joined by dots, underscores or slashes. */
	PARTS {
		@Override
		boolean has(char c) {
			return Ascii.isBase64Url(c) || c == '.' || c == '/' || c == '=' || c == '~' || c == '+';
		}
	};

	abstract boolean has(char c);
}
