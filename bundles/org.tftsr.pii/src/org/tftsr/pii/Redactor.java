package org.tftsr.pii;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.internal.engine.Block;
import org.tftsr.pii.internal.engine.BlockReader;
import org.tftsr.pii.internal.redact.HashingOutput;
import org.tftsr.pii.internal.redact.Replacement;

/**
 * Replaces sensitive values. It is the only way to a {@link RedactedText}.
 * <p>
 * A redacted text has as many line ends as the original, in the same places of the text: where a value runs over
 * several lines, as a private key does, its replacement is followed by the line ends it held. So line numbers of the
 * two agree.
 * <p>
 * A value that has a pseudonym by now is replaced wherever it stands as a word of its own, also where nothing around it
 * says what it is; values of fewer than four units are not. Thread-safe.
 */
public final class Redactor {

	private final PiiDetector detector;
	private final Pseudonyms pseudonyms;
	private final ReplacementStyle style;

	public Redactor(PiiDetector detector, Pseudonyms pseudonyms, ReplacementStyle style) {
		this.detector = Objects.requireNonNull(detector);
		this.pseudonyms = Objects.requireNonNull(pseudonyms);
		this.style = Objects.requireNonNull(style);
	}

	/**
	 * Replaces all that the detector finds, then looks again at what has changed until it finds nothing more. The
	 * replacements themselves are left alone.
	 */
	public RedactedText redact(CharSequence text) {
		TextRedaction redaction = newRedaction();
		String whole = text.toString();
		String first = replace(redaction, whole, detector.detect(whole));
		return new RedactedText(redaction.settle(redaction.replaceKnown(first)));
	}

	/**
	 * Replaces exactly these spans, and known values. Spans that somebody decided to leave out stay as they are, unless
	 * their value is known.
	 *
	 * @param spans of this text, by offset, none overlapping
	 */
	public RedactedText redact(CharSequence text, List<PiiSpan> spans) {
		TextRedaction redaction = newRedaction();
		return new RedactedText(redaction.replaceKnown(replace(redaction, text.toString(), spans)));
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
		List<Replacement> replacements = new ArrayList<>();
		for (PiiSpan span : spans) {
			int start = (int) Math.max(0, Math.min(line.length(), span.start() - lineStartOffset));
			int end = (int) Math.max(0, Math.min(line.length(), span.end() - lineStartOffset));
			if (end > start && span.start() < lineStartOffset) {
				replacements.add(new Replacement(start, end, ""));
			} else if (end > start && span.end() - lineStartOffset > end && style == ReplacementStyle.PSEUDONYM) {
				replacements.add(new Replacement(start, end, pseudonyms.tokenForStart(span.type(), line
						.substring(start))));
			} else if (end > start) {
				replacements.add(redaction.replacement(span.type(), line, start, end));
			}
		}
		return new RedactedText(redaction.replaceKnown(Replacement.apply(line, replacements)));
	}

	/**
	 * Redacts a text of any size as {@link #redact(CharSequence)} does, block by block, while memory stays flat.
	 *
	 * @param in       read to its end, not closed
	 * @param out      neither flushed nor closed
	 * @param progress told how many UTF-16 units are done, asked whether to stop; the caller begins the step
	 * @throws IOException    what {@code in} or {@code out} throws
	 * @throws TftsrException where it was cancelled; {@code out} holds the beginning then
	 */
	public RedactionReport redact(Reader in, Writer out, Progress progress) throws IOException, TftsrException {
		TextRedaction redaction = newRedaction();
		HashingOutput output = new HashingOutput(out);
		BlockReader reader = new BlockReader(in);
		boolean first = true;
		for (Block block = reader.next(); block != null; block = reader.next()) {
			progress.check();
			if (first && reader.hasByteOrderMark()) {
				output.write(String.valueOf(TextRedaction.BYTE_ORDER_MARK));
			}
			first = false;
			int end = redactBlock(redaction, block, output);
			reader.continueAt(end);
			progress.worked(end - block.from());
		}
		return new RedactionReport(redaction.counts(), output.sha256());
	}

	/** Where the block really ended. */
	private int redactBlock(TextRedaction redaction, Block block, HashingOutput output) throws IOException {
		String visible = new String(block.chars(), block.visible(), block.end() - block.visible());
		int origin = TextRedaction.origin(visible);
		int from = block.from() - block.visible();
		int limit = block.limit() - block.visible();
		List<PiiSpan> spans = detector.detect(visible).stream()
				.filter(s -> origin + s.start() >= from && origin + s.start() < limit).toList();
		int end = spans.isEmpty() ? limit : (int) Math.max(limit, origin + spans.getLast().end());
		String piece = visible.substring(from, end);
		String replaced = Replacement.apply(piece, redaction.replacements(piece, spans, origin - from));
		output.write(redaction.settle(redaction.replaceKnown(replaced)));
		return end + block.visible();
	}

	/**
	 * Writes a text of any size with exactly the approved spans replaced, each by the replacement it was stored with.
	 *
	 * @param in       read to its end, not closed
	 * @param approved spans of this text, in any order; of two that overlap,
	the later one only counts from the end of the
	 *                 earlier one
	 * @param out      neither flushed nor closed
	 * @param progress told how many UTF-16 units are done, asked whether to stop; the caller begins the step
	 * @throws IOException    what {@code in} or {@code out} throws
	 * @throws TftsrException where it was cancelled; {@code out} holds the beginning then
	 */
	public RedactionReport redact(Reader in, List<StoredSpan> approved, Writer out, Progress progress)
			throws IOException, TftsrException {
		return new StoredSpanRedaction(in, approved, out).run(progress);
	}

	private TextRedaction newRedaction() {
		return new TextRedaction(detector, pseudonyms, style);
	}

	private static String replace(TextRedaction redaction, String text, List<PiiSpan> spans) {
		return Replacement.apply(text, redaction.replacements(text, spans, TextRedaction.origin(text)));
	}
}
