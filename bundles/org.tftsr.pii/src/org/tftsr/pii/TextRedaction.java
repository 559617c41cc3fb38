package org.tftsr.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.pii.DetectionSettings;
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
	private final Tokens tokens;
	private final Map<String, Long> counts = new TreeMap<>();

	/** @param settings name the types of the user's own */
	TextRedaction(PiiDetector detector, Pseudonyms pseudonyms, ReplacementStyle style, DetectionSettings settings) {
		this.tokens = new Tokens(settings.ownPatterns());
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

	/**
	 * What goes in the places of exactly these spans.
	 *
	 * @param origin the unit of the text that offsets of the spans count from
	 */
	List<Replacement> replacements(CharSequence text, List<PiiSpan> spans, long origin) {
		List<Replacement> replacements = new ArrayList<>(spans.size());
		for (PiiSpan span : spans) {
			replacements.add(replacement(span.type(), text, (int) (origin + span.start()), (int) (origin + span.end())));
		}
		return replacements;
	}

	/** As {@link #replacements}, without what lies in a replacement that the text holds already. */
	List<Replacement> newReplacements(String text, List<PiiSpan> spans, long origin) {
		List<Replacement> replacements = new ArrayList<>(spans.size());
		for (PiiSpan span : spans) {
			addPartsOutsideTokens(text, span.type(), (int) (origin + span.start()), (int) (origin + span.end()),
					replacements);
		}
		return replacements;
	}

	/** Replaces what is known of the issue wherever it stands as a word of its own. */
	String replaceKnown(String text) {
		List<Replacement> replacements = new ArrayList<>();
		int token = tokens.next(text, 0, text.length());
		for (ValueIndex.Occurrence known : pseudonyms.occurrences(text)) {
			while (token < known.start() && tokens.end(text, token) <= known.start()) {
				token = tokens.next(text, tokens.end(text, token), text.length());
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
	 * until there is nothing left to find.
	 */
	String settle(String text) {
		int token = tokens.next(text, 0, text.length());
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
			token = tokens.next(text, end, text.length());
		}
		return out.append(text, done, text.length()).toString();
	}

	private String settleLine(String line) {
		String current = line;
		for (int look = 0; look < MOST_LOOKS; look++) {
			List<Replacement> more = newReplacements(current, detector.detect(current), origin(current));
			if (more.isEmpty()) {
				return current;
			}
			current = Replacement.apply(current, more);
		}
		return line.endsWith("\r") ? Tokens.WHOLE_LINE + '\r' : Tokens.WHOLE_LINE;
	}

	private void addPartsOutsideTokens(String text, PiiType type, int start, int end, List<Replacement> parts) {
		int part = start;
		int token = tokens.next(text, Math.max(0, start - Tokens.LONGEST), end);
		while (token < end) {
			int tokenEnd = tokens.end(text, token);
			if (tokenEnd > part) {
				addPart(text, type, part, Math.max(part, token), parts);
				part = tokenEnd;
			}
			token = tokenEnd < end ? tokens.next(text, tokenEnd, end) : end;
		}
		addPart(text, type, part, end, parts);
	}

	/** Between two replacements there is often but a comma. */
	private void addPart(String text, PiiType type, int start, int end, List<Replacement> parts) {
		if (end - start > 0 && (parts.isEmpty() || start >= parts.getLast().end()) && hasWord(text, start, end)) {
			parts.add(replacement(type, text, start, end));
		}
	}

	private static boolean hasWord(String line, int start, int end) {
		for (int i = start; i < end; i++) {
			if (Character.isLetterOrDigit(line.charAt(i))) {
				return true;
			}
		}
		return false;
	}
}
