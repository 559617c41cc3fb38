package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.ui.logs.internal.decision.FindingPlace;

/** Reads the value of a finding where the text that it was found in holds one of its lines, or its start. */
public final class WholeValue {

	private WholeValue() {
	}

	/**
	 * Reads it. To be called on the thread of a job.
	 *
	 * @return with line feeds for its line ends; empty where it does not stand in its place any more
	 */
	public static Optional<String> read(LineLog log, FindingPlace place, Progress progress) throws TftsrException {
		try (LineLogReader reader = new LineLogReader(log, place.line(), Long.MAX_VALUE)) {
			LinePart.skip(reader, place.column() - 1L, progress);
			return Optional.of(LinePart.read(reader, place.length())).filter(place::has);
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}
}
