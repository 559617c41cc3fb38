package org.tftsr.ui.logs.internal.copy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.decision.FindingPlace;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogRange;

/**
 * The selected rows of a log whose editor does not hold all of them, or not all of one. They are read some at a time, on the threads of
 * jobs, so that memory does not grow with them; a line that the editor does not show whole is read whole. Immutable.
 */
public final class SelectedRange {

	/** Takes what is read, piece by piece. */
	@FunctionalInterface
	interface Sink {
		void take(String piece) throws TftsrException;
	}

	private final Rows rows;
	private final LogRange range;
	private final long firstRow;
	private final long endRow;
	private final WindowSearch search;
	private final Predicate<Finding> kept;
	/** Whether more rows may come to be known. */
	private final boolean growing;
	/** Whether the log is another one by now than that which is shown. */
	private final boolean replaced;

	private SelectedRange(LogModel model, LogRange range) {
		this.range = range;
		rows = model.rows().pinned();
		firstRow = rows.rowAt(range.first().line());
		endRow = range.last().line() == Long.MAX_VALUE ? rows.count() : rows.rowAt(range.last().line() + 1);
		replaced = model.state() == null || rows.log().identity() != model.state().identity();
		search = model.windowSearch();
		kept = model.masking()::isKept;
		growing = range.last().line() == Long.MAX_VALUE && (model.isIndexing() || model.filtering().isAtWork());
	}

	/** What is selected in an editor that does not hold all of it; empty where it does, to the ends of lines, or nothing is selected. */
	public static Optional<SelectedRange> of(LogEditor editor) {
		LogModel model = editor.model();
		OpenLog open = editor.getAdapter(OpenLog.class);
		boolean any = model != null && model.text() != null && model.rows() != null && !open.selected().isEmpty();
		if (!any || open.holdsSelected() && !SelectedText.hasCutLine(editor)) {
			return Optional.empty();
		}
		SelectedRange selected = new SelectedRange(model, open.selected());
		return selected.firstRow < selected.endRow ? Optional.of(selected) : Optional.empty();
	}

	/** As {@link #of}; empty also where the editor holds all of the lines, though not all of each. */
	public static Optional<SelectedRange> away(LogEditor editor) {
		return editor.getAdapter(OpenLog.class).holdsSelected() ? Optional.empty() : of(editor);
	}

	/** What to say of it: which lines it is. */
	public String told(String words) {
		boolean some = count() < lastLine() - firstLine() + 1;
		return new MessageFormat(some ? Messages.Copy_some : Messages.Copy_part, Locale.getDefault())
				.format(new Object[] { words, firstLine(), lastLine(), rows.log().lineCount(), count() });
	}

	/** The number in the log of its first line. */
	public long firstLine() {
		return rows.line(firstRow);
	}

	/** The number in the log of its last line; one of which nothing but its start is selected does not count. */
	public long lastLine() {
		return rows.line(Math.max(firstRow, range.lastLine() < range.last().line() ? endRow - 2 : endRow - 1));
	}

	/** Whether it is the whole log, so that all is known that is told in it once {@link #learn} has read it. */
	boolean isWholeLog() {
		return rows instanceof Rows.All(LineLog log) && log.isComplete() && firstRow == 0 && endRow == rows.count() && !growing;
	}

	/** How many rows it has. */
	long count() {
		return rows.rowAt(lastLine()) - firstRow + 1;
	}

	/** The number in the log of one of its rows, from 0. */
	long line(long index) {
		return rows.line(firstRow + index);
	}

	/**
	 * Refuses what is still growing: where it ends is not known; and where other lines have the numbers of those that were seen.
	 *
	 * @throws TftsrException of kind CONFLICT
	 */
	void requireKnown() throws TftsrException {
		if (replaced) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Copy_shorter_what, Messages.Copy_replaced_why,
					Messages.Copy_shorter_remedy);
		}
		if (growing) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Copy_growing_what, Messages.Copy_growing_why,
					Messages.Copy_growing_remedy);
		}
	}

	/** Whether it has no more UTF-16 units than this. */
	boolean fits(long most, String task, Progress progress) throws TftsrException {
		if (endRow - firstRow - 1 > most) {
			// line ends alone are more
			return false;
		}
		long[] units = new long[1];
		pieces().eachUnsearched(task, progress, part -> {
			units[0] += part.text().length() + (part.startsRow() ? 1 : 0);
			return units[0] <= most;
		});
		return units[0] <= most;
	}

	/** Takes in all values that are found in it, so that {@link #readRedacted} replaces them wherever they stand; how many are not kept. */
	long learn(String task, Progress progress) throws TftsrException {
		long[] found = new long[1];
		FindingPlace[] last = new FindingPlace[1];
		pieces().each(task, progress, piece -> {
			for (Finding finding : piece.findings().within(piece.from(), piece.to())) {
				// one over several lines is a finding in each of them, and the piece before may end in between
				boolean another = !finding.place().equals(last[0]);
				last[0] = finding.place();
				found[0] += another && !kept.test(finding) ? 1 : 0;
			}
			return true;
		});
		return found[0];
	}

	/** Reads it with every finding replaced, even one that is selected in part; what the user keeps stays. */
	void readRedacted(Sink sink, String task, Progress progress) throws TftsrException {
		pieces().each(task, progress, piece -> give(new SelectedPieces.Unsearched(redacted(piece, progress), piece.startsRow()), sink));
	}

	/** Reads it as it is in the log. */
	void read(Sink sink, String task, Progress progress) throws TftsrException {
		pieces().eachUnsearched(task, progress, part -> give(part, sink));
	}

	/** Whether nothing of it is replaced where it is redacted. */
	boolean isAsRedacted(String task, Progress progress) throws TftsrException {
		boolean[] same = new boolean[1];
		pieces().each(task, progress, piece -> same[0] = redacted(piece, progress).equals(piece.original()));
		return same[0];
	}

	private static boolean give(SelectedPieces.Unsearched part, Sink sink) throws TftsrException {
		if (part.startsRow()) {
			sink.take("\n"); //$NON-NLS-1$
		}
		sink.take(part.text());
		return true;
	}

	private String redacted(SelectedPieces.Piece piece, Progress progress) throws CancelledException {
		return piece.findings().redact(piece.text().content(), piece.from(), piece.to(), kept, progress).text();
	}

	private SelectedPieces pieces() {
		return new SelectedPieces(rows, range, firstRow, endRow, search);
	}
}
