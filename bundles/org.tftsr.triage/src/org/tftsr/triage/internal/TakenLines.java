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
import org.tftsr.triage.CutLine;

/** Some lines of a log that are read, redacted. */
record TakenLines(LineNumbers numbers) {

	/** Evidence that nobody can read at a glance shows nothing. */
	static final int MOST = 200;

	/** Reads them as {@code label:line text}, each cut where it is very long, around what is meant of it. */
	List<String> read(LogSource log, String label, TextView view, Progress progress) throws TftsrException {
		List<String> lines = new ArrayList<>();
		read(log, (number, line) -> lines.add(label + ':' + number + ' ' + cut(view, number, line)), progress);
		return lines;
	}

	/** Reads the first one, or where nobody said what is meant its start; empty where the log does not have it. */
	String first(LogSource log, TextView view, Progress progress) throws TftsrException {
		StringBuilder one = new StringBuilder();
		new TakenLines(LineNumbers.between(numbers.first(), numbers.first()).focusedOn(numbers.focus())).read(log,
				(number, line) -> one.append(numbers.focus() == null ? CutLine.startOf(view.line(number, line).strip()) : cut(view, number, line)),
				progress);
		return one.toString();
	}

	/** Takes a line as it is. */
	@FunctionalInterface
	private interface Taker {
		void take(long number, String line);
	}

	private void read(LogSource log, Taker taker, Progress progress) throws TftsrException {
		if (numbers.count() > MOST) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.TakenLines_manyWhat, log.name()),
					NLS.bind(Messages.TakenLines_manyWhy, Integer.valueOf(MOST)), Messages.TakenLines_manyRemedy);
		}
		progress.begin(NLS.bind(Messages.TakenLines_fetching, log.name()), -1);
		try (DecodedLog text = DecodedLog.open(log); LineReader reader = new LineReader(text.reader())) {
			for (LineNumbers.Run run : numbers.runs()) {
				while (reader.number() < run.last() && reader.next()) {
					if (reader.number() >= run.first()) {
						taker.take(reader.number(), reader.line());
					} else if (reader.number() % 1024 == 0) {
						progress.check();
					}
				}
			}
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	/** What is cut is redacted: no cut leaves a part of a value. */
	private String cut(TextView view, long number, String line) {
		String redacted = view.line(number, line);
		boolean isFocused = numbers.focus() != null && number == numbers.first();
		return isFocused ? CutLine.around(redacted, line, numbers.focus()) : CutLine.of(redacted.strip(), 0, 0);
	}
}
