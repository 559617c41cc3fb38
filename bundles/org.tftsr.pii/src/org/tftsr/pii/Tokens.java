package org.tftsr.pii;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.internal.redact.TextPart;

/** Tells what redaction put into a text from the text itself. */
final class Tokens {

	/** Stands for a whole line that could not be made safe otherwise. */
	static final String WHOLE_LINE = "[REDACTED]";

	/** At least as long as any token. */
	static final int LONGEST = 64;
	private static final int MOST_DIGITS = 10;
	private static final Set<String> BUILT_IN = Stream.concat(Stream.of(WHOLE_LINE),
			PiiTypes.all().stream().map(Tokens::plain)).collect(Collectors.toUnmodifiableSet());

	private static final Set<String> BUILT_IN_NAMES = PiiTypes.all().stream().map(PiiType::name)
			.collect(Collectors.toUnmodifiableSet());

	private final Set<String> plain;
	/** Only these make a pseudonym: a secret may well be of capitals, a hyphen and a number in brackets. */
	private final Set<String> names;

	/** @param ownPatterns whose types have names as well */
	Tokens(List<OwnPattern> ownPatterns) {
		plain = with(BUILT_IN, ownPatterns.stream().map(p -> plain(p.type())).toList());
		names = with(BUILT_IN_NAMES, ownPatterns.stream().map(p -> p.type().name()).toList());
	}

	private static Set<String> with(Set<String> builtIn, List<String> own) {
		return own.isEmpty() ? builtIn
				: Stream.concat(builtIn.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
	}

	private static String plain(PiiType type) {
		return '[' + PlainNames.of(type.name()) + ']';
	}

	/** The first place from {@code from} on and before {@code limit} where a token starts; {@code limit} where none does. */
	int next(TextPart text, int from, int limit) {
		for (int i = from; i < limit; i++) {
			if (text.chars()[i] == '[' && end(text, i) > i) {
				return i;
			}
		}
		return limit;
	}

	/** Behind the token that starts at a bracket; {@code start} where none does. */
	int end(TextPart text, int start) {
		char[] chars = text.chars();
		int i = start + 1;
		int limit = Math.min(text.end(), start + LONGEST);
		boolean upper = true;
		while (i < limit && isNamePart(chars[i])) {
			upper &= chars[i] < 'a';
			i++;
		}
		if (i == text.end() || i - start < 2) {
			return start;
		}
		if (chars[i] == ']') {
			return chars[start + 1] <= 'Z' && plain.contains(text.between(start, i + 1)) ? i + 1 : start;
		}
		boolean named = chars[i] == '-' && upper && names.contains(text.between(start + 1, i));
		return named ? endOfNumber(text, start, i + 1) : start;
	}

	private static int endOfNumber(TextPart text, int start, int digits) {
		char[] chars = text.chars();
		int i = digits;
		while (i < text.end() && i - digits < MOST_DIGITS && Character.isDigit(chars[i])) {
			i++;
		}
		return i > digits && i < text.end() && chars[i] == ']' ? i + 1 : start;
	}

	private static boolean isNamePart(char c) {
		return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
	}
}
