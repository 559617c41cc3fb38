package org.tftsr.ui.logs.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.Merge;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.LogContent;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Which rows of a log the document holds, and how it comes to hold others. To be used on the user interface thread only.
 */
final class LogWindows {

	/**
	 * A window, and what the files were known by before it was read: the log may be that of other files by the time it is shown.
	 */
	private record Seen(LogWindow window, List<Optional<String>> marks) {
	}

	/** What is shown, and the same as it is to be masked by now. */
	private record Remasked(MaskedText before, MaskedText now) {
	}

	private final LogModel model;
	private final LatestWork<Remasked> remasking = new LatestWork<>(Job.INTERACTIVE, this::maskedAgain, this::maskingAgainEnded);
	private final LatestWork<Seen> moving = new LatestWork<>(Job.INTERACTIVE, this::moved, this::movingEnded);
	/** What the document holds; null where it holds nothing. */
	private LogText text;
	/** The log in the state that it was read in; null where there is none. */
	private LineLog state;
	/** What the files that it is of are known by, in their order. */
	private List<Optional<String>> marks = List.of();
	/** The whole text of a log that is held as a whole, else null. */
	private LogText whole;
	/** How long the log was then. */
	private long wholeBytes;
	private Rows rows;
	/** Whether the window held the last row that was known when it was read. */
	private boolean reachedEnd = true;
	/** The line that the reader sees first, by the numbers of what is shown. */
	private long topLine = 1;
	/** Whether the document still holds rows that were shown before those that are to be. */
	private boolean turning;
	/** Whether there are more rows, or a longer last one, than there were when a window began to be read. */
	private boolean due;
	/** What is to be shown once the window has moved to it, or null. */
	private LineMatch awaited;
	/** Where the reader was in a log that was read anew, until that line is known; 0 where he is there, or has gone elsewhere. */
	private long left;
	/** Whether a place is just being shown. */
	private boolean revealing;

	LogWindows(LogModel model) {
		this.model = model;
	}

	LogText text() {
		return text;
	}

	/** As {@link LogModel#state}. */
	LineLog state() {
		return state;
	}

	/** As {@link LogModel#shownLog}. */
	LineLog shownLog() {
		LineLog log = model.log();
		return state == null || log == null || state.identity() == log.identity() ? log : state;
	}

	/** As {@link LogModel#seen}. */
	Optional<String> seen(FileLog file) {
		int index = model.input().files().indexOf(file);
		return index < 0 || index >= marks.size() ? Optional.empty() : marks.get(index);
	}

	Rows rows() {
		return rows;
	}

	boolean isMoving() {
		return moving.job() != null;
	}

	/** Whether the window held the last row that was known when it was read. */
	boolean isAtEnd() {
		return reachedEnd;
	}

	void cancel() {
		moving.cancel();
		remasking.cancel();
		due = false;
	}

	/** The line of the log that the reader sees first, by the numbers that its lines have by now. */
	long topLine() {
		LineLog log = model.log();
		return shownLog() == log ? topLine : Merge.moved(topLine, state, log.pinned());
	}

	/**
	 * Says what the reader sees first.
	 *
	 * @param line     by the numbers of what is shown
	 * @param byReader whether he has scrolled there, rather than that the text has moved
	 */
	void setTopLine(long line, boolean byReader) {
		topLine = line;
		if (byReader) {
			readerGoes(topLine(), true);
		}
	}

	/** All that the reader does to go elsewhere comes here: where he was is no place any more that he is to be brought back to. */
	private void readerGoes(long line, boolean scrolled) {
		left = 0;
		model.filtering().readerGoesTo(line, scrolled);
	}

	/** Whether a place is just being shown: what is scrolled and selected for it is not the reader's doing. */
	boolean isRevealing() {
		return revealing;
	}

	/** Whether what is shown stays until what was read can take its place. */
	boolean stays(LogContent read) {
		return model.masking().staysUntilMasked(read) || staysUntilReordered(read);
	}

	/** Whether what is shown stays until its lines are read in another order: nothing else is seen in between. */
	boolean staysUntilReordered(LogContent read) {
		return text != null && read instanceof LogContent.Shown shown && Merge.isReordered(state, shown.log().pinned());
	}

