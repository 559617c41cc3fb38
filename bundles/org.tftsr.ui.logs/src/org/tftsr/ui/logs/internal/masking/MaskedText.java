package org.tftsr.ui.logs.internal.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.text.AttributedRun;
import org.tftsr.pii.KnownWords;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * A text with what redaction would put in the place of values, and the places of one text in the other. Both have the same
 * lines; a place within a value is the start or the end of what stands for it. Immutable.
 */
public final class MaskedText {

	/**
	 * A stretch that reads differently in the two texts. Offsets are UTF-16 units from the start of the text.
	 *
	 * @param shown    where it starts in the masked text
	 * @param shownEnd behind it in the masked text
	 * @param start    where it starts in the original
	 * @param end      behind it in the original
	 */
	private record Piece(int shown, int shownEnd, int start, int end) {
	}

	private final LogText original;
	private final Findings values;
	private final LogText shown;
	private final Findings findings;
	private final List<Piece> pieces;

	private MaskedText(LogText original, Findings values, LogText shown, Findings findings, List<Piece> pieces) {
		this.original = original;
		this.values = values;
		this.shown = shown;
		this.findings = findings;
		this.pieces = pieces;
	}

	/**
	 * Masks a text, on the thread of a job.
	 *
	 * @param values all that was found in it
	 * @param kept   which of them the user wants to see as they are
	 */
	public static MaskedText of(LogText text, Findings values, Predicate<Finding> kept) {
		Writer writer = new Writer(text.content(), values);
		for (Finding value : values.all()) {
			writer.add(value, kept.test(value));
		}
		writer.unmarked(text.content().length());
		List<Piece> pieces = List.copyOf(writer.pieces);
		List<AttributedRun> runs = new ArrayList<>(text.runs().size());
		for (AttributedRun run : text.runs()) {
			int start = toShown(pieces, run.start(), false);
			int end = toShown(pieces, run.end(), true);
			// what stands for a value looks like the start of the value
			start = runs.isEmpty() ? start : Math.max(start, runs.getLast().end());
			if (start < end) {
				runs.add(new AttributedRun(start, end, run.attributes()));
			}
		}
		return new MaskedText(text, values, text.withContent(writer.out.toString(), runs), values.movedTo(writer.moved), pieces);
	}

	/** Puts the masked text together from the start to the end. */
	private static final class Writer {

		private final String text;
		private final Findings values;
		private final StringBuilder out;
		private final List<Piece> pieces = new ArrayList<>();
		private final List<Finding> moved = new ArrayList<>();
		/** How much of the original is written. */
		private int done;

		Writer(String text, Findings values) {
			this.text = text;
			this.values = values;
			this.out = new StringBuilder(text.length());
		}

		void add(Finding value, boolean kept) {
			unmarked(value.start());
			int at = out.length();
			String words = kept ? text.substring(value.start(), value.end()) : value.replacement();
			out.append(words);
			if (!kept) {
				pieces.add(new Piece(at, out.length(), value.start(), value.end()));
			}
			PiiSpan span = value.span();
			moved.add(new Finding(new PiiSpan(span.type(), at, out.length(), span.line(), span.column(), span.detector(),
					span.validator()), value.replacement(), value.place()));
			done = value.end();
		}

		/** Between two findings there may be values that are known from elsewhere. */
		void unmarked(int end) {
			int from = done;
			for (KnownWords known : values.known(text.substring(from, end))) {
				out.append(text, done, from + known.start());
				int at = out.length();
				out.append(known.words());
				done = from + known.end();
				pieces.add(new Piece(at, out.length(), from + known.start(), done));
			}
			out.append(text, done, end);
			done = end;
		}
	}

	/** The text with its values. */
	public LogText original() {
		return original;
	}

	/** What was found, by its place in the original. */
	public Findings values() {
		return values;
	}

	/** The text without the values. */
	public LogText shown() {
		return shown;
	}

	/** What was found, by its place in the masked text. */
	public Findings findings() {
		return findings;
	}

	/**
	 * The place in the masked text of one in the original.
	 *
	 * @param end whether it is the end of something, which reaches to the end of what it cuts
	 */
	public int toShown(int offset, boolean end) {
		return toShown(pieces, offset, end);
	}

	private static int toShown(List<Piece> pieces, int offset, boolean end) {
		int last = lastBefore(pieces, offset, false);
		if (last < 0) {
			return offset;
		}
		Piece piece = pieces.get(last);
		return offset >= piece.end ? piece.shownEnd + offset - piece.end : end ? piece.shownEnd : piece.shown;
	}

	/** As {@link #toShown}, the other way round. */
	public int toOriginal(int offset, boolean end) {
		int last = lastBefore(pieces, offset, true);
		if (last < 0) {
			return offset;
		}
		Piece piece = pieces.get(last);
		return offset >= piece.shownEnd ? piece.end + offset - piece.shownEnd : end ? piece.end : piece.start;
	}

	/** Index of the last piece that starts before an offset; -1 where there is none. */
	private static int lastBefore(List<Piece> pieces, int offset, boolean inShown) {
		int low = 0;
		int high = pieces.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			Piece piece = pieces.get(middle);
			if ((inShown ? piece.shown : piece.start) < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low - 1;
	}
}
