package org.tftsr.ui.logs.internal.pii;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.IRegion;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Lines that stand next to each other in a log, to be searched as one text: some that are shown, and what is around them.
 *
 * @param searched all of them
 * @param to       the index of the first shown line, behind those it is about, that it is not about
 */
record Stretch(SearchedLines searched, int to) {

	/** More than what says of the next lines that they are secret. */
	private static final int AROUND = SearchedLines.AROUND;
	/** So many lines at each end tell whether a private key may go on there; its headers and a short last line are fewer. */
	private static final int AT_END = 8;
	private static final int LONGEST_KEY = SearchedLines.LONGEST_KEY;
	/** In UTF-16 units, so that lines that are not shown are never too many to be in memory. */
	private static final int MOST_UNITS = 4 << 20;
	private static final int AT_A_TIME = 256;

	/**
	 * Reads what the lines that are shown from one on are searched in, up to one that is far away from those before it.
	 *
	 * @param from the index of the first one
	 * @throws TftsrException of kind CONFLICT where the log has become shorter since the lines were read
	 */
	static Stretch read(LineLog log, LogText shown, int from, Progress progress) throws TftsrException {
		List<LogLine> lines = new ArrayList<>();
		int to = readAround(log, shown, from, lines, progress);
		extendBefore(log, lines);
		extendBehind(log, lines);
		SearchedLines.Builder searched = new SearchedLines.Builder(log, progress);
		for (LogLine line : lines) {
			add(line, shown, line.number() < shown.number(to - 1), searched);
		}
		return new Stretch(searched.build(), to);
	}

	/**
	 * Of a line that is shown in part, what is behind that is searched too: a value that begins before the cut is one to its end.
	 *
	 * @param goesOn whether others are shown behind it: with the end of one that is not shown, or very long, may begin what goes on there
	 */
	private static void add(LogLine line, LogText shown, boolean goesOn, SearchedLines.Builder searched) throws TftsrException {
		var index = shown.index(line.number());
		if (!line.truncated() || index.isEmpty() && !goesOn) {
			searched.add(line.number(), 0, line.text());
		} else if (index.isEmpty()) {
			searched.addLong(line.number(), line.text().length(), true);
		} else if (shown.isCut(index.getAsInt())) {
			searched.addLong(line.number(), line.text().length() + LinePart.BEHIND, goesOn);
		} else {
			IRegion whole = shown.region(index.getAsInt()).orElseThrow();
			searched.add(line.number(), 0, shown.content().substring(whole.getOffset(), whole.getOffset() + whole.getLength()));
		}
	}

	/**
	 * Reads lines that share what is around them, until they are enough.
	 *
	 * @return the index behind the last shown line of which all that is around it was read
	 */
	private static int readAround(LineLog log, LogText shown, int from, List<LogLine> lines, Progress progress)
			throws TftsrException {
		int near = endOfNear(shown, from);
		int to = near;
		long end = shown.number(to - 1) + AROUND + 1;
		long units = 0;
		for (long next = Math.max(1, shown.number(from) - AROUND); next < end;) {
			progress.check();
			List<LogLine> read = log.lines(next, (int) Math.min(AT_A_TIME, end - next));
			if (read.isEmpty()) {
				break;
			}
			lines.addAll(read);
			units += read.stream().mapToLong(line -> line.text().length()).sum();
			next += read.size();
			if (units > MOST_UNITS && shown.number(from) + AROUND < next) {
				to = from + 1;
				while (to < near && shown.number(to) + AROUND < next) {
					to++;
				}
				return to;
			}
		}
		if (lines.isEmpty() || lines.getLast().number() < shown.number(to - 1)) {
			throw shorter(log);
		}
		return to;
	}

	private static int endOfNear(LogText shown, int from) {
		int to = from + 1;
		while (to < shown.lineCount() && shown.number(to) - shown.number(to - 1) <= 2L * AROUND) {
			to++;
		}
		return to;
	}

	/** What is a line of a private key is said by the line that begins the key, however far before. */
	private static void extendBefore(LineLog log, List<LogLine> lines) throws TftsrException {
		int units = 0;
		while (units < LONGEST_KEY && lines.getFirst().number() > 1 && mayBeOfKey(lines.subList(0, Math.min(AT_END, lines.size())))) {
			long number = lines.getFirst().number();
			int count = (int) Math.min(AROUND, number - 1);
			List<LogLine> before = log.lines(number - count, count);
			if (before.size() < count) {
				throw shorter(log);
			}
			lines.addAll(0, before);
			units += before.stream().mapToInt(line -> line.text().length()).sum();
		}
	}

	/** A private key is one value as a whole, with one stand-in. */
	private static void extendBehind(LineLog log, List<LogLine> lines) throws TftsrException {
		int units = 0;
		while (units < LONGEST_KEY && mayBeOfKey(lines.subList(Math.max(0, lines.size() - AT_END), lines.size()))) {
			List<LogLine> behind = log.lines(lines.getLast().number() + 1, AROUND);
			if (behind.isEmpty()) {
				return;
			}
			lines.addAll(behind);
			units += behind.stream().mapToInt(line -> line.text().length()).sum();
		}
	}

	private static boolean mayBeOfKey(List<LogLine> lines) {
		return lines.stream().anyMatch(line -> Base64Run.isIn(line.text()));
	}

	private static TftsrException shorter(LineLog log) {
		return new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Search_shorter_what, log.name()),
				Messages.Search_shorter_why, Messages.Search_shorter_remedy);
	}
}
