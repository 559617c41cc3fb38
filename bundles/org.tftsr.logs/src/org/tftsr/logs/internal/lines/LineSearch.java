package org.tftsr.logs.internal.lines;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogLine;

/**
 * The search for lines through a part of a log, on several threads and in order. Bytes are compared where the encoding
 * allows, else decoded lines.
 */
public final class LineSearch {

	/**
	 * What is looked for.
	 *
	 * @param needed     a text without which no line passes; empty where none is known
	 * @param ignoreCase whether the letters of that text may be in both cases of ASCII
	 * @param enough     whether a line that has the text needs no test
	 * @param negated    whether the lines are wanted that do not pass the test
	 * @param test       makes what decides on a line, one for each piece of work
	 */
	public record Wanted(String needed, boolean ignoreCase, boolean enough, boolean negated, Function<Progress, LineTest> test) {
	}

	/** Takes lines that were found. */
	@FunctionalInterface
	public interface Found {

		/**
		 * The lines of one more piece of the log.
		 *
		 * @param lines   ascending; the first one may have been handed over before
		 * @param covered the number of the last line that was looked at, asked for where it is needed
		 * @param bytes   how many bytes of the log the piece has, about
		 * @return whether to go on
		 */
		boolean take(long[] lines, Covered covered, long bytes) throws TftsrException;
	}

	/** Tells how far a search has come. */
	@FunctionalInterface
	public interface Covered {

		/** The last line of which all is known. */
		long line() throws TftsrException;
	}

	private static final String LINE_ENDS = "\r\n";
	private static final char NO_CHARACTER = '\ufffd';
	private static final char MARK = '\ufeff';

	private final LineLog log;
	private final Wanted wanted;
	private final long first;
	private final long last;
	private final PlainStretches plain;

	/**
	 * @param first the first line to look at
	 * @param last  the last one; one that is known to the log
	 * @param plain where in the log no control sequences are, as far as is known; gets what is found out
	 */
	public LineSearch(LineLog log, Wanted wanted, long first, long last, PlainStretches plain) {
		this.log = log;
		this.wanted = wanted;
		this.first = first;
		this.last = last;
		this.plain = plain;
	}

	/** Searches from the first line on. */
	public void forward(Found found, Progress progress) throws TftsrException {
		run(true, found, progress);
	}

	/** Searches from the last line back: pieces come from the end, the lines of each are ascending. */
	public void backward(Found found, Progress progress) throws TftsrException {
		run(false, found, progress);
	}

	private void run(boolean forward, Found found, Progress progress) throws TftsrException {
		if (last < first) {
			return;
		}
		LogBytes.View bytes = comparesBytes(log.charset()) ? log.bytes().orElse(null) : null;
		if (bytes == null) {
			TextSearch search = new TextSearch(log, first, last, wanted.negated);
			runPieces(search.pieces(), (piece, stop) -> search.lines(piece, wanted.test.apply(stop), stop), forward,
					search::lastLine, found, progress);
		} else {
			Needle needle = needle();
			boolean enough = wanted.enough && needle != null;
			long from = position(first);
			long to = last < log.lineCount() ? Math.min(position(last + 1), bytes.size()) : bytes.size();
			ByteSearch search = new ByteSearch(log, bytes, needle, new ByteSearch.Decision(enough, wanted.negated), from, to, plain);
			runPieces(search.blocks(),
					(piece, stop) -> search.lines(piece, wanted.test.apply(stop), stop), forward,
					piece -> search.isLast(piece) ? last : log.lineAt(search.end(piece)) - 1, found, progress);
		}
	}

	/** Tells the last line of which all is known behind a piece. */
	@FunctionalInterface
	private interface End {
		long line(long piece) throws TftsrException;
	}

	private void runPieces(long pieces, OrderedWork.Piece<long[]> work, boolean forward, End end, Found found,
			Progress progress) throws TftsrException {
		long bytes = Math.max(1, log.byteSize() / Math.max(1, log.lineCount()) * (last - first + 1) / Math.max(1, pieces));
		OrderedWork.<long[]>run(pieces, (i, stop) -> work.run(forward ? i : pieces - 1 - i, stop),
				(i, lines) -> found.take(lines, () -> end.line(forward ? i : pieces - 1 - i), bytes), progress);
	}

	private long position(long line) throws TftsrException {
		List<LogLine> lines = log.lines(line, 1);
		return lines.isEmpty() ? log.byteSize() : lines.get(0).position();
	}

	/** The needed text in the bytes of the log; null where there is none that tells. */
	private Needle needle() {
		String text = wanted.needed;
		boolean telling = text.chars().noneMatch(c -> LINE_ENDS.indexOf(c) >= 0 || c == NO_CHARACTER || c == MARK);
		boolean encoded = !text.isEmpty() && telling && log.charset().newEncoder().canEncode(text);
		return encoded ? Needle.of(text.getBytes(log.charset()), wanted.ignoreCase) : null;
	}

	/** Whether equal texts are equal bytes, none of them is within another character, and ASCII is itself. */
	public static boolean comparesBytes(Charset charset) {
		if (charset.equals(StandardCharsets.UTF_8)) {
			return true;
		}
		StringBuilder ascii = new StringBuilder("\t\n\r");
		for (char c = ' '; c <= '~'; c++) {
			ascii.append(c);
		}
		byte[] same = ascii.toString().getBytes(StandardCharsets.US_ASCII);
		return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1
				&& Arrays.equals(same, ascii.toString().getBytes(charset));
	}

	/** The longest text without which an expression of {@code java.util.regex} matches nothing; may be empty. */
	public static String needed(String expression, boolean unicodeCase) {
		return RequiredText.of(expression, unicodeCase);
	}

	/** The longest part of a text that matches itself alone where case is ignored beyond ASCII; may be empty. */
	public static String neededOfPlain(String text) {
		return RequiredText.ofPlain(text);
	}
}
