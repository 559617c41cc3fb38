package org.tftsr.ui.logs.internal.rows;

import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineSet;

/**
 * The lines of a log that are shown, one under the other. Rows count from 0, lines from 1. Both the log and the filter may
 * grow while they are shown. Thread-safe.
 */
public sealed interface Rows {

	/** Every line of a log. */
	record All(LineLog log) implements Rows {

		@Override
		public long count() {
			return log.lineCount();
		}

		@Override
		public long line(long row) {
			return row + 1;
		}

		@Override
		public long rowAt(long line) {
			return Math.clamp(line - 1, 0, count());
		}

		@Override
		public Rows pinned() {
			return new All(log.pinned());
		}
	}

	/** The lines of a log that a filter lets through. */
	record Filtered(LineLog log, LineSet lines) implements Rows {

		@Override
		public long count() {
			return lines.size();
		}

		@Override
		public long line(long row) {
			return lines.select(row);
		}

		@Override
		public long rowAt(long line) {
			return lines.rank(line);
		}

		@Override
		public Rows pinned() {
			return new Filtered(log.pinned(), lines);
		}
	}

	/** The log. */
	LineLog log();

	/** How many there are by now. */
	long count();

	/**
	 * The number of the line in a row.
	 *
	 * @param row below {@link #count()}
	 */
	long line(long row);

	/** The first row whose line is this one or one behind it; {@link #count()} where there is none. */
	long rowAt(long line);

	/** The rows of the log as it is known now, for whoever reads them more than once; what a filter finds later comes behind them. */
	Rows pinned();

	/** Whether a line is in a row. */
	default boolean shows(long line) {
		long row = rowAt(line);
		return row < count() && line(row) == line;
	}
}
