package org.tftsr.ui.logs.internal.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.LongLine;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogRange;
import org.tftsr.ui.logs.internal.text.LogSpot;
import org.tftsr.ui.logs.internal.text.LogText;
import org.tftsr.ui.logs.internal.text.WindowReader;

/**
 * Reads selected rows piece by piece, each line whole, on the threads of jobs: memory grows neither with their number nor with their
 * lengths.
 *
 * @param range    what is selected
 * @param firstRow of it, from 0
 * @param endRow   behind the last one
 * @param search   finds what is sensitive
 */
record SelectedPieces(Rows rows, LogRange range, long firstRow, long endRow, WindowSearch search) {

	/** The lines around them are searched with them: fewer at a time would search those too often. */
	private static final int AT_A_TIME = 2_000;
	/** Longer lines are read and searched one by one. */
	private static final int LONG = 1 << 20;
	/** So many UTF-16 units at a time make it the fewer lines. */
	private static final int UNITS_AT_A_TIME = 2 << 20;

	/**
	 * Some of what is selected.
	 *
	 * @param text      it, with what is around it
	 * @param findings  what is found in that
	 * @param from      where it starts in the text
	 * @param to        where it ends
	 * @param startsRow whether a line end is between it and the piece before
	 */
	record Piece(LogText text, Findings findings, int from, int to, boolean startsRow) {

		String original() {
			return text.content().substring(from, to);
		}
	}

	/**
	 * Some of what is selected, as it is in the log.
	 *
	 * @param startsRow whether a line end is between it and the part before
	 */
	record Unsearched(String text, boolean startsRow) {
	}

	/** Does something with what is read; whether to go on. */
	@FunctionalInterface
	interface Step<T> {
		boolean run(T read) throws TftsrException;
	}

	/** Does something with some rows, read at once. */
	@FunctionalInterface
	private interface RowsStep {
		boolean run(LogText text, int from, int to, boolean startsRow) throws TftsrException;
	}

	/** Does something with a row that is too long to be read at once. */
	@FunctionalInterface
	private interface LongRowStep {
		boolean run(LogLine start, boolean startsRow) throws TftsrException;
	}

	/** Goes through all of it, searched for what is sensitive. No piece ends within a value. */
	void each(String task, Progress progress, Step<Piece> step) throws TftsrException {
		eachRow(task, progress, (text, from, to, startsRow) -> step
				.run(new Piece(text, search.find(rows.log(), text, progress), from, to, startsRow)),
				(start, startsRow) -> eachPiece(start, startsRow, progress, step));
	}

	/** Goes through all of it. */
	void eachUnsearched(String task, Progress progress, Step<Unsearched> step) throws TftsrException {
		eachRow(task, progress,
				(text, from, to, startsRow) -> step.run(new Unsearched(text.content().substring(from, to), startsRow)),
				(start, startsRow) -> eachUnsearchedPiece(start, startsRow, progress, step));
	}

	private void eachRow(String task, Progress progress, RowsStep some, LongRowStep one) throws TftsrException {
		progress.begin(task, endRow - firstRow);
		boolean more = true;
		for (long row = firstRow; more && row < endRow;) {
			progress.check();
			List<LogLine> shown = WindowReader.lines(rows, row, (int) Math.min(AT_A_TIME, endRow - row), progress);
			if (shown.isEmpty()) {
				throw new TftsrException(ProblemKind.CONFLICT, Messages.Copy_shorter_what, Messages.Copy_shorter_why,
						Messages.Copy_shorter_remedy);
			}
			List<LogLine> whole = whole(shown, progress);
			if (whole.isEmpty()) {
				more = one.run(shown.getFirst(), row > firstRow);
				row++;
				progress.worked(1);
			} else {
				LogText text = LogText.of(whole);
				int last = whole.size() - 1;
				int from = row > firstRow ? 0 : place(text, 0, shown.getFirst(), range.first(), 0);
				boolean ends = row + whole.size() >= endRow;
				int to = ends ? place(text, last, shown.get(last), range.last(), text.content().length()) : text.content().length();
				more = some.run(text, from, to, row > firstRow);
				row += whole.size();
				progress.worked(whole.size());
			}
		}
	}

	/** The first of these lines, as they are in the log, up to one that is too long. */
	private List<LogLine> whole(List<LogLine> shown, Progress progress) throws TftsrException {
		List<LogLine> whole = new ArrayList<>();
		long units = 0;
		for (LogLine line : shown) {
			LogLine all = line;
			if (line.truncated()) {
				progress.check();
				String text = LongLine.start(rows.log(), line.number(), LONG + 1);
				if (text.length() > LONG) {
					return whole;
				}
				all = new LogLine(line.number(), line.position(), text, false);
			}
			whole.add(all);
			units += all.text().length();
			if (units >= UNITS_AT_A_TIME) {
				return whole;
			}
		}
		return whole;
	}

	private boolean eachPiece(LogLine start, boolean startsRow, Progress progress, Step<Piece> step) throws TftsrException {
		long first = column(start, range.first(), 0);
		long end = column(start, range.last(), Long.MAX_VALUE);
		boolean starts = startsRow;
		boolean more = true;
		try (LongLine line = LongLine.open(rows.log(), start.number(), search)) {
			for (Optional<LongLine.Piece> next = line.next(progress); more && next.isPresent(); next = line.next(progress)) {
				LongLine.Piece piece = next.get();
				int length = piece.to() - piece.from();
				int from = piece.from() + Math.clamp(first - piece.column(), 0, length);
				int to = piece.from() + Math.clamp(end - piece.column(), 0, length);
				more = step.run(new Piece(piece.text(), piece.findings(), from, Math.max(from, to), starts));
				starts = false;
				if (piece.column() + length >= end) {
					return more;
				}
			}
		}
		return more;
	}

	private boolean eachUnsearchedPiece(LogLine start, boolean startsRow, Progress progress, Step<Unsearched> step)
			throws TftsrException {
		long first = column(start, range.first(), 0);
		long end = column(start, range.last(), Long.MAX_VALUE);
		boolean starts = startsRow;
		boolean more = true;
		try (LongLine line = LongLine.open(rows.log(), start.number(), search)) {
			long column = 0;
			for (Optional<String> next = line.nextUnsearched(progress); more && next.isPresent() && column < end;
					next = line.nextUnsearched(progress)) {
				String text = next.get();
				int from = Math.clamp(first - column, 0, text.length());
				int to = Math.clamp(end - column, from, text.length());
				more = step.run(new Unsearched(text.substring(from, to), starts));
				starts = false;
				column += text.length();
			}
		}
		return more;
	}

	/** A column of a line that is not shown whole: behind the sign that it goes on, its end is meant. */
	private static long column(LogLine shown, LogSpot spot, long otherwise) {
		if (spot.line() != shown.number()) {
			return otherwise;
		}
		return shown.truncated() && spot.column() > shown.text().length() ? Long.MAX_VALUE : spot.column();
	}

	/** A spot in a text, where that has its line at an index. */
	private static int place(LogText text, int index, LogLine shown, LogSpot spot, int otherwise) {
		if (text.number(index) != spot.line()) {
			return otherwise;
		}
		IRegion line = text.region(index).orElseThrow();
		return line.getOffset() + (int) Math.min(column(shown, spot, 0), line.getLength());
	}
}
