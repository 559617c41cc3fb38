package org.tftsr.ui.logs.internal.find;

import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineMatcher;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LogLine;

/**
 * The step from one place in a log to the next one that has a text.
 *
 * @param place   null where it is nowhere
 * @param wrapped whether the way went over the end of the log
 */
record FindStep(LineMatch place, boolean wrapped) {

	/**
	 * Where a step begins.
	 *
	 * @param place   an empty place, which the step goes away from
	 * @param atPlace whether a match right at the place counts, as nothing is selected there
	 * @param forward the direction
	 */
	record Start(LineMatch place, boolean atPlace, boolean forward) {
	}

	/**
	 * Makes a step, on the thread of a job.
	 *
	 * @param within lines to which the place must belong; null for all
	 */
	static FindStep of(LineFinder finder, LineLog log, LineQuery query, Start start, LineSet within, Progress progress)
			throws TftsrException {
		LineMatcher matcher = query.compile(progress);
		long line = start.place().line();
		boolean forward = start.forward();
		if (within == null || within.contains(line)) {
			Optional<LineMatch> near = inLine(places(log, matcher, line), start);
			if (near.isPresent()) {
				return new FindStep(near.get(), false);
			}
		}
		Optional<LineMatch> far = finder.next(query, forward ? line + 1 : line - 1, forward, within, progress);
		boolean wrapped = far.isEmpty();
		if (wrapped) {
			far = finder.next(query, forward ? 1 : Long.MAX_VALUE, forward, within, progress);
		}
		if (far.isEmpty()) {
			return new FindStep(null, wrapped);
		}
		// going back, the last one in its line comes first
		List<LineMatch> all = forward ? List.of() : places(log, matcher, far.get().line());
		return new FindStep(all.isEmpty() ? far.get() : all.getLast(), wrapped);
	}

	private static List<LineMatch> places(LineLog log, LineMatcher matcher, long line) throws TftsrException {
		List<LogLine> lines = log.lines(line, 1);
		return lines.isEmpty() ? List.of() : matcher.all(lines.getFirst());
	}

	private static Optional<LineMatch> inLine(List<LineMatch> places, Start start) {
		int column = start.place().start();
		if (start.forward()) {
			return places.stream().filter(place -> place.start() >= column
					&& (start.atPlace() ? place.end() > column : place.end() > place.start())).findFirst();
		}
		return places.reversed().stream().filter(place -> place.end() <= column && place.start() < column).findFirst();
	}
}
