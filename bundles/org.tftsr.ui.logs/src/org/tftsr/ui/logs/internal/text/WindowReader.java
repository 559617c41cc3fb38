package org.tftsr.ui.logs.internal.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.internal.rows.Rows;

/** Reads some rows of a log as a text for an editor, on the thread of a job. */
public final class WindowReader {

	/** Some twenty screens on each side: enough for the wheel and the keyboard until the next rows are read. */
	private static final int ROWS_EACH_WAY = 1_500;
	/** Very long lines make fewer rows, lest the text become too large for an editor. */
	private static final long UNITS_EACH_WAY = 2 << 20;
	/** So that cancelling and the limit of units take effect in between. */
	private static final int AT_A_TIME = 256;

	private final Rows rows;
	private final int eachWay;
	private final Progress progress;

	private WindowReader(Rows rows, int eachWay, Progress progress) {
		this.rows = rows;
		this.eachWay = eachWay;
		this.progress = progress;
	}

	/**
	 * Reads the rows around one, as many as an editor holds.
	 *
	 * @param row from 0; behind the last one, the last one is meant
	 */
	public static LogText read(Rows rows, long row, Progress progress) throws TftsrException {
		return read(rows, row, ROWS_EACH_WAY, progress);
	}

	/**
	 * Reads some of the rows around one.
	 *
	 * @param row     from 0; behind the last one, the last one is meant
	 * @param eachWay how many before it, and how many from it on
	 */
	public static LogText read(Rows rows, long row, int eachWay, Progress progress) throws TftsrException {
		long middle = Math.clamp(row, 0, Math.max(0, rows.count() - 1));
		WindowReader reader = new WindowReader(rows, eachWay, progress);
		List<LogLine> behind = reader.behind(middle);
		List<LogLine> all = new ArrayList<>(reader.before(middle));
		all.addAll(behind);
		return LogText.of(all);
	}

	/**
	 * Reads rows from one on.
	 *
	 * @param row  from 0
	 * @param most how many; very long lines make fewer, one at least where there is one
	 */
	public static LogText from(Rows rows, long row, int most, Progress progress) throws TftsrException {
		return LogText.of(lines(rows, row, most, progress));
	}

	/** As {@link #from}: the lines by themselves. */
	public static List<LogLine> lines(Rows rows, long row, int most, Progress progress) throws TftsrException {
		return new WindowReader(rows, most, progress).behind(row);
	}

	private List<LogLine> behind(long first) throws TftsrException {
		List<LogLine> found = new ArrayList<>();
		long units = 0;
		long end = Math.min(rows.count(), first + eachWay);
		for (long row = first; row < end && units < UNITS_EACH_WAY;) {
			List<LogLine> next = run(row, end);
			if (next.isEmpty()) {
				break;
			}
			found.addAll(next);
			units += units(next);
			row += next.size();
		}
		return found;
	}

	private List<LogLine> before(long end) throws TftsrException {
		Deque<List<LogLine>> found = new ArrayDeque<>();
		long units = 0;
		long stop = Math.max(0, end - eachWay);
		for (long last = end; last > stop && units < UNITS_EACH_WAY;) {
			long first = Math.max(stop, last - AT_A_TIME);
			List<LogLine> piece = new ArrayList<>();
			while (first + piece.size() < last) {
				List<LogLine> next = run(first + piece.size(), last);
				if (next.isEmpty()) {
					return List.of();
				}
				piece.addAll(next);
			}
			found.addFirst(piece);
			units += units(piece);
			last = first;
		}
		return found.stream().flatMap(List::stream).toList();
	}

	private static long units(List<LogLine> lines) {
		return lines.stream().mapToLong(line -> line.text().length()).sum();
	}

	/** The rows from one on whose lines stand next to each other in the log, or as many as are read at a time. */
	private List<LogLine> run(long row, long end) throws TftsrException {
		progress.check();
		int most = (int) Math.min(AT_A_TIME, end - row);
		return switch (rows) {
		case Rows.All(LineLog log) -> log.lines(row + 1, most);
		case Rows.Filtered(LineLog log, var lines) -> {
			long first = lines.select(row);
			int count = 1;
			while (count < most && lines.contains(first + count)) {
				count++;
			}
			yield log.lines(first, count);
		}
		};
	}
}
