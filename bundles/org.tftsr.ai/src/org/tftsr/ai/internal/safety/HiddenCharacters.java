package org.tftsr.ai.internal.safety;

import java.util.function.IntPredicate;

/**
 * Characters that a reader does not see and a model does: control characters, the tag characters of Unicode (U+E0000), marks of
 * writing direction, blanks of no width, selectors of variants in rows. None of them goes to a model.
 */
public final class HiddenCharacters {

	private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
	private static final int ZERO_WIDTH_JOINER = 0x200D;
	private static final int EMOJI_SELECTOR = 0xFE0F;

	private HiddenCharacters() {
	}

	/** The text without them; as many line ends as before, other ends of lines and pages become blanks. */
	public static String remove(String text) {
		if (text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0x7F)) {
			return text;
		}
		StringBuilder seen = new StringBuilder(text.length());
		int before = 0;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			if (isLineEndOfAnotherKind(c)) {
				seen.append(' ');
			} else if (!isHidden(c, before, i < text.length() ? text.codePointAt(i) : 0)) {
				seen.appendCodePoint(c);
			}
			before = c;
		}
		return seen.toString();
	}

	/** How many hidden characters a text holds that have no other use than to hide. */
	public static int count(String text) {
		IntPredicate suspicious = c -> isTag(c) || isVariant(c) && c != EMOJI_SELECTOR || isDirection(c)
				|| c == 0x200B || c >= 0x2060 && c <= 0x2064;
		return (int) text.codePoints().filter(suspicious).count();
	}

	/** The text with tag characters turned into the ASCII characters that they shadow. */
	public static String tagsAsText(String text) {
		StringBuilder plain = new StringBuilder();
		text.codePoints().filter(HiddenCharacters::isTag).map(c -> c - 0xE0000).filter(c -> c >= ' ')
				.forEach(plain::appendCodePoint);
		return plain.toString();
	}

	private static boolean isLineEndOfAnotherKind(int c) {
		return c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

	private static boolean isHidden(int c, int before, int next) {
		if (c == '\n' || c == '\t') {
			return false;
		}
		if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
			return !joins(before) || !joins(next);
		}
		if (c == EMOJI_SELECTOR) {
			return before < 0x80 || isVariant(before);
		}
		int type = Character.getType(c);
		return type == Character.CONTROL || type == Character.SURROGATE || isTag(c) || isVariant(c)
				|| type == Character.FORMAT && !isVisibleFormat(c) || type == Character.UNASSIGNED
				|| type == Character.PRIVATE_USE;
	}

	/** Joiners are part of how emoji, Persian and the scripts of India are written; never of ASCII. */
	private static boolean joins(int c) {
		return c >= 0x80 && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER && !isTag(c);
	}

	/** Signs that stand over or before numbers and are seen. */
	private static boolean isVisibleFormat(int c) {
		return c >= 0x600 && c <= 0x605 || c == 0x6DD || c == 0x70F || c == 0x8E2 || c == 0x110BD || c == 0x110CD;
	}

	private static boolean isTag(int c) {
		return c >= 0xE0000 && c <= 0xE007F;
	}

	private static boolean isVariant(int c) {
		return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
	}

	private static boolean isDirection(int c) {
		return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
	}
}
