package org.tftsr.ui.logs.internal.find;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.model.OpenLog;

/**
 * What is looked for in one editor: goes from place to place, and counts the lines that have it. Looks at the lines that are
 * shown. To be used on the user interface thread only.
 */
final class FindSession {

	/** What came of going to the next place. */
	enum Outcome {
		/** Nothing was asked for since the text to look for was changed. */
		NONE,
		/** There it is. */
		FOUND,
		/** There it is, on the other side of the end of the log. */
		WRAPPED,
		/** It is in none of the lines that were known then; there may be more. */
		NOT_SO_FAR,
		/** It is nowhere. */
		NOWHERE
	}

	private final LogModelListener modelListener = new LogModelListener() {

		@Override
		public void textReplaced(long topLine) {
			marks.textReplaced();
			if (!isAnotherLog()) {
				marks.show(query);
				countIfChanged();
			}
		}

		@Override
		public void stateChanged() {
			if (!isAnotherLog()) {
				countIfChanged();
			}
		}
	};

	private final OpenLog shown;
	private final Runnable changed;
	private final FindMarks marks;
	private final LatestWork<FindStep> stepping = new LatestWork<>(Job.INTERACTIVE, this::arrived, this::stepEnded);
	private final LatestWork<LineSet> counting = new LatestWork<>(Job.SHORT, this::counted, this::countEnded);

	private LogModel model;
	private LineQuery query;
	/** What it is looked for in; null where the model has none so far. */
	private LineLog log;
	private LineFinder finder;
	private LineSet lines;
	/** Under which conditions the user has stopped the counting; null where he has not. */
	private List<Chip> stoppedUnder;
	/** Under which conditions the counting began: of a stop is told later, when there may be others. */
	private List<Chip> countingUnder;
	/** Whether there was any counting; if so, among which lines, and how many there were. */
	private boolean counted;
	private LineSet countedAmong;
	private long countedUpTo;
	/** Whether {@link #lines} came of the counting that was begun last. */
	private boolean cameOfCounting;
	private TftsrException problem;
	/** Among which lines the next place is looked for, under which conditions, and whether those were all there are; null is for all of the log. */
	private LineSet steppingAmong;
	private List<Chip> steppingUnder;
	private boolean steppingToEnd;
	private Outcome outcome = Outcome.NONE;
	/** Among which lines it is nowhere, where that is the outcome, and under which conditions these are shown. */
	private LineSet nowhereAmong;
	private List<Chip> nowhereUnder;

	/** @param changed called whenever something that this tells has changed */
	FindSession(OpenLog shown, Runnable changed) {
		this.shown = shown;
		this.changed = changed;
		marks = new FindMarks(shown);
	}

	/** The editor shows another log, or none. */
	void setModel(LogModel other) {
		if (model != null) {
			stop();
			marks.clear();
			model.removeListener(modelListener);
		}
		model = other;
		if (model != null) {
			model.addListener(modelListener);
			setQuery(query);
		}
	}

	/** Looks for something else; null is for nothing. */
	void setQuery(LineQuery wanted) {
		stepping.cancel();
		counting.cancel();
		query = wanted;
		log = model == null ? null : model.log();
		finder = model == null ? null : model.filtering().finder();
		stoppedUnder = null;
		lines = null;
		cameOfCounting = false;
		counted = false;
		outcome = Outcome.NONE;
		problem = problemOf(wanted);
		marks.show(problem == null ? query : null);
		countIfChanged();
		changed.run();
	}

	/**
	 * Starts over where the model has another log by now, such as the same file opened anew: what was found in the one before, or
	 * failed as that was closed, is not of this one. What finds its lines comes a little later than the log itself.
	 */
	private boolean isAnotherLog() {
		boolean other = model.log() != log;
		if (other && model.filtering().finder() != finder) {
			setQuery(query);
		}
		return other;
	}

	private static TftsrException problemOf(LineQuery query) {
		try {
			if (query != null) {
				query.compile();
			}
			return null;
		} catch (TftsrException e) {
			return e;
		}
	}

	/** What is looked for; null where nothing is. */
	LineQuery query() {
		return query;
	}

	/** The shown lines that have it, as far as they are known; null where nothing is known. */
	LineSet lines() {
		return lines;
	}

	/** Why it cannot be looked for, or was not found to the end; null where neither is so. */
	TftsrException problem() {
		return problem;
	}

	/** Whether there are lines too long to tell for certain whether it is in them. */
	boolean isUncertain() {
		return finder != null && query != null && finder.isUncertain(query);
	}

	/** Whether it can be looked for: there may be a problem that is gone the next time. */
	boolean isUsable() {
		return query != null && (problem == null || problem.kind() != ProblemKind.INVALID_INPUT);
	}

	Outcome outcome() {
		return outcome;
	}

	/** Whether the next place is being looked for. */
	boolean isStepping() {
		return stepping.job() != null;
	}

	/** Whether lines are being counted. */
	boolean isCounting() {
		return counting.job() != null;
	}

