package org.tftsr.pii;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells what redaction put into a text from the text itself. */
final class Tokens {

	/** Stands for a whole line that could not be made safe otherwise. */
	static final String WHOLE_LINE = "[REDACTED]";

	private static final int LONGEST = 64;
	private static final Set<String> PLAIN = PiiTypes.all().stream().map(t -> '[' + PlainNames.of(t.name()) + ']')
			.collect(Collectors.toUnmodifiableSet());

	private Tokens() {
	}

	/** The first place from {@code from} on where a token starts, or the length of the text. */
	static int next(String text, int from) {
		int at = text.indexOf('[', from);
		while (at >= 0) {
			if (end(text, at) > at) {
				return at;
			}
			at = text.indexOf('[', at + 1);
		}
		return text.length();
	}

	/** Behind the token that starts at a bracket; {@code start} where none does. */
	static int end(String text, int start) {
		int i = start + 1;
		while (i < text.length() && i - start < LONGEST && isNamePart(text.charAt(i))) {
			i++;
		}
		if (i == text.length() || i - start < 2) {
			return start;
		}
		if (text.charAt(i) == ']') {
			String token = text.substring(start, i + 1);
			return WHOLE_LINE.equals(token) || PLAIN.contains(token) ? i + 1 : start;
		}
		return text.charAt(i) == '-' ? endOfNumber(text, start, i + 1) : start;
	}

	private static int endOfNumber(String text, int start, int digits) {
		int i = digits;
		while (i < text.length() && i - digits < 10 && Character.isDigit(text.charAt(i))) {
			i++;
		}
		boolean upper = text.substring(start, digits).chars().noneMatch(Character::isLowerCase);
		return upper && i > digits && i < text.length() && text.charAt(i) == ']' ? i + 1 : start;
	}

	private static boolean isNamePart(char c) {
		return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
	}
}
