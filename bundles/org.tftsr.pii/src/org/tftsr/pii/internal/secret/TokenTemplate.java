package org.tftsr.pii.internal.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/**
 * The shape of a token: literal texts and runs of an alphabet, as in <code>SG.{word 22}.{word 43}</code>. Its first
 * literal is the anchor by which it is found; at most one run may stand before that. Immutable.
 */
final class TokenTemplate {

	/** How many readings it takes to look up the units in an alphabet. */
	private static final int READINGS = 4;
	private static final Pattern RUN = Pattern.compile("\\{(\\w+) (\\d+)(?:-(\\d+))?}");

	/** A literal text, or a run of an alphabet where that is null. */
	private record Part(String literal, Alphabet alphabet, int shortest, int longest) {

		static Part literal(String text) {
			return new Part(text, null, text.length(), text.length());
		}

		static Part run(Matcher run) {
			int shortest = Integer.parseInt(run.group(2));
			int longest = run.group(3) == null ? shortest : Integer.parseInt(run.group(3));
			return new Part(null, Alphabet.valueOf(run.group(1).toUpperCase(Locale.ROOT)), shortest, longest);
		}
	}

	/** The run before the anchor, null where the anchor comes first. */
	private final Part lead;
	private final String anchor;
	private final List<Part> rest;

	/** @throws IllegalArgumentException where the text has no literal, or an alphabet is unknown */
	TokenTemplate(String text) {
		List<Part> parts = new ArrayList<>();
		Matcher run = RUN.matcher(text);
		int end = 0;
		while (run.find()) {
			if (run.start() > end) {
				parts.add(Part.literal(text.substring(end, run.start())));
			}
			parts.add(Part.run(run));
			end = run.end();
		}
		if (end < text.length()) {
			parts.add(Part.literal(text.substring(end)));
		}
		lead = parts.getFirst().literal() == null ? parts.removeFirst() : null;
		if (parts.isEmpty() || parts.getFirst().literal() == null) {
			throw new IllegalArgumentException("no anchor in " + text);
		}
		anchor = parts.removeFirst().literal();
		rest = List.copyOf(parts);
	}

	String anchor() {
		return anchor;
	}

	/** Whether it is found by its anchor; if not, by the long word of letters and digits that it starts with. */
	boolean isFoundByAnchor() {
		return lead == null || anchor.length() > 1 && !Ascii.isAlphanumeric(anchor.charAt(0)) || lead
				.alphabet() == Alphabet.DIGIT;
	}

	/** Where the anchor stands in a token that is found by the word at its start. */
	int anchorBehind(int start) {
		return start + lead.longest();
	}

	/** Where a token whose anchor stands here starts, -1 where none can. */
	int startBefore(Window window, int at) {
		if (lead == null) {
			return at;
		}
		int start = at;
		while (at - start <= lead.longest() && lead.alphabet().has(window.at(start - 1))) {
			start--;
		}
		int length = at - start;
		return length >= lead.shortest() && length <= lead.longest() && !window.isWord(start - 1) ? start : -1;
	}

	/** Where a token whose anchor stands here ends, -1 where it is none. */
	int endBehind(Window window, int at) {
		int end = at + anchor.length();
		for (int i = 0; i < rest.size() && end >= 0; i++) {
			Part part = rest.get(i);
			if (part.literal() != null) {
				end = window.startsWith(end, part.literal()) ? end + part.literal().length() : -1;
			} else {
				end = i == rest.size() - 1 ? endOfLastRun(window, end, part) : endOfRun(window, end, part);
			}
		}
		return end >= 0 && !window.isWord(end) ? end : -1;
	}

	private static int endOfRun(Window window, int start, Part run) {
		int limit = start + run.longest();
		int end = start;
		while (end < limit && run.alphabet().has(window.at(end))) {
			end++;
		}
		window.looked((end - start) * READINGS);
		return end - start >= run.shortest() ? end : -1;
	}

	/** One that goes on beyond its longest form is something else. */
	private static int endOfLastRun(Window window, int start, Part run) {
		int limit = start + run.longest() + 1;
		int end = start;
		while (end < limit && run.alphabet().has(window.at(end))) {
			end++;
		}
		window.looked((end - start) * READINGS);
		boolean tooLong = end - start > run.longest();
		while (end > start && run.alphabet().endsInMarks() && !Ascii.isAlphanumeric(window.at(end - 1))) {
			end--;
		}
		return !tooLong && end - start >= run.shortest() ? end : -1;
	}
}
