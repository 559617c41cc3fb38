package org.tftsr.pii;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.pii.internal.engine.Selection;
import org.tftsr.pii.internal.redact.Replacement;
import org.tftsr.pii.internal.redact.TextBuilder;
import org.tftsr.pii.internal.redact.TextPart;

/**
 * One redaction, and how many values it has replaced. A step that has nothing to replace hands on the text as it is, and
 * one that has copies it once. Not thread-safe.
 */
final class TextRedaction {

	static final char BYTE_ORDER_MARK = '\uFEFF';
	/** Each look replaces something, and more than a few only happen where somebody meant them to. */
	private static final int MOST_LOOKS = 16;

	private final PiiDetector detector;
	private final Pseudonyms pseudonyms;
	private final ReplacementStyle style;
	private final Tokens tokens;
	private final DetectionSettings settings;
	private final Selection selection;
	/** Whether lines that are too dense to check are hidden. */
	private final boolean hides;
	private final Map<String, long[]> counts = new HashMap<>();
	private final TextBuilder replaced = new TextBuilder();
	private final TextBuilder withoutKnown = new TextBuilder();
	private final TextBuilder settled = new TextBuilder();
	private final TextBuilder settledLine = new TextBuilder();

	/** @param settings name the types of the user's own, and say whether lines that are too dense to check are hidden */
	TextRedaction(PiiDetector detector, Pseudonyms pseudonyms, ReplacementStyle style, DetectionSettings settings) {
		this.tokens = new Tokens(settings.ownPatterns(), pseudonyms::highest);
		this.settings = settings;
		this.selection = new Selection(settings);
		this.hides = !settings.typesOff().contains(PiiTypes.TOO_DENSE_TO_CHECK.name());
		this.detector = detector;
		this.pseudonyms = pseudonyms;
		this.style = style;
	}

	/** Whether a value that was known by other settings still counts. */
	private boolean isSensitive(String typeName, String value) {
		boolean lookedFor = PiiTypes.of(typeName).isPresent()
				|| settings.ownPatterns().stream().anyMatch(own -> own.on() && own.type().name().equals(typeName));
		return lookedFor && selection.isSensitive(typeName, value);
	}

	/** How many values it has replaced, by the name of their type. */
	Map<String, Long> counts() {
		return counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
	}

	private void count(String typeName) {
		counts.computeIfAbsent(typeName, name -> new long[1])[0]++;
	}

	/** What goes in the place of a value. */
	Replacement replacement(PiiType type, TextPart text, int start, int end) {
		count(type.name());
		return new Replacement(start, end, style.replacement(type, text.between(start, end), pseudonyms));
	}

	/** Where offsets of spans count from in a text: behind a byte order mark. */
	static int origin(TextPart text) {
		boolean mark = text.start() < text.end() && text.chars()[text.start()] == BYTE_ORDER_MARK;
		return mark ? text.start() + 1 : text.start();
	}

	/**
	 * What goes in the places of exactly these spans.
	 *
	 * @param origin index of the unit that offsets of the spans count from
	 */
	List<Replacement> replacements(TextPart text, List<PiiSpan> spans, long origin) {
		List<Replacement> replacements = new ArrayList<>(spans.size());
		for (PiiSpan span : spans) {
			replacements.add(replacement(span.type(), text, (int) (origin + span.start()), (int) (origin + span.end())));
		}
		return replacements;
	}

	/** As {@link #replacements}, without what lies in a replacement that the text holds already. */
	List<Replacement> newReplacements(TextPart text, List<PiiSpan> spans, long origin) {
		List<Replacement> replacements = new ArrayList<>(spans.size());
		for (PiiSpan span : spans) {
			addPartsOutsideTokens(text, span.type(), (int) (origin + span.start()), (int) (origin + span.end()),
					replacements);
		}
		return replacements;
	}

	/**
	 * Makes replacements, which are by place and do not overlap, then replaces what is known of the issue wherever it
	 * stands as a word of its own.
	 *
	 * @return valid until the next call
	 */
	TextPart replaceAndKnown(TextPart text, List<Replacement> replacements) {
		return replaceKnown(replace(text, replacements), new ArrayList<>());
	}

	/**
	 * As {@link #replaceAndKnown}, then takes another look at each line in which something was replaced, since what is left
	 * of it may be a value by now, until there is nothing left to find.
	 */
	TextPart replaceAndSettle(TextPart text, List<Replacement> replacements) {
		List<Integer> tokenStarts = new ArrayList<>();
		TextPart known = replaceKnown(replace(text, replacements), tokenStarts);
		return settle(known, tokenStarts);
	}

