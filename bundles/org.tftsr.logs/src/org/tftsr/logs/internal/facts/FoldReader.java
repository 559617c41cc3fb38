package org.tftsr.logs.internal.facts;

import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.cause.DeepestCause;
import org.tftsr.logs.view.Fold;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;

/** Reads the lines that may be shown as one. */
public final class FoldReader {

	/** Of longer records only the start and the end are looked at. */
	private static final int LOOKED_AT = 1000;

	private FoldReader() {
	}

	/** The fold that a known line is in. */
	public static Optional<Fold> fold(LineLog log, FactsStore facts, long line) throws TftsrException {
		long start = facts.recordStart(line);
		long end = facts.recordEnd(line);
		return end > start ? Optional.of(record(log, start, end)) : repeats(facts, line);
	}

	private static Fold record(LineLog log, long start, long end) throws TftsrException {
		DeepestCause cause = new DeepestCause();
		long head = Math.min(end, start + LOOKED_AT);
		for (LogLine line : log.lines(start, (int) (head - start + 1))) {
			cause.take(line.text());
		}
		long tail = Math.max(head + 1, end - LOOKED_AT);
		for (LogLine line : log.lines(tail, (int) (end - tail + 1))) {
			cause.take(line.text());
		}
		return cause.isTrace() ? new Fold(Fold.Kind.TRACE, start, end, cause.text())
				: new Fold(Fold.Kind.RECORD, start, end, "");
	}

	private static Optional<Fold> repeats(FactsStore facts, long line) {
		long first = line;
		while (first > 1 && facts.repeats(first)) {
			first--;
		}
		long last = line;
		while (facts.knows(last + 1) && facts.repeats(last + 1) && facts.recordEnd(last + 1) == last + 1) {
			last++;
		}
		return last > first ? Optional.of(new Fold(Fold.Kind.REPEATS, first, last, "")) : Optional.empty();
	}
}
