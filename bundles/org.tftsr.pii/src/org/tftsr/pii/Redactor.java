package org.tftsr.pii;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.VisibleText;
import org.tftsr.pii.internal.redact.Replacement;
import org.tftsr.pii.internal.redact.TextBuilder;
import org.tftsr.pii.internal.redact.TextPart;

/**
 * Replaces sensitive values. It is the way to a {@link RedactedText}; past it leads a recorded {@link UnredactedConsent} alone.
 * <p>
 * A redacted text has as many line ends as the original, in the same places of the text: where a value runs over
 * several lines, as a private key does, its replacement is followed by the line ends it held. So line numbers of the
 * two agree.
 * <p>
 * A value that has a pseudonym by now is replaced wherever it stands as a word of its own, also where nothing around it
 * says what it is; values of fewer than four units are not. Thread-safe.
 */
public final class Redactor {

	/** Takes the first look. */
	private final PiiDetector first;
	private final PiiDetector detector;
	private final Pseudonyms pseudonyms;
	private final ReplacementStyle style;
	private final DetectionSettings settings;
	private final Tokens tokens;

	/** Replaces what the user wants to be found, in the style the user wants. */
	public Redactor(ConfiguredDetector detector, Pseudonyms pseudonyms) {
		this(detector::detectToRedact, detector, pseudonyms, detector.style(), detector.settings());
	}

	/** Replaces what any detector of built-in types finds. */
	public Redactor(PiiDetector detector, Pseudonyms pseudonyms, ReplacementStyle style) {
		this(detector, detector, pseudonyms, style, DetectionSettings.STANDARD);
	}

	private Redactor(PiiDetector first, PiiDetector detector, Pseudonyms pseudonyms, ReplacementStyle style,
			DetectionSettings settings) {
		this.first = first;
		this.detector = Objects.requireNonNull(detector);
		this.pseudonyms = Objects.requireNonNull(pseudonyms);
		this.style = Objects.requireNonNull(style);
		this.settings = settings;
		this.tokens = new Tokens(settings.ownPatterns(), pseudonyms::highest);
	}

	/**
	 * Replaces all that the detector finds, then looks again at what has changed until it finds nothing more. The
	 * replacements themselves are left alone, and control sequences of terminals are left out.
	 */
	public RedactedText redact(CharSequence text) {
		TextRedaction redaction = newRedaction();
		String visible = VisibleText.of(text).text();
		TextPart whole = TextPart.of(visible);
		List<Replacement> replacements = redaction.newReplacements(whole, first.detect(visible),
				TextRedaction.origin(whole));
		return new RedactedText(redaction.replaceAndSettle(whole, replacements).toString());
	}

	/**
	 * Replaces exactly these spans, and known values. Spans that somebody decided to leave out stay as they are, unless
	 * their value is known.
	 *
	 * @param spans of this text, by offset, none overlapping
	 */
	public RedactedText redact(CharSequence text, List<PiiSpan> spans) {
		TextRedaction redaction = newRedaction();
		TextPart whole = TextPart.of(text.toString());
		return new RedactedText(redaction.replaceAndKnown(whole,
				redaction.replacements(whole, spans, TextRedaction.origin(whole))).toString());
	}

	/** Where values are that {@link #redact(CharSequence, List)} replaces in a text without spans, by place. */
	public List<KnownWords> knownIn(CharSequence text) {
		return newRedaction().known(TextPart.of(text.toString()));
	}

	/**
	 * Replaces exactly these spans, and known values other than those that somebody decided to keep: they stay as they are.
	 *
	 * @param replaced of this text, by offset, none overlapping
	 * @param kept     the same, none of them among those and none overlapping them
	 * @throws CancelledException       where nobody wants the text any more
	 * @throws IllegalArgumentException where what is to stand for a value is nothing that redaction puts there
	 */
	public RedactedText redact(CharSequence text, List<StandIn> replaced, List<PiiSpan> kept, Progress progress) throws CancelledException {
		TextRedaction redaction = newRedaction();
		TextPart whole = TextPart.of(text.toString());
		int origin = TextRedaction.origin(whole);
		TextBuilder redacted = new TextBuilder().restart(whole.end());
		Iterator<PiiSpan> staying = kept.iterator();
		int next = 0;
		for (int done = whole.start(); done < whole.end();) {
			progress.check();
			PiiSpan stays = staying.hasNext() ? staying.next() : null;
			int end = stays == null ? whole.end() : (int) stays.start() + origin;
			List<Replacement> replacements = new ArrayList<>();
			for (; next < replaced.size() && replaced.get(next).span().start() + origin < end; next++) {
				progress.check();
				PiiSpan span = replaced.get(next).span();
				replacements.add(new Replacement((int) span.start() + origin, (int) span.end() + origin, checked(replaced.get(next))));
			}
			// no known value goes on across what is kept
			TextPart part = redaction.replaceAndKnown(new TextPart(whole.chars(), done, end), replacements);
			redacted.append(part, part.start(), part.end());
			done = stays == null ? end : (int) stays.end() + origin;
			redacted.append(whole, end, done);
		}
		return new RedactedText(redacted.part().toString());
	}

	/** Nothing else goes into a redacted text, lest this be a way for anything. */
	private String checked(StandIn standIn) {
		if (!tokens.isOne(standIn.words())) {
			throw new IllegalArgumentException("No stand-in of the type " + standIn.span().type().name());
		}
		return standIn.words();
	}

	/**
	 * Replaces what of a file's spans lies in one of its lines, and known values. Of a value over several lines, the
	 * first line shows the replacement and the others nothing, as in the redacted copy of the file.
	 *
	 * @param line            a whole line without its line end
	 * @param lineStartOffset offset in the file of its first unit
	 * @param spans           of the file, by offset, none overlapping; those outside the line are ignored
	 */
	public RedactedText redactLine(String line, long lineStartOffset, List<PiiSpan> spans) {
		TextRedaction redaction = newRedaction();
		TextPart text = TextPart.of(line);
		List<Replacement> replacements = new ArrayList<>();
		for (PiiSpan span : spans) {
			int start = (int) Math.max(0, Math.min(line.length(), span.start() - lineStartOffset));
			int end = (int) Math.max(0, Math.min(line.length(), span.end() - lineStartOffset));
			if (end > start && span.start() < lineStartOffset) {
				replacements.add(new Replacement(start, end, ""));
			} else if (end > start && span.end() - lineStartOffset > end && style == ReplacementStyle.PSEUDONYM) {
				replacements.add(
						new Replacement(start, end, pseudonyms.tokenForStart(span.type(), line.substring(start))));
			} else if (end > start) {
				replacements.add(redaction.replacement(span.type(), text, start, end));
			}
		}
		return new RedactedText(redaction.replaceAndKnown(text, replacements).toString());
	}

	/** As {@link Pseudonyms#known()}, of those that it replaces values by. */
	public Pseudonyms.Known known() {
		return pseudonyms.known();
	}

	private TextRedaction newRedaction() {
		return new TextRedaction(detector, pseudonyms, style, settings);
	}
}
