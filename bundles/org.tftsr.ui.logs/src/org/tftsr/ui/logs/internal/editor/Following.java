package org.tftsr.ui.logs.internal.editor;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.events.ControlListener;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.Merge;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Keeps the end of a log in sight while it grows, until the reader scrolls up: then the text stands still, and what has come
 * meanwhile is counted. To be used on the user interface thread only.
 */
final class Following {

	/**
	 * Which lines are shown.
	 *
	 * @param log   of what log
	 * @param chips by which conditions, as far as those are worked out
	 * @param all   whether all lines of it
	 */
	private record Choice(LineLog log, List<Chip> chips, boolean all) {
	}

	/**
	 * The end of a log that was asked for.
	 *
	 * @param log   of what log
	 * @param rows  how many rows there were
	 * @param bytes how long it was
	 */
	private record End(LineLog log, long rows, long bytes) {
	}

	private final ISourceViewer viewer;
	private LogModel model;
	/** Whether the reader wants to see the end, so that it stays in sight when there is more. */
	private boolean atEnd;
	/** Whether the text is being replaced, so that what scrolls is not the reader. */
	private boolean replacing;
	/** Whether other lines are shown by now, so that what scrolls is not the reader until that is done. */
	private boolean choosing;
	private Choice choice;
	/** What was asked for since the text was last replaced; null for nothing. What cannot be read is not asked for again. */
	private End asked;
	/** The last line there was when the reader last saw the end, and the log it is of. */
	private long seen;
	private LineLog seenOf;
	/** The same in the state that it was in. */
	private LineLog seenIn;
	/** Whether that took the place of another and not all of its lines are known. */
	private boolean opening;

	Following(ISourceViewer viewer) {
		this.viewer = viewer;
		viewer.addViewportListener(offset -> scrolled());
		// a message above the text, or the edge of the window, takes room from the end
		viewer.getTextWidget().addControlListener(ControlListener.controlResizedAdapter(event -> update()));
	}

	void setModel(LogModel model) {
		this.model = model;
	}

	/** The text is about to be replaced. */
	void textAboutToBeReplaced() {
		replacing = true;
	}

	/**
	 * The text was replaced.
	 *
	 * @param moved whether the reader went elsewhere by it
	 */
	void textReplaced(boolean moved) {
		replacing = false;
		asked = null;
		Choice before = choice;
		choice = model == null ? null : new Choice(model.log(), model.filtering().chips(), model.rows() instanceof Rows.All);
		choosing = atEnd && !Objects.equals(before, choice);
		if (moved && !choosing) {
			scrolled();
		} else {
			showEndAgain();
		}
	}

	/** Shows the end where the reader was there. */
	void update() {
		choosing = false;
		showEndAgain();
	}

	private void showEndAgain() {
		if (isAtWork() && atEnd && !replacing) {
			goToEnd();
		}
	}

	/** How many of the lines that are shown have come since the reader left the end; 0 where the log is not followed. */
	long unseen() {
		if (!isAtWork() || atEnd) {
			return 0;
		}
		boolean other = seenOf != model.log();
		if (other && Merge.isReordered(seenIn, model.log().pinned())) {
			// among its lines may stand new ones
			seenOf = model.log();
			other = false;
		}
		if (other || opening) {
			// what a log holds that took the place of another is not new
			boolean complete = model.log().isComplete();
			see();
			opening = !complete;
		}
		return model.rows().count() - model.rows().rowAt(seen + 1);
	}

	private void see() {
		opening = false;
		seenOf = model.log();
		seenIn = seenOf.pinned();
		seen = seenIn.lineCount();
	}

	/** Shows the end and stays there, as soon as there is one. */
	void showEnd() {
		atEnd = model != null;
		if (model == null || model.log() == null) {
			return;
		}
		asked = null;
		goToEnd();
	}

	private void goToEnd() {
		see();
		long rows = model.rows().count();
		if (rows > 0) {
			long last = model.rows().line(rows - 1);
			OptionalInt index = lastIndex(model.text(), last);
			if (index.isPresent()) {
				replacing = true;
				viewer.setTopIndex(index.getAsInt());
				replacing = false;
			} else if (!model.isMoving()) {
				ask(rows, last);
			}
		}
	}

	private void ask(long rows, long last) {
		End end = new End(model.log(), rows, model.log().byteSize());
		if (!end.equals(asked)) {
			asked = end;
			model.moveTo(rows - 1, last);
		}
	}

	private boolean isAtWork() {
		return model != null && model.isFollowing() && model.log() != null && model.text() != null;
	}

	private static OptionalInt lastIndex(LogText text, long line) {
		return text.isWhole() ? OptionalInt.of(text.lines().getNumberOfLines() - 1) : text.index(line);
	}

	/** The end is what was the end when the text was read: a log may grow faster than that. */
	private void scrolled() {
		if (isAtWork() && !replacing && !choosing) {
			atEnd = model.isTextAtEnd() && viewer.getBottomIndex() >= model.text().lines().getNumberOfLines() - 1;
			if (atEnd) {
				see();
			}
		}
	}
}
