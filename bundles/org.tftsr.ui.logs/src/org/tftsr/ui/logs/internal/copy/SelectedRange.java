package org.tftsr.ui.logs.internal.copy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogRange;
import org.tftsr.ui.logs.internal.text.LogText;
import org.tftsr.ui.logs.internal.text.WindowReader;

/**
 * The selected rows of a log whose editor does not hold all of them. They are read some at a time, on the threads of jobs, so that memory
 * does not grow with them; a line that the editor does not show whole is read as it is shown. Immutable.
 */
public final class SelectedRange {

	/** The lines around them are searched with them: fewer at a time would search those too often. */
	private static final int AT_A_TIME = 2_000;

	/** Takes what is read, piece by piece. */
	@FunctionalInterface
	interface Sink {
		void take(String piece) throws TftsrException;
	}

	/** Does something with some of the rows; whether to go on. */
	@FunctionalInterface
	private interface Step {
		boolean run(Part part) throws TftsrException;
	}

	/**
	 * Some of the rows.
	 *
	 * @param text     of them
	 * @param from     where in it what is selected starts
	 * @param to       where that ends
	 * @param isFirst  whether there are none before
	 */
	private record Part(LogText text, int from, int to, boolean isFirst) {

		String original() {
			return text.content().substring(from, to);
		}
	}

	private final Rows rows;
	private final LogRange range;
	private final long firstRow;
	private final long endRow;
	private final WindowSearch search;
	private final BiPredicate<LogText, Finding> kept;
	/** Whether more rows may come to be known. */
	private final boolean growing;

	private SelectedRange(LogModel model, LogRange range) {
		this.range = range;
		rows = model.rows().pinned();
		firstRow = rows.rowAt(range.first().line());
		endRow = range.last().line() == Long.MAX_VALUE ? rows.count() : rows.rowAt(range.last().line() + 1);
		search = model.windowSearch();
		kept = model.masking()::isKept;
		growing = range.last().line() == Long.MAX_VALUE && (model.isIndexing() || model.filtering().isAtWork());
	}

	/** What is selected in an editor that does not hold all of it; empty where it does, or nothing is selected. */
	public static Optional<SelectedRange> of(LogEditor editor) {
		LogModel model = editor.model();
		OpenLog open = editor.getAdapter(OpenLog.class);
		if (model == null || model.text() == null || model.rows() == null || open.holdsSelected() || open.selected().isEmpty()) {
			return Optional.empty();
		}
		SelectedRange selected = new SelectedRange(model, open.selected());
		return selected.firstRow < selected.endRow ? Optional.of(selected) : Optional.empty();
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

	/** How many rows it has. */
	long count() {
		return rows.rowAt(lastLine()) - firstRow + 1;
	}

	/** The number in the log of one of its rows, from 0. */
	long line(long index) {
		return rows.line(firstRow + index);
	}

	/**
	 * Refuses what is still growing: where it ends is not known.
	 *
	 * @throws TftsrException of kind CONFLICT
	 */
	void requireKnown() throws TftsrException {
		if (growing) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Copy_growing_what, Messages.Copy_growing_why,
					Messages.Copy_growing_remedy);
		}
	}

	/** Whether it has no more UTF-16 units than this. */
	boolean fits(long most, String task, Progress progress) throws TftsrException {
		long[] units = new long[1];
		each(task, progress, part -> {
			units[0] += part.to() - part.from() + 1;
			return units[0] <= most;
		});
		return units[0] <= most;
	}

	/** Takes in all values that are found in it, so that {@link #readRedacted} replaces them wherever they stand; how many are not kept. */
	long learn(String task, Progress progress) throws TftsrException {
		long[] found = new long[1];
		each(task, progress, part -> {
			found[0] += search.find(rows.log(), part.text(), progress).within(part.from(), part.to()).stream()
					.filter(finding -> !kept.test(part.text(), finding)).count();
			return true;
		});
		return found[0];
	}

	/** Reads it with every finding replaced, even one that is selected in part; what the user keeps stays. */
	void readRedacted(Sink sink, String task, Progress progress) throws TftsrException {
		each(task, progress, part -> give(part, redacted(part, progress), sink));
	}

	/** Reads it as it is in the log. */
	void read(Sink sink, String task, Progress progress) throws TftsrException {
		each(task, progress, part -> give(part, part.original(), sink));
	}

	/** Whether nothing of it is replaced where it is redacted. */
	boolean isAsRedacted(String task, Progress progress) throws TftsrException {
		boolean[] same = new boolean[1];
		each(task, progress, part -> same[0] = redacted(part, progress).equals(part.original()));
		return same[0];
	}

	private static boolean give(Part part, String text, Sink sink) throws TftsrException {
		if (!part.isFirst()) {
			sink.take("\n"); //$NON-NLS-1$
		}
		sink.take(text);
		return true;
	}

	private String redacted(Part part, Progress progress) throws TftsrException {
		Findings found = search.find(rows.log(), part.text(), progress);
		return found.redact(part.text().content(), part.from(), part.to(), finding -> kept.test(part.text(), finding)).text();
	}

	private void each(String task, Progress progress, Step step) throws TftsrException {
		progress.begin(task, endRow - firstRow);
		boolean more = true;
		for (long row = firstRow; more && row < endRow;) {
			progress.check();
			LogText text = WindowReader.from(rows, row, (int) Math.min(AT_A_TIME, endRow - row), progress);
			if (text.lineCount() == 0) {
				throw new TftsrException(ProblemKind.CONFLICT, Messages.Copy_shorter_what, Messages.Copy_shorter_why,
						Messages.Copy_shorter_remedy);
			}
			int from = row > firstRow ? 0 : place(text, 0, range.first().line(), range.first().column(), 0);
			int last = text.lineCount() - 1;
			boolean ends = row + text.lineCount() >= endRow;
			int to = ends ? place(text, last, range.last().line(), range.last().column(), text.content().length())
					: text.content().length();
			more = step.run(new Part(text, from, to, row == firstRow));
			row += text.lineCount();
			progress.worked(text.lineCount());
		}
	}

	/** A column of a line in a text, where it has the line at an index. */
	private static int place(LogText text, int index, long line, int column, int otherwise) {
		return text.number(index) != line ? otherwise
				: text.region(index).map(at -> at.getOffset() + Math.min(column, at.getLength())).orElse(otherwise);
	}
}