	/**
	 * Shows what was read of a log, which {@link LogModel} holds by now. Where values are masked, nothing of it is shown before
	 * it is searched.
	 *
	 * @param stays    whether what is shown stays until then
	 * @param filtered whether it stays, with its rows, until it is known which lines pass the filter
	 * @return whether the text is known to be the one before with more at its end
	 */
	boolean show(LogContent read, boolean stays, boolean filtered) {
		if (!filtered) {
			rows = model.log() == null ? null : new Rows.All(model.log());
			turning = false;
		}
		LogText first = read instanceof LogContent.Shown shown ? shown.text() : null;
		boolean grown = whole != null && first != null && first.isWhole() && first.content().startsWith(whole.content());
		whole = first != null && first.isWhole() ? first : null;
		wholeBytes = whole == null ? 0 : model.log().byteSize();
		if (!stays && !filtered) {
			text = first != null && LogPreferences.isMasked() ? LogText.NONE : first;
			state = first == null ? null : model.log().pinned();
			marks = first == null ? List.of() : model.input().marks(state);
			model.masking().setMasked(null);
			long before = placeToGoBackTo();
			replaceText(0);
			left = topLine < before && !model.isFollowing() ? before : 0;
		}
		return grown;
	}

	/** Where the reader is, or is just being taken to: it may be that he is to be brought back there already. */
	private long placeToGoBackTo() {
		if (awaited != null) {
			return awaited.line();
		}
		return left > 0 ? left : topLine;
	}

	/** More lines are known: the reader goes back to where he was in a log that was read anew, unless he has gone elsewhere since. */
	private void goBack() {
		if (left > 0 && rows != null && rows.count() >= left) {
			long line = left;
			left = 0;
			if (rows instanceof Rows.All) {
				moveTo(rows.rowAt(line), line);
			}
		}
	}

	private void replaceText(long top) {
		model.replaceText(top);
	}

	/** As {@link LogModel#moveTo}, for the reader. */
	void goTo(long row, long top) {
		if (top > 0) {
			readerGoes(top, true);
		}
		moveTo(row, top);
	}

	/** As {@link LogModel#reveal}, for the reader. */
	void goTo(LineMatch place) {
		readerGoes(place.line(), false);
		reveal(place);
	}

	/** As {@link LogModel#moveTo}, where it is not the reader who goes there. */
	void moveTo(long row, long top) {
		if (text == null || rows == null) {
			return;
		}
		if (rows.log() != model.log()) {
			// of a log that was read again, other rows are on their way
			if (showsValues()) {
				begin();
			}
			return;
		}
		Rows from = rows;
		Predicate<Finding> kept = model.masking().kept();
		LogText wholeText = from instanceof Rows.All && !isOutgrown() ? whole : null;
		if (wholeText != null && text == wholeText && kept == null) {
			turning = false;
			LineMatch place = awaited;
			awaited = null;
			if (place != null) {
				reveal(place);
			}
			return;
		}
		WindowSearch search = model.windowSearch();
		moving.start(NLS.bind(Messages.LoadJob_name, model.input().name()), (results, progress) -> {
			List<Optional<String>> known = model.input().marks(from.log());
			results.accept(new Seen(LogWindow.read(from, row, top, wholeText, search, kept, progress), known));
		});
	}

	/** Whether values are seen that are to be masked. */
	private boolean showsValues() {
		return LogPreferences.isMasked() && model.masking().masked() == null && text != null && !text.content().isEmpty();
	}

	/** The log of now is shown as one that was just opened: nothing else can be masked while its filter is worked out. */
	private void begin() {
		long top = topLine();
		rows = new Rows.All(model.log());
		model.filtering().begin();
		showNothing();
		moveTo(rows.rowAt(top), top);
	}

	private void moved(Seen seen) {
		LogWindow window = seen.window();
		model.fireTextAboutToBeReplaced();
		turning = false;
		topLine = Merge.moved(topLine, shownLog(), window.log());
		state = window.log();
		marks = seen.marks();
		reachedEnd = window.reachedEnd();
		replaceText(window.text(), window.masked(), window.findings(), window.problem(), window.topLine());
		LineMatch place = awaited;
		awaited = null;
		if (place != null) {
			reveal(place);
		}
		if (window.lost() != null) {
			model.windowFailed(window.lost());
		}
		maskAgain();
		model.fireStateChanged();
	}

	private void replaceText(LogText shown, MaskedText masked, Findings findings, TftsrException problem, long top) {
		text = shown;
		model.masking().setMasked(masked);
		model.setFindings(findings, problem);
		replaceText(top);
	}