	/** Stops what is at work. Returns whether anything was. */
	boolean stop() {
		boolean atWork = isStepping() || isCounting();
		if (isCounting()) {
			stopCounting();
		}
		stepping.cancel();
		counting.cancel();
		if (atWork) {
			changed.run();
		}
		return atWork;
	}

	/** Goes to the next place, or back to the one before. */
	void step(boolean forward) {
		if (!isUsable() || model == null || log == null) {
			return;
		}
		if (problem != null) {
			setQuery(query);
		}
		outcome = Outcome.NONE;
		FindStep.Start start = new FindStep.Start(forward ? shown.selectionEnd() : shown.selectionStart(),
				shown.selectedText().isEmpty(), forward);
		LineQuery wanted = query;
		LineFinder searched = finder;
		LineLog in = log;
		LineSet within = model.filtering().passing();
		steppingAmong = within;
		steppingUnder = model.filtering().chips();
		steppingToEnd = isSettled(within) && !model.filtering().isAtWork();
		stepping.start(NLS.bind(Messages.FindSession_name, log.name()),
				(results, progress) -> results.accept(FindStep.of(searched, in, wanted, start, within, progress)));
		changed.run();
	}

	private void arrived(FindStep step) {
		LineMatch place = step.place();
		if (place == null) {
			setNowhere();
		} else {
			outcome = step.wrapped() ? Outcome.WRAPPED : Outcome.FOUND;
			model.filtering().reveal(place);
		}
		changed.run();
	}

	/** Nothing was found by a step; lines may have come to be known, and counted, after that had begun. */
	private void setNowhere() {
		boolean same = cameOfCounting && countedAmong == steppingAmong;
		if (same && lines.size() > 0) {
			outcome = Outcome.NONE;
		} else if (steppingToEnd || same && lines.isComplete()) {
			setNowhere(steppingAmong, steppingUnder);
		} else {
			outcome = Outcome.NOT_SO_FAR;
		}
	}

	private void setNowhere(LineSet among, List<Chip> under) {
		outcome = Outcome.NOWHERE;
		nowhereAmong = among;
		nowhereUnder = under;
	}

	/** Where it is in none of the lines that were shown, it may be in those that are shown under other conditions. */
	private void takeBackNowhere() {
		if (outcome == Outcome.NOWHERE && model.filtering().passing() != nowhereAmong && !model.filtering().chips().equals(nowhereUnder)) {
			outcome = Outcome.NOT_SO_FAR;
			changed.run();
		}
	}

	private boolean isSettled(LineSet passing) {
		return passing == null ? log.isComplete() : passing.isComplete();
	}

	private void stepEnded(TftsrException why) {
		tell(why);
	}

	/** Counts where the lines that are shown are others than those among which was counted. */
	private void countIfChanged() {
		takeBackNowhere();
		boolean otherLines = isCounting() && countedAmong != model.filtering().passing() && !model.filtering().chips().equals(countingUnder);
		if (otherLines) {
			// what was found so far is kept, and the count is that of the lines that are shown
			counting.cancel();
		}
		if (query == null || problem != null || log == null || isCounting() || isStopped()) {
			return;
		}
		LineSet passing = model.filtering().passing();
		boolean settled = isSettled(passing);
		long count = passing == null ? log.lineCount() : passing.size();
		if (counted && passing == countedAmong && (!settled || count == countedUpTo)) {
			return;
		}
		counted = true;
		cameOfCounting = false;
		countingUnder = model.filtering().chips();
		countedAmong = passing;
		countedUpTo = settled ? count : -1;
		LineFilter within = LineFilter.ALL.and(query).within(passing);
		LineFinder searched = finder;
		counting.start(NLS.bind(Messages.FindSession_name, log.name()),
				(results, progress) -> results.accept(searched.matches(within, null, results, progress)));
	}

	private void counted(LineSet found) {
		lines = found;
		cameOfCounting = true;
		boolean missing = outcome == Outcome.NOWHERE || outcome == Outcome.NOT_SO_FAR;
		if (missing && found.size() > 0) {
			outcome = Outcome.NONE;
		} else if (outcome == Outcome.NOT_SO_FAR && found.isComplete() && countedAmong == model.filtering().passing()) {
			setNowhere(countedAmong, countingUnder);
		}
		changed.run();
	}

	/** Whether the user has stopped the counting. Under other conditions it is another question. */
	boolean isStopped() {
		if (stoppedUnder != null && (model == null || !model.filtering().chips().equals(stoppedUnder))) {
			stoppedUnder = null;
		}
		return stoppedUnder != null;
	}

	private void stopCounting() {
		stoppedUnder = countingUnder;
	}

	private void countEnded(TftsrException why) {
		if (why instanceof CancelledException) {
			stopCounting();
		}
		tell(why);
		countIfChanged();
	}

	private void tell(TftsrException why) {
		if (why != null && !(why instanceof CancelledException)) {
			problem = why;
		}
		changed.run();
	}
}
