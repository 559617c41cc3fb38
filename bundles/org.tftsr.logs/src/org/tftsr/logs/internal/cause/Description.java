package org.tftsr.logs.internal.cause;

import java.util.Locale;
import java.util.Set;

/**
 * Tells the fields that describe a thing from the lines that tell what happened to it, as in the output of
 * {@code kubectl describe} or in the properties of a Windows event: names with aligned values, one below the other,
 * whose values may go on in the same column. An image called "invalid" and a toleration of unreachable nodes are no
 * failures; a state or a message is still listened to. Mutable, fed with all lines in order.
 */
final class Description {

	private static final int MAX_NAME = 40;
	private static final int NONE = -1;
	/** Words of names whose values tell what happened. */
	private static final Set<String> TELLING = Set.of("reason", "message", "state", "status", "cause", "code",
			"description", "detail", "details", "result", "output", "problem", "exit");

	private final PhraseMatcher phrases;
	/** Whether the line before belonged to a block of fields. */
	private boolean inBlock;
	private int valueColumn = NONE;
	private boolean describes;
	private boolean atField;

	Description(PhraseMatcher phrases) {
		this.phrases = phrases;
	}

	/** Takes the next line; whether it only describes. */
	boolean goesOnWith(String line) {
		int name = firstInk(line, 0);
		int colon = colonOfName(line, name);
		atField = colon != NONE;
		if (colon != NONE) {
			return field(line, name, colon);
		}
		if (inBlock && valueColumn != NONE && name >= valueColumn && name < line.length()) {
			return describes;
		}
		inBlock = false;
		valueColumn = NONE;
		return false;
	}

	/** Whether the last line is a field or a heading; the first of a block may be a sentence, too. */
	boolean atField() {
		return atField;
	}

	/** The first field of a block may be a sentence with a colon; it takes a second one to make it a block. */
	private boolean field(String line, int name, int colon) {
		int value = firstInk(line, colon + 1);
		boolean heading = value == line.length();
		describes = inBlock && !heading && !tells(line.substring(name, colon));
		valueColumn = heading ? NONE : value;
		inBlock = true;
		return describes;
	}

	private boolean tells(String name) {
		if (phrases.match(name, 0) != 0) {
			return true;
		}
		for (String word : name.toLowerCase(Locale.ROOT).split("[ -]")) {
			if (TELLING.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Where the colon behind a name stands, or -1. The name of a field starts with a capital but is not all capitals,
	 * and its colon has two blanks or a tab behind it; a heading has nothing behind it.
	 */
	private static int colonOfName(String line, int from) {
		boolean lowerCase = false;
		int end = Math.min(line.length(), from + MAX_NAME);
		for (int p = from; p < end; p++) {
			char c = line.charAt(p);
			if (c == ':' && lowerCase) {
				return isApart(line, p + 1, Character.isUpperCase(line.charAt(from))) ? p : NONE;
			}
			boolean allowed = Character.isLetterOrDigit(c) || c == ' ' || c == '-';
			if (!allowed) {
				return NONE;
			}
			lowerCase |= Character.isLowerCase(c);
		}
		return NONE;
	}

	private static boolean isApart(String line, int from, boolean mayHaveValue) {
		return mayHaveValue && (line.startsWith("  ", from) || line.startsWith("\t", from))
				|| firstInk(line, from) == line.length();
	}

	private static int firstInk(String line, int from) {
		int p = from;
		while (p < line.length() && Character.isWhitespace(line.charAt(p))) {
			p++;
		}
		return p;
	}
}
