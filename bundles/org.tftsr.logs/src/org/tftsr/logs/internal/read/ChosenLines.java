package org.tftsr.logs.internal.read;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.task.LogTask;

/** Fetches chosen lines by a further look at a log, so that the looks before need not keep what may be chosen. */
public final class ChosenLines {

	private ChosenLines() {
	}

	/**
	 * Visits the lines in their order. Reads the log up to the last of them; not at all where there are none.
	 *
	 * @param numbers from 1
	 * @param visitor receives the reader, standing on the line
	 * @throws TftsrException of kind CONFLICT where the log no longer has one of them
	 */
	public static void read(LogSource log, Collection<Long> numbers, Progress progress, Consumer<LineReader> visitor)
			throws TftsrException {
		TreeSet<Long> wanted = new TreeSet<>(numbers);
		if (wanted.isEmpty()) {
			return;
		}
		LogPass.over(log, LogTask.FETCHING, progress, line -> {
			if (wanted.first() == line.number()) {
				wanted.pollFirst();
				visitor.accept(line);
			}
			return !wanted.isEmpty();
		});
		if (!wanted.isEmpty()) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Log_analyseWhat, log.name()), Messages.Log_changedWhy,
					Messages.Log_copyRemedy);
		}
	}
}