	/** More values of the log may be known than when what is shown was masked: then it is masked anew. */
	void maskAgain() {
		MaskedText shown = model.masking().masked();
		Predicate<Finding> kept = model.masking().kept();
		if (shown == null || kept == null || !shown.values().isOutdated() || remasking.job() != null || rows.log() != model.log()) {
			return;
		}
		LineLog log = state;
		WindowSearch search = model.windowSearch();
		boolean cut = shown.original().cut(0, true) >= 0;
		remasking.start(NLS.bind(Messages.SearchJob_name, model.input().name()), (results, progress) -> {
			// what is behind the end of a line that is shown in part tells whether its last word is a part of a value
			Findings found = cut ? search.find(log, shown.original(), progress) : shown.values().renewed();
			results.accept(new Remasked(shown, MaskedText.of(shown.original(), found, kept)));
		});
	}

	private void maskedAgain(Remasked masked) {
		MaskedText now = masked.now();
		if (model.masking().masked() != masked.before()) {
			return;
		}
		if (now.shown().content().equals(text.content())) {
			model.masking().setMasked(now);
		} else {
			model.fireTextAboutToBeReplaced();
			replaceText(now.shown(), now, now.findings(), null, 0);
			model.fireStateChanged();
		}
	}

	private void maskingAgainEnded(TftsrException problem) {
		if (problem == null && !model.isCounting()) {
			// what came meanwhile
			maskAgain();
		} else if (problem != null && !(problem instanceof CancelledException)) {
			readAgain(0);
		}
	}

	private void movingEnded(TftsrException problem) {
		if (problem != null && showsValues()) {
			showNothing();
		}
		if (problem != null && !(problem instanceof CancelledException)) {
			awaited = null;
			model.windowFailed(problem);
		}
		boolean more = due;
		due = false;
		if (more && problem == null) {
			readOn();
		}
		model.fireStateChanged();
	}

	/**
	 * Reads the rows that are shown once more.
	 *
	 * @param top as for {@link LogModel#moveTo}
	 */
	void readAgain(long top) {
		if (rows != null) {
			moveTo(rows.rowAt(topLine()), top);
		}
	}

	/** As {@link LogModel#reveal}, where it is not the reader who goes there. */
	void reveal(LineMatch place) {
		if (text == null) {
			return;
		}
		if (!turning && (text.index(place.line()).isPresent() || text.isWhole())) {
			revealing = true;
			try {
				model.fireRevealed(place);
			} finally {
				revealing = false;
			}
		} else if (rows.count() > 0) {
			long row = Math.min(rows.rowAt(place.line()), rows.count() - 1);
			awaited = new LineMatch(rows.line(row), place.start(), place.end());
			moveTo(row, 0);
		}
	}

	/**
	 * Shows other lines of the log: all, or those that a filter lets through, of which there is one at least.
	 *
	 * @param top   the line to show first
	 * @param caret where to put the cursor, or null to leave it where it is
	 */
	void setRows(Rows shown, long top, LineMatch caret) {
		rows = shown;
		turning = true;
		awaited = caret;
		moveTo(shown.rowAt(top), top);
	}

	/** Shows other lines, most of which are those that are shown: the reader stays where he is. */
	void replaceRows(Rows shown) {
		rows = shown;
		if (shown.count() == 0) {
			showNothing();
		} else {
			turning = true;
			moveTo(shown.rowAt(topLine()), 0);
		}
	}

	private void showNothing() {
		model.fireTextAboutToBeReplaced();
		cancel();
		turning = false;
		reachedEnd = true;
		replaceText(LogText.NONE, null, model.findings().ofNothing(), null, 0);
		model.fireStateChanged();
	}

	/** There may be more rows behind those there were: a window that reached the end goes on. */
	void rowsGrown() {
		boolean more = text != null && (text.lineCount() == 0
				|| rows.rowAt(text.number(text.lineCount() - 1)) + 1 < rows.count());
		if (more && rows.count() > 0) {
			readOn();
		}
	}

	/** Rows were added behind the last one, or that has become longer: a window that reached the end is read again. */
	void readOn() {
		goBack();
		if (isMoving()) {
			due = true;
		} else if (reachedEnd && text != null && (!text.isWhole() || isOutgrown())) {
			moveTo(rows.rowAt(topLine()), 0);
		}
	}

	/** Whether more was written to the log since all of its text was read, as to a file that has another name by now. */
	private boolean isOutgrown() {
		return whole != null && model.log().byteSize() > wholeBytes;
	}
}