	private TextPart replace(TextPart text, List<Replacement> replacements) {
		return replacements.isEmpty() ? text
				: replaced.restart(text.end() - text.start()).append(text, replacements).part();
	}

	/** @param tokenStarts is given where tokens start in the result, by place */
	private TextPart replaceKnown(TextPart text, List<Integer> tokenStarts) {
		List<KnownPlace> places = pseudonyms.places(text, tokens, hides, this::isSensitive);
		if (places.stream().allMatch(KnownPlace::isToken)) {
			places.forEach(place -> tokenStarts.add(place.start()));
			return text;
		}
		withoutKnown.restart(text.end() - text.start());
		int done = text.start();
		for (KnownPlace place : places) {
			withoutKnown.append(text, done, place.start());
			done = place.start();
			tokenStarts.add(withoutKnown.length());
			if (!place.isToken()) {
				withoutKnown.append(text, replacementOfKnown(text, place));
				done = place.end();
			}
		}
		return withoutKnown.append(text, done, text.end()).part();
	}

	/** What {@link #replaceAndKnown} replaces of a text in which nothing else is to be replaced, by place. */
	List<KnownWords> known(TextPart text) {
		List<KnownWords> known = new ArrayList<>();
		for (KnownPlace place : pseudonyms.places(text, tokens, hides, this::isSensitive)) {
			if (!place.isToken()) {
				TextPart words = replaced.restart(0).append(text, replacementOfKnown(text, place)).part();
				known.add(new KnownWords(place.start() - text.start(), place.end() - text.start(), words.toString()));
			}
		}
		return known;
	}

	private Replacement replacementOfKnown(TextPart text, KnownPlace known) {
		if (known.kind() == KnownPlace.Kind.TOO_DENSE) {
			return replacement(PiiTypes.TOO_DENSE_TO_CHECK, text, known.start(), known.end());
		}
		String name = known.typeName();
		count(name);
		String token = style == ReplacementStyle.PLAIN ? '[' + PlainNames.of(name) + ']'
				: Pseudonym.token(name, known.number());
		return new Replacement(known.start(), known.end(), token);
	}

	private TextPart settle(TextPart text, List<Integer> tokenStarts) {
		settled.restart(0);
		int done = text.start();
		int lineEnd = text.start();
		for (int token : tokenStarts) {
			if (token >= lineEnd) {
				TextPart line = lineOf(text, token, lineEnd);
				lineEnd = line.end();
				TextPart rest = settleLine(line);
				if (rest != line) {
					settled.append(text, done, line.start()).append(rest, rest.start(), rest.end());
					done = line.end();
				}
			}
		}
		return done == text.start() ? text : settled.append(text, done, text.end()).part();
	}

	/** The line of a place, without its line feed. */
	private static TextPart lineOf(TextPart text, int place, int earliest) {
		char[] chars = text.chars();
		int start = place;
		while (start > earliest && chars[start - 1] != '\n') {
			start--;
		}
		int end = place;
		while (end < text.end() && chars[end] != '\n') {
			end++;
		}
		return new TextPart(chars, start, end);
	}

	private TextPart settleLine(TextPart line) {
		TextPart current = line;
		for (int look = 0; look < MOST_LOOKS; look++) {
			List<Replacement> more = newReplacements(current, detector.detect(current.toString()), origin(current));
			if (more.isEmpty()) {
				return current;
			}
			current = TextPart.of(settledLine.restart(current.end() - current.start()).append(current, more).part()
					.toString());
		}
		boolean carriageReturn = line.end() > line.start() && line.chars()[line.end() - 1] == '\r';
		return TextPart.of(carriageReturn ? Tokens.WHOLE_LINE + '\r' : Tokens.WHOLE_LINE);
	}

	private void addPartsOutsideTokens(TextPart text, PiiType type, int start, int end, List<Replacement> parts) {
		int part = start;
		int token = tokens.next(text, Math.max(text.start(), start - Tokens.LONGEST), end);
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
	private void addPart(TextPart text, PiiType type, int start, int end, List<Replacement> parts) {
		if (end - start > 0 && (parts.isEmpty() || start >= parts.getLast().end()) && hasWord(text, start, end)) {
			parts.add(replacement(type, text, start, end));
		}
	}

	private static boolean hasWord(TextPart line, int start, int end) {
		for (int i = start; i < end; i++) {
			if (Character.isLetterOrDigit(line.chars()[i])) {
				return true;
			}
		}
		return false;
	}
}
