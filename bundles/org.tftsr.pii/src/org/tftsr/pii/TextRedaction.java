package org.tftsr.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.internal.redact.Replacement;
import org.tftsr.pii.internal.redact.ValueIndex;

/**
 * One redaction, and how many values it has replaced. Not thread-safe.
 */
final class TextRedaction {

	static final char BYTE_ORDER_MARK = '\uFEFF';
	/** Each look replaces something, and more than a few only happen where somebody meant them to. */
	private static final int MOST_LOOKS = 16;

	private final PiiDetector detector;
	private final Pseudonyms pseudonyms;
	private final ReplacementStyle style;
	private final Map<String, Long> counts = new TreeMap<>();

	TextRedaction(PiiDetector detector, Pseudonyms pseudonyms, ReplacementStyle style) {
		this.detector = detector;
		this.pseudonyms = pseudonyms;
		this.style = style;
	}

	Map<String, Long> counts() {
		return counts;
	}

	/** What goes in the place of a value. */
	Replacement replacement(PiiType type, CharSequence text, int start, int end) {
		counts.merge(type.name(), 1L, Long::sum);
		return new Replacement(start, end, style.replacement(type, text.subSequence(start, end), pseudonyms));
	}

	/** Where offsets of spans count from in a text: behind a byte order mark. */
	static int origin(CharSequence text) {
		return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
	}

	/** What goes in the places of spans, whose offsets count from the unit {@code origin} of the text. */
	List<Replacement> replacements(CharSequence text, List<PiiSpan> spans, int origin) {
		List<Replacement> replacements = new ArrayList<>(spans.size());
		for (PiiSpan span : spans) {
			replacements.add(replacement(span.type(), text, origin + (int) span.start(), origin + (int) span.end()));
		}
		return replacements;
	}

	/** Replaces what is known of the issue wherever it stands as a word of its own. */
	String replaceKnown(String text) {
		List<Replacement> replacements = new ArrayList<>();
		int token = Tokens.next(text, 0);
		for (ValueIndex.Occurrence known : pseudonyms.occurrences(text)) {
			while (token < known.start() && Tokens.end(text, token) <= known.start()) {
				token = Tokens.next(text, Tokens.end(text, token));
			}
			if (known.end() <= token) {
				replacements.add(replacementOfKnown(known));
			}
		}
		return replacements.isEmpty() ? text : Replacement.apply(text, replacements);
	}

	private Replacement replacementOfKnown(ValueIndex.Occurrence known) {
		String name = known.pseudonym().typeName();
		counts.merge(name, 1L, Long::sum);
		String token = style == ReplacementStyle.PLAIN ? '[' + PlainNames.of(name) + ']' : known.pseudonym().token();
		return new Replacement(known.start(), known.end(), token);
	}

	/**
	 * Takes another look at each line in which something was replaced, since what is left of it may be a value by now,
	until
	 * there is nothing left to find.
	 */
	String settle(String text) {
		int token = Tokens.next(text, 0);
		if (token == text.length()) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length());
		int done = 0;
		while (token < text.length()) {
			int start = text.lastIndexOf('\n', token) + 1;
			int lineEnd = text.indexOf('\n', token);
			int end = lineEnd < 0 ? text.length() : lineEnd;
			out.append(text, done, start).append(settleLine(text.substring(start, end)));
			done = end;
			token = Tokens.next(text, end);
		}
		return out.append(text, done, text.length()).toString();
	}

	private String settleLine(String line) {
		String current = line;
		for (int look = 0; look < MOST_LOOKS; look++) {
			List<Replacement> more = new ArrayList<>();
			for (PiiSpan span : detector.detect(current)) {
				addPartsOutsideTokens(current, span, more);
			}
			if (more.isEmpty()) {
				return current;
			}
			current = Replacement.apply(current, more);
		}
		return line.endsWith("\r") ? Tokens.WHOLE_LINE + '\r' : Tokens.WHOLE_LINE;
	}

	private void addPartsOutsideTokens(String line, PiiSpan span, List<Replacement> more) {
		int start = origin(line) + (int) span.start();
		int end = origin(line) + (int) span.end();
		int token = Tokens.next(line, Math.max(0, line.lastIndexOf('[', start)));
		while (token < end && Tokens.end(line, token) <= start) {
			token = Tokens.next(line, Tokens.end(line, token));
		}
		while (start < end) {
			int stop = Math.min(end, Math.max(start, token));
			if (hasWord(line, start, stop)) {
				more.add(replacement(span.type(), line, start, stop));
			}
			start = token < end ? Tokens.end(line, token) : end;
			token = Tokens.next(line, start);
		}
	}

	private static boolean hasWord(String line, int start, int end) {
		return line.substring(start, end).chars().anyMatch(Character::isLetterOrDigit);
	}
}
