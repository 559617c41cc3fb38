package org.tftsr.triage.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.LogSources;

/**
 * Some lines of a log that stand one under the other.
 *
 * @param first from 1
 * @param last  not before the first one
 */
record LineRange(long first, long last) {

	/** Evidence that nobody can read at a glance shows nothing. */
	static final int MOST = 200;
	private static final int LONGEST = 500;

	/** Reads them as {@code label:line text}, each cut where it is very long. */
	List<String> read(LogSource log, String label, TextView view, Progress progress) throws TftsrException {
		List<String> lines = read(log, view, progress);
		return IntStream.range(0, lines.size()).mapToObj(i -> label + ':' + (first + i) + ' ' + lines.get(i)).toList();
	}

	/** Reads them, each cut where it is very long. */
	List<String> read(LogSource log, TextView view, Progress progress) throws TftsrException {
		if (first < 1 || last < first || last - first >= MOST) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot take lines of " + log.name() + " as evidence",
					"it takes one line or more, and " + MOST + " at most", "Select fewer lines, those that show the cause");
		}
		List<String> lines = new ArrayList<>();
		progress.begin("Fetching lines of " + log.name(), -1);
		try (DecodedLog text = DecodedLog.open(log); LineReader reader = new LineReader(text.reader())) {
			while (reader.number() < last && reader.next()) {
				if (reader.number() >= first) {
					lines.add(cut(view.line(reader.number(), reader.line()).strip()));
				} else if (reader.number() % 1024 == 0) {
					progress.check();
				}
			}
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
		return lines;
	}

	private static String cut(String line) {
		if (line.length() <= LONGEST) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return line.substring(0, end) + '\u2026';
	}
}
