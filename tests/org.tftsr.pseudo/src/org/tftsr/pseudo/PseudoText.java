package org.tftsr.pseudo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as a translator would have them: readable, but each in guillemets, with accents, and a third longer. What is no text in them stays:
 * placeholders with their braces, tags, the keys behind a tab.
 */
public final class PseudoText {

	/** What the locale is called: English for numbers and dates. */
	public static final String LOCALE = "en_XA";

	private static final String PLAIN = "ACEIOUaceinouy";
	private static final String ACCENTED = "\u00c1\u00c7\u00c9\u00cd\u00d3\u00da\u00e1\u00e7\u00e9\u00ed\u00f1\u00f3\u00fa\u00fd";
	private static final char BEGIN = '\u00ab';
	private static final char END = '\u00bb';
	private static final String FILLER = " \u00f1\u00e9";
	/** So many letters of a text make it one filler longer. */
	private static final int LETTERS_PER_FILLER = 8;
	/** Braces of formats, with one more pair inside at most; tags; what follows a percent sign. */
	private static final Pattern NO_TEXT = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*\\})*\\}|<[^<>]*>|%[a-z]");
	/** As in "About {0}", which menus have as their ellipsis or a key behind a tab. */
	private static final Pattern TAIL = Pattern.compile("\\t.*|@[A-Z].*", Pattern.DOTALL);
	private static final Pattern ONE = Pattern.compile(BEGIN + "[^" + BEGIN + END + "]*" + END);
	private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

	private PseudoText() {
	}

	/** A text of a file of messages in the pseudo-locale; itself where it has no word. */
	public static String of(String text) {
		if (!LETTERS.matcher(NO_TEXT.matcher(text).replaceAll("")).find() && !text.contains("choice")) {
			return text;
		}
		Matcher tail = TAIL.matcher(text);
		String kept = tail.find() ? tail.group() : "";
		String words = text.substring(0, text.length() - kept.length());
		int letters = NO_TEXT.matcher(words).replaceAll("").length();
		return BEGIN + accented(words) + FILLER.repeat((letters + LETTERS_PER_FILLER - 1) / LETTERS_PER_FILLER) + END + kept;
	}

	private static String accented(String words) {
		StringBuilder result = new StringBuilder();
		Matcher kept = NO_TEXT.matcher(words);
		int from = 0;
		while (kept.find()) {
			accent(words.substring(from, kept.start()), result);
			result.append(kept.group());
			from = kept.end();
		}
		accent(words.substring(from), result);
		return result.toString();
	}

	private static void accent(String words, StringBuilder result) {
		words.chars().forEach(letter -> {
			int place = PLAIN.indexOf(letter);
			result.append(place < 0 ? (char) letter : ACCENTED.charAt(place));
		});
	}

	/** What of a text that is shown did not come from a file of messages. */
	public static String bare(String shown) {
		String left = shown;
		for (String before = ""; !before.equals(left);) {
			before = left;
			left = ONE.matcher(left).replaceAll(" ");
		}
		return left;
	}
}
