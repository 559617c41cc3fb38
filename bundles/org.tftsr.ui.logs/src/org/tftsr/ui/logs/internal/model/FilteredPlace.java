package org.tftsr.ui.logs.internal.model;

import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.internal.rows.Rows;

/**
 * Where the reader is in a log of which other lines are to be shown: at his line, as soon as that is known to pass or not, unless he goes
 * elsewhere meanwhile. To be used on the user interface thread only.
 */
final class FilteredPlace {

	/** So many rows stay in sight above the line that the reader was at. */
	private static final int ROWS_ABOVE = 4;

	/** The line that the reader is to be taken to. */
	private long anchor = 1;
	/** Whether he was, or has gone elsewhere. */
	private boolean taken = true;
	/** The line that the reader was at when the filter was changed. */
	private long from = 1;
	/** The line that stood for the anchor: as long as the reader stays there, the anchor is where he is. */
	private long standIn = 1;
	/** Whether he has scrolled to the anchor, so that it is what he sees first. */
	private boolean first;

	/** The filter is changed by a reader who is at a line. */
	void set(long line) {
		anchor = line == standIn ? anchor : line;
		from = line;
		first = false;
	}

	/** Another log is shown to a reader who is at a line. */
	void restart(long line) {
		standIn = line;
		set(line);
		anchor = line;
	}

	/** The filter is worked out, and nothing of it is shown so far. */
	void await() {
		taken = false;
	}

	/**
	 * The reader goes to a line.
	 *
	 * @param awaited  whether nothing of the filter is shown so far, so that he is to be taken to this line then
	 * @param scrolled whether he has scrolled there, rather than that he has put the cursor there
	 */
	void goTo(long line, boolean awaited, boolean scrolled) {
		if (awaited) {
			anchor = line;
			from = line;
			first = scrolled;
		} else {
			taken = true;
		}
	}

	/** The line that the reader is to be taken to. */
	long anchor() {
		return anchor;
	}

	/** Whether the reader was taken there, or has gone elsewhere. */
	boolean isTaken() {
		return taken;
	}

	/** Takes the reader to his line, or as near as can be, among rows of which there is one at least. */
	void show(Rows rows, LogWindows windows) {
		long row = Math.min(rows.rowAt(anchor), rows.count() - 1);
		standIn = rows.line(row);
		LineMatch moved = first || standIn == from ? null : new LineMatch(standIn, 0, 0);
		windows.setRows(rows, first ? standIn : rows.line(Math.max(0, row - ROWS_ABOVE)), moved);
	}

	/** Whether it was shown what there is, be it not all of what he is to be taken to. */
	void shown(boolean reached) {
		taken = reached;
	}
}
