package org.tftsr.ai.internal.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.ai.internal.claims.Statement.Reference;

/** Lines that a text names, in the forms that models use: {@code [label:line]}, ranges, several in one pair of brackets. */
final class References {

	/** The longest range of which both ends are looked up. */
	private static final int NUMBER_DIGITS = 12;
	private static final Pattern BRACKETS = Pattern.compile("[\\[(]([^\\[\\]()\\n]{3,400})[\\])]");
	private static final String NUMBER = "(\\d{1," + NUMBER_DIGITS + "})";
	private static final Pattern PLACE = Pattern.compile("`?\\s*(.{1,200}?)`?\\s*(?::\\s*(?:lines?\\s*|L)?|,?\\s+lines?\\s+|#L?)" + NUMBER
			+ "(?:\\s*[-–—]\\s*L?" + NUMBER + ")?`?\\s*");
	private static final Pattern MORE = Pattern.compile("\\s*(?:lines?\\s*|L)?" + NUMBER + "(?:\\s*[-–—]\\s*L?" + NUMBER + ")?\\s*");
	private static final Pattern WORDS = Pattern.compile(
			"\\blines?\\s+" + NUMBER + "(?:\\s*[-–—]\\s*" + NUMBER + ")?\\s+(?:of|in)\\s+[`\"]?([\\w./ ()-]{1,100}?\\.[\\w]{1,10})[`\"]?(?![\\w.])");
	private static final Pattern QUOTE_BEFORE = Pattern.compile("[\"“`]([^\"“”`\\n]{3,400})[\"”`]\\s*[:,(\\-–—]*\\s*$");
	private static final Pattern QUOTE_AFTER = Pattern.compile("^\\s*[:,\\-–—]*\\s*[\"“`]([^\"“”`\\n]{3,400})[\"”`]");

	private References() {
	}

	/** Those of a text, in its order, none twice. */
	static List<Reference> in(String text) {
		Set<Reference> found = new LinkedHashSet<>();
		Matcher brackets = BRACKETS.matcher(text);
		while (brackets.find()) {
			String quote = quote(text, brackets.start(), brackets.end());
			found.addAll(places(brackets.group(1), quote));
		}
		Matcher words = WORDS.matcher(text);
		while (words.find()) {
			add(words.group(3).strip(), words.group(1), words.group(2), quote(text, words.start(), words.end()), found);
		}
		return List.copyOf(found);
	}

	/** Those of a text that is nothing but places, such as {@code app.log:12-15, 20}. */
	static List<Reference> places(String text, String quote) {
		Set<Reference> found = new LinkedHashSet<>();
		String label = null;
		for (String part : text.split("[,;]")) {
			Matcher place = PLACE.matcher(part);
			Matcher more = MORE.matcher(part);
			if (label != null && more.matches()) {
				add(label, more.group(1), more.group(2), quote, found);
			} else if (place.matches() && isLabel(place.group(1))) {
				label = place.group(1).strip();
				add(label, place.group(2), place.group(3), quote, found);
			}
		}
		return new ArrayList<>(found);
	}

	/** A time of day is no label, nor is a pseudonym. */
	private static boolean isLabel(String label) {
		return label.chars().anyMatch(Character::isLetter) && !label.matches(".*\\b\\d{1,2}:\\d{2}.*|(?i)(?:lines?|at|port|step|why|phase)");
	}

	private static void add(String label, String first, String last, String quote, Set<Reference> found) {
		long from = Long.parseLong(first);
		long to = last == null ? from : Long.parseLong(last);
		if (from > 0) {
			found.add(new Reference(label, from, from == to ? quote : null));
		}
		if (to > from) {
			found.add(new Reference(label, to, null));
		}
	}

	private static String quote(String text, int start, int end) {
		Matcher before = QUOTE_BEFORE.matcher(text.substring(Math.max(0, start - 500), start));
		if (before.find()) {
			return before.group(1).strip();
		}
		Matcher after = QUOTE_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 500)));
		return after.find() ? after.group(1).strip() : null;
	}
}
