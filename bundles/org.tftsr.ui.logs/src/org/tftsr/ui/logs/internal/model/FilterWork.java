package org.tftsr.ui.logs.internal.model;

import java.util.List;
import java.util.function.Consumer;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.ChipFilter;

/**
 * Works out which lines pass a filter, on the thread of a job.
 *
 * @param finder finds them
 * @param chips  the conditions
 * @param facts  what is known of the lines; null where nothing is
 * @param folded whether one line stands for each record
 * @param early  whether what is found is told while it is still looked for
 */
record FilterWork(LineFinder finder, List<Chip> chips, LineFacts facts, boolean folded, boolean early) {

	/**
	 * What came of it.
	 *
	 * @param passing lines that the conditions let through; null where there are no conditions
	 * @param rows    those of them that are shown where the others are folded away
	 */
	record Passed(LineSet passing, LineSet rows) {
	}

	void run(Consumer<Passed> results, Progress progress) throws TftsrException {
		LineFilter filter = ChipFilter.of(chips, facts);
		if (folded) {
			LineSet passed = filter.needsFacts() ? found(filter, progress) : null;
			results.accept(new Passed(passed, found(filter.within(facts.folded(progress)), progress)));
			return;
		}
		LineSet found = finder.matches(filter, facts, set -> {
			if (early) {
				results.accept(new Passed(set, set));
			}
		}, progress);
		results.accept(new Passed(found, found));
	}

	private LineSet found(LineFilter filter, Progress progress) throws TftsrException {
		return finder.matches(filter, facts, set -> {
			// it is taken as a whole: nothing has to be read for it
		}, progress);
	}
}
