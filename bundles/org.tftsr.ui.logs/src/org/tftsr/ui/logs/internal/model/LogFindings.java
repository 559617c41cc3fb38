package org.tftsr.ui.logs.internal.model;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.pii.CensusTaker;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiCensus;
import org.tftsr.ui.logs.internal.pii.TextSearch;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * What is sensitive in a log: in the text of the document at once, in the whole of a large log bit by bit. To be used on the
 * user interface thread only.
 */
final class LogFindings {

	private final LogModel model;
	private final LatestWork<Findings> searching = new LatestWork<>(Job.SHORT, this::show, this::ended);
	private final LatestWork<PiiCensus> counting = new LatestWork<>(Job.LONG, this::counted, this::countingEnded);

	private Findings found = Findings.NONE;
	private PiiCensus census = PiiCensus.NONE;
	/** Counts, or has counted, and goes on where the log grows; null where it is to begin anew. */
	private CensusTaker taker;
	private TftsrException problem;
	/** Why the log was not counted to its end; null where it was, or is. */
	private TftsrException countProblem;
	private IRegion viewport = new Region(0, 0);
	/** The file that is known, when it was read. */
	private FileStamp stamp;
	/** Shared by all searches of the log, so that a value keeps its number, and one that was found once is known wherever it stands. */
	private Pseudonyms pseudonyms = new Pseudonyms();

	LogFindings(LogModel model) {
		this.model = model;
	}

	Findings found() {
		return found;
	}

	PiiCensus census() {
		return census;
	}

	/** How many values of each type the log holds, as far as is known. */
	Map<PiiType, Long> types() {
		Map<PiiType, Long> types = new HashMap<>(found.types());
		if (model.text() == null || !model.text().isWhole()) {
			census.types().forEach((type, count) -> types.merge(type, count, Math::max));
		}
		return types;
	}

	Job searching() {
		return searching.job();
	}

	boolean isCounting() {
		return counting.job() != null;
	}

	TftsrException problem(boolean ofRest) {
		return problem == null && ofRest ? countProblem : problem;
	}

	/** The user asks again for what he has stopped, or for something else. */
	void goOn() {
		countProblem = null;
	}

	/** The part of the text that the user sees. */
	IRegion viewport() {
		return viewport;
	}

	void setViewport(IRegion region) {
		viewport = region;
	}

	/**
	 * What is shown is read anew, and nothing is known of it. Where it is the same, as where it is no longer masked, what stood for a value
	 * still does.
	 *
	 * @param same whether its values are those of the log that was shown before, though its file may have changed
	 */
	void forget(boolean same) {
		cancel();
		found = found.ofNothing();
		census = PiiCensus.NONE;
		problem = null;
		countProblem = null;
		FileStamp now = model.content() == null ? null : model.content().readAt();
		if (!same && (now == null || !now.isKnown() || !now.equals(stamp))) {
			// of a file that has grown most values are the same
			pseudonyms = pseudonyms.renewed();
		}
		stamp = now;
	}

	void cancel() {
		searching.cancel();
		stopCounting();
	}

	private void stopCounting() {
		counting.cancel();
		taker = null;
	}

	/** What searches windows from now on; to be used on the thread of a job. */
	WindowSearch windowSearch() {
		return new WindowSearch(pseudonyms);
	}

	/** A window was read, and searched with it. */
	void setWindow(Findings findings, TftsrException why) {
		searching.cancel();
		setFound(findings);
		problem = why;
		if (!isCounting() && !census.complete()) {
			count();
		}
	}

	/** The settings have changed: the next search is the first one. */
	void searchAnew() {
		stopCounting();
		viewport = new Region(0, Integer.MAX_VALUE);
		pseudonyms = pseudonyms.renewed();
		// until it is complete again, a value of the new settings may be anywhere
		census = census.unfinished(type -> true);
	}

	private void setFound(Findings findings) {
		found = findings;
		if (!census.complete()) {
			census = census.unfinished(findings::isLookedFor);
		}
	}

	/** Searches the text of the document, the part that the user sees first, and counts what is in the rest of the log. */
	void search() {
		LogText text = model.text();
		if (text == null) {
			return;
		}
		problem = null;
		String name = NLS.bind(Messages.SearchJob_name, model.input().name());
		if (text.isWhole()) {
			TextSearch search = new TextSearch(name, text.content(), viewport, pseudonyms);
			searching.start(name, search::run);
		} else {
			LineLog state = model.windows().state();
			WindowSearch search = windowSearch();
			searching.start(name, (results, progress) -> results.accept(search.find(state, text, progress)));
			count();
		}
		model.fireStateChanged();
	}

	/**
	 * Counts what is in the whole log, once all its lines are known, or what has come since it was counted. A log that is followed may grow
	 * many times before it is counted once. Where it was stopped or has failed the user is told, and asks for it: it begins anew then, and
	 * where a disk cannot be read from some place on, all up to there would be read at each look and each growth.
	 */
	void count() {
		LineLog log = model.log();
		if (isCounting() || countProblem != null || log == null || !log.isComplete() || model.text() == null || model.text().isWhole()) {
			return;
		}
		if (taker == null || taker.log() != log) {
			taker = new CensusTaker(log, pseudonyms);
		}
		if (!taker.isUpToDate()) {
			counting.start(NLS.bind(Messages.SearchJob_name, log.name()), taker::take);
		}
	}

	private void show(Findings findings) {
		setFound(findings);
		model.showAnnotations();
		model.fireStateChanged();
	}

	private void ended(TftsrException why) {
		problem = why;
		if (why == null && model.text() != null && model.text().isWhole()) {
			pseudonyms.forgetEarlier();
		}
		model.fireStateChanged();
	}

	private void counted(PiiCensus counted) {
		census = counted;
		if (counted.complete()) {
			pseudonyms.forgetEarlier();
		}
		model.showBehind();
		model.windows().maskAgain();
		model.fireStateChanged();
	}

	private void countingEnded(TftsrException why) {
		if (why != null) {
			countProblem = why;
			taker = null;
		} else {
			count();
		}
		model.windows().maskAgain();
		model.fireStateChanged();
	}
}
