package org.tftsr.pii;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.redact.TextPart;

/** Tells what redaction put into a text from the text itself. */
final class Tokens {

	/** Stands for a whole line that could not be made safe otherwise. */
	static final String WHOLE_LINE = "[REDACTED]";

	/** At least as long as any token. */
	static final int LONGEST = 64;
	private static final int MOST_DIGITS = 10;
	/** Of a type without pseudonyms so far: a longer number is a value sooner than the pseudonym of another issue. */
	private static final int HIGHEST_UNKNOWN = 99_999;
	private static final Set<String> BUILT_IN = Stream.concat(Stream.of(WHOLE_LINE),
			PiiTypes.all().stream().map(Tokens::plain)).collect(Collectors.toUnmodifiableSet());

	private static final Set<String> BUILT_IN_NAMES = PiiTypes.all().stream().map(PiiType::name)
			.collect(Collectors.toUnmodifiableSet());

	private final Set<String> plain;
	/** Only these make a pseudonym: a secret may well be of capitals, a hyphen and a number in brackets. */
	private final Set<String> names;

	/** The highest number given so far, by the name of the type; 0 where there is none. */
	private final ToIntFunction<String> highest;

	/**
	 * @param ownPatterns whose types have names as well
	 * @param highest     the highest number of a pseudonym so far, by the name of its type; 0 where there is none
	 */
	Tokens(List<OwnPattern> ownPatterns, ToIntFunction<String> highest) {
		this.highest = highest;
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

	/** Whether a text is a token and nothing else. */
	boolean isOne(String text) {
		return text.startsWith("[") && end(TextPart.of(text), 0) == text.length();
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
		String name = chars[i] == '-' && upper ? text.between(start + 1, i) : "";
		return names.contains(name) ? endOfNumber(text, start, i + 1, name) : start;
	}

	/** Numbers start at 1 and go up by 1: one with a leading zero, or beyond the highest, is part of a value. */
	private int endOfNumber(TextPart text, int start, int digits, String name) {
		char[] chars = text.chars();
		long number = 0;
		int i = digits;
		while (i < text.end() && i - digits < MOST_DIGITS && Ascii.isDigit(chars[i])) {
			number = number * 10 + chars[i] - '0';
			i++;
		}
		if (i == digits || i == text.end() || chars[i] != ']' || chars[digits] == '0') {
			return start;
		}
		int known = highest.applyAsInt(name);
		return number <= (known > 0 ? known : HIGHEST_UNKNOWN) ? i + 1 : start;
	}

	private static boolean isNamePart(char c) {
		return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
	}
}
