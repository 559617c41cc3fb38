package org.tftsr.triage.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.LogSources;

/** Some lines of a log that are read, redacted. */
record TakenLines(LineNumbers numbers) {

	/** Evidence that nobody can read at a glance shows nothing. */
	static final int MOST = 200;
	private static final int LONGEST = 500;

	/** Reads them as {@code label:line text}, each cut where it is very long. */
	List<String> read(LogSource log, String label, TextView view, Progress progress) throws TftsrException {
		List<String> lines = new ArrayList<>();
		read(log, view, (number, line) -> lines.add(label + ':' + number + ' ' + line), progress);
		return lines;
	}

	/** Reads one, cut where it is very long; empty where the log does not have it. */
	static String one(long number, LogSource log, TextView view, Progress progress) throws TftsrException {
		StringBuilder one = new StringBuilder();
		new TakenLines(LineNumbers.between(number, number)).read(log, view, (at, line) -> one.append(line), progress);
		return one.toString();
	}

	/** Takes a line. */
	@FunctionalInterface
	private interface Taker {
		void take(long number, String line);
	}

	private void read(LogSource log, TextView view, Taker taker, Progress progress) throws TftsrException {
		if (numbers.count() > MOST) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.TakenLines_manyWhat, log.name()),
					NLS.bind(Messages.TakenLines_manyWhy, Integer.valueOf(MOST)), Messages.TakenLines_manyRemedy);
		}
		progress.begin(NLS.bind(Messages.TakenLines_fetching, log.name()), -1);
		try (DecodedLog text = DecodedLog.open(log); LineReader reader = new LineReader(text.reader())) {
			for (LineNumbers.Run run : numbers.runs()) {
				while (reader.number() < run.last() && reader.next()) {
					if (reader.number() >= run.first()) {
						taker.take(reader.number(), cut(view.line(reader.number(), reader.line()).strip()));
					} else if (reader.number() % 1024 == 0) {
						progress.check();
					}
				}
			}
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	private static String cut(String line) {
		if (line.length() <= LONGEST) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return line.substring(0, end) + '\u2026';
	}
}
