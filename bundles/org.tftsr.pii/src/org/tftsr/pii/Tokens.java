package org.tftsr.pii;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;

/** Tells what redaction put into a text from the text itself. */
final class Tokens {

	/** Stands for a whole line that could not be made safe otherwise. */
	static final String WHOLE_LINE = "[REDACTED]";

	/** At least as long as any token. */
	static final int LONGEST = 64;
	private static final Set<String> BUILT_IN = PiiTypes.all().stream().map(Tokens::plain)
			.collect(Collectors.toUnmodifiableSet());

	private final Set<String> plain;

	/** @param ownPatterns whose types have plain names as well */
	Tokens(List<OwnPattern> ownPatterns) {
		plain = Stream.concat(BUILT_IN.stream(), ownPatterns.stream().map(p -> plain(p.type())))
				.collect(Collectors.toUnmodifiableSet());
	}

	private static String plain(PiiType type) {
		return '[' + PlainNames.of(type.name()) + ']';
	}

	/** The first place from {@code from} on and before {@code limit} where a token starts; {@code limit} where none does. */
	int next(String text, int from, int limit) {
		int at = text.indexOf('[', from, limit);
		while (at >= 0) {
			if (end(text, at) > at) {
				return at;
			}
			at = text.indexOf('[', at + 1, limit);
		}
		return limit;
	}

	/** Behind the token that starts at a bracket; {@code start} where none does. */
	int end(String text, int start) {
		int i = start + 1;
		while (i < text.length() && i - start < LONGEST && isNamePart(text.charAt(i))) {
			i++;
		}
		if (i == text.length() || i - start < 2) {
			return start;
		}
		if (text.charAt(i) == ']') {
			String token = text.substring(start, i + 1);
			return WHOLE_LINE.equals(token) || plain.contains(token) ? i + 1 : start;
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
