package org.tftsr.ui.logs.internal.commands;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.text.IRegion;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Where one stops who goes from finding to finding in the text of a log. To be used on the user interface thread.
 *
 * @param model   has the text
 * @param types   the types of findings that count
 * @param forward whether one goes towards the end, rather than back to the start
 */
record FindingStops(LogModel model, Predicate<PiiType> types, boolean forward) {

	/**
	 * A place to stop at.
	 *
	 * @param behind whether it is the sign at the end that is shown of a line: what was found stands behind it
	 */
	record Stop(int start, int length, boolean behind) {
	}

	/**
	 * The next one.
	 *
	 * @param from the first place where it may start or, on the way back, the first one where it may not
	 */
	Optional<Stop> next(int from) {
		Optional<Finding> finding = forward ? model.findings().next(from, types) : model.findings().previous(from, types);
		Optional<Stop> found = finding.map(at -> new Stop(at.start(), at.length(), false));
		Optional<Stop> cut = cut(from, found.map(Stop::start).orElse(forward ? Integer.MAX_VALUE : -1));
		return cut.isPresent() ? cut : found;
	}

	/** The same of one line of the text. */
	Optional<Stop> in(IRegion line) {
		int end = line.getOffset() + line.getLength();
		return next(forward ? line.getOffset() : end).filter(stop -> stop.start() >= line.getOffset() && stop.start() < end);
	}

	/** The first sign on the way from one place to another that something was found behind. */
	private Optional<Stop> cut(int from, int to) {
		LogText text = model.text();
		int step = forward ? 1 : -1;
		for (int line = text.cut(text.lineOf(from), forward); line >= 0; line = text.cut(line + step, forward)) {
			IRegion sign = text.cutSign(line);
			if (!isBefore(sign.getOffset(), to)) {
				break;
			}
			boolean behind = forward == sign.getOffset() >= from;
			if (behind && model.census().isBehind(text.number(line), types)) {
				return Optional.of(new Stop(sign.getOffset(), sign.getLength(), true));
			}
		}
		return Optional.empty();
	}

	private boolean isBefore(int place, int other) {
		return forward ? place < other : place > other;
	}
}
