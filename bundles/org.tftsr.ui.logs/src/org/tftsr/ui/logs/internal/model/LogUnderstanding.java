package org.tftsr.ui.logs.internal.model;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.Messages;

/**
 * Reads in the background what the lines of a log are: levels, times, records and templates. To be used on the user
 * interface thread only.
 */
public final class LogUnderstanding {

	private final LogModel model;
	private final LatestWork<LineFacts> work = new LatestWork<>(Job.LONG, this::grown, this::ended);
	private LineFacts facts;
	private TftsrException problem;

	LogUnderstanding(LogModel model) {
		this.model = model;
	}

	/** Another log is shown, or none. */
	void forget() {
		work.cancel();
		problem = null;
		facts = model.log() == null ? null : new LineFacts(model.log());
	}

	/**
	 * Reads the lines that are known by now and were not read before, unless that is halted. While a log is followed,
	 * a line that is just being written waits until it is whole.
	 */
	void readOn() {
		LineLog log = model.log();
		LineFacts known = facts;
		boolean growing = model.isFollowing();
		if (known == null || work.job() != null || LatestWork.isHalted(problem) || known.isUpToDate(growing)) {
			return;
		}
		problem = null;
		work.start(NLS.bind(Messages.LogUnderstanding_name, log.name()),
				(results, progress) -> known.readOn(growing, results, progress));
	}

	/** Goes on where it was stopped. */
	public void goOn() {
		problem = null;
		readOn();
		model.fireStateChanged();
	}

	void cancel() {
		work.cancel();
	}

	/** What is known so far, or null where there are no lines. */
	public LineFacts facts() {
		return facts;
	}

	/** Whether lines are still being read. */
	public boolean isAtWork() {
		return work.job() != null;
	}

	/** Why the lines were not read to their end, or null where they were or still are. */
	public TftsrException problem() {
		return problem;
	}

	private void grown(LineFacts known) {
		model.filtering().factsGrown();
		model.fireStateChanged();
	}

	private void ended(TftsrException why) {
		problem = why;
		if (why == null && !model.isIndexing()) {
			// lines may have come meanwhile
			readOn();
		}
		model.filtering().factsGrown();
		model.fireStateChanged();
	}
}
