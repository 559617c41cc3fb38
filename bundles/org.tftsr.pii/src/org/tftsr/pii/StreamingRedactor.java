package org.tftsr.pii;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.util.List;
import java.util.Objects;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.VisibleReader;
import org.tftsr.pii.internal.engine.Block;
import org.tftsr.pii.internal.redact.LineEdits;
import org.tftsr.pii.internal.redact.TextPart;
import org.tftsr.pii.internal.redact.Utf8Output;

/**
 * Writes redacted copies of texts of any size while memory stays flat. It replaces what {@link Redactor} does; but a
 * value that is detected for the first time far on in a text is replaced in unlikely places only from there on. Whoever
 * needs it replaced before tells the pseudonyms of all values first, by a scan of the text. A copy has what is to be seen of
 * a text: no control sequences of terminals, which may hold values that nobody sees, such as those of links. Thread-safe.
 */
public final class StreamingRedactor {

	private final ConfiguredDetector detector;
	private final Pseudonyms pseudonyms;

	public StreamingRedactor(ConfiguredDetector detector, Pseudonyms pseudonyms) {
		this.detector = Objects.requireNonNull(detector);
		this.pseudonyms = Objects.requireNonNull(pseudonyms);
	}

	/**
	 * Replaces all that the detector finds, and known values. The spans are found by several threads ahead of the one
	 * that calls.
	 *
	 * @param in       read to its end, not closed
	 * @param out      UTF-8; neither flushed nor closed
	 * @param edits    told of every change, on the caller's thread
	 * @param progress told how many UTF-16 units are done, asked whether to stop; the caller begins the step
	 * @throws IOException    what {@code in}, {@code out} or {@code edits} throws
	 * @throws TftsrException where it was cancelled; {@code out} holds the beginning then
	 */
	public RedactionReport redact(Reader in, OutputStream out, EditSink edits, Progress progress)
			throws IOException, TftsrException {
		TextRedaction redaction = new TextRedaction(detector, pseudonyms, detector.style(), detector.settings());
		Utf8Output output = new Utf8Output(out);
		detector.pass((block, from, end, spans) -> {
			if (block.startsWithByteOrderMark(from)) {
				output.write(String.valueOf(TextRedaction.BYTE_ORDER_MARK));
			}
			writePiece(redaction, block, from, end, spans, output, edits);
		}, progress).run(new VisibleReader(in, edits::hidden));
		return new RedactionReport(redaction.counts(), output.finish());
	}

	private static void writePiece(TextRedaction redaction, Block block, int from, int end, List<PiiSpan> spans,
			Utf8Output output, EditSink edits) throws IOException, TftsrException {
		TextPart piece = new TextPart(block.chars(), from, end);
		TextPart redacted = redaction.replaceAndSettle(piece, redaction.newReplacements(piece, spans, -block.offset()));
		if (edits != EditSink.NONE) {
			LineEdits.tell(piece, redacted, output.length(), edits);
		}
		output.write(redacted);
	}

	/**
	 * Replaces exactly the approved spans, each by the replacement it was stored with.
	 *
	 * @param in       read to its end, not closed
	 * @param approved spans of this text, by offset, read as far as the text goes; of two that overlap, the later one only counts from
	 *                 the end of the earlier one
	 * @param out      UTF-8; neither flushed nor closed
	 * @param edits    told of every change, on the caller's thread
	 * @param progress told how many UTF-16 units are done, asked whether to stop; the caller begins the step
	 * @throws IOException    what {@code in}, {@code out} or {@code edits} throws
	 * @throws TftsrException where it was cancelled; {@code out} holds the beginning then
	 */
	public RedactionReport redact(Reader in, StoredSpans approved, OutputStream out, EditSink edits,
			Progress progress) throws IOException, TftsrException {
		return new StoredSpanRedaction(in, approved, new Utf8Output(out), edits).run(progress);
	}
}
