package org.tftsr.ui.logs.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.NoLines;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.rows.UnfoldedLines;
import org.tftsr.ui.logs.internal.text.LogContent;

/**
 * Which lines of a log are shown. What passes the filter is shown while the rest of the log is still being looked at, and
 * the reader is taken to the line he was at as soon as that is reached. To be used on the user interface thread only.
 */
public final class LogFiltering {

	/** While a log is being understood, filters that ask for what is known are worked out anew that often. */
	private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final LogModel model;
	private final LatestWork<FilterWork.Passed> work = new LatestWork<>(Job.SHORT, this::found, this::ended);

	private LineFinder finder;
	private List<Chip> chips = List.of();
	private boolean folding;
	private final UnfoldedRecords unfolded = new UnfoldedRecords();
	/** What the conditions let through so far; null where all lines pass. */
	private LineSet passing;
	/** What is shown so far; null where all lines are. */
	private LineSet lines;
	/** Why it is not worked out to its end; where the user has stopped it, that holds until he asks for other lines. */
	private TftsrException problem;
	/** How long the log was when that was begun last. */
	private long bytes;
	private final FilteredPlace reader = new FilteredPlace();
	/** Whether nothing of what was asked for last was shown so far. */
	private boolean anew;
	/** Whether anything came of it. */
	private boolean came;
	private long refreshedAt = System.nanoTime();
	/** Whether there is more of the log, or known of its lines, than what is being worked out began with. */
	private boolean behind;
	/** A place that is to be shown once it is known whether its line passes; null for none. */
	private LineMatch awaited;
	/** The line that was to be shown last and that the conditions leave out; 0 for none. */
	private long hidden;
	/** The line that is shown in its place. */
	private long instead;
	/** Whether what was shown of the log before stays until the filter is worked out for what the log is now. */
	private boolean restarted;

	LogFiltering(LogModel model) {
		this.model = model;
	}

	/** Whether what is shown stays until the filter is worked out for a log that was read: no other line is seen in between. */
	boolean staysUntilFiltered(LogContent read) {
		boolean asMasked = LogPreferences.isMasked() == (model.masking().masked() != null);
		return isReducing() && asMasked && model.text() != null && read instanceof LogContent.Shown;
	}

	/**
	 * Another log is shown, or none: the filter stays, and is worked out for it.
	 *
	 * @param stays as {@link #staysUntilFiltered} has it
	 * @param grown whether it is the same one with more at its end
	 */
	void restart(boolean stays, boolean grown) {
		forgetFound();
		restarted = stays;
		problem = null;
		awaited = null;
		hidden = grown ? hidden : 0;
		unfolded.show(model.log(), grown);
		finder = model.log() == null ? null : new LineFinder(model.log());
		reader.restart(Math.max(1, model.windows().topLine()));
		if (finder != null && isReducing()) {
			run(true);
		}
	}

	/** What was shown of the log before does not stay. */
	void begin() {
		restarted = false;
	}

	void cancel() {
		work.cancel();
	}

	private void forgetFound() {
		work.cancel();
		lines = null;
		passing = null;
	}

	/** Finds lines of the log; null where there is none. */
	public LineFinder finder() {
		return finder;
	}

	/** The conditions, those included that are switched off. */
	public List<Chip> chips() {
		return chips;
	}

	/**
	 * Changes the conditions.
	 *
	 * @param changed what counts from now on
	 * @param line    the line of the log that the reader is at: he stays there, or as near as can be
	 */
	public void setChips(List<Chip> changed, long line) {
		if (!changed.equals(chips)) {
			chips = List.copyOf(changed);
			start(line);
		}
	}

	/** Adds a condition, unless it is there. */
	public void add(Chip chip, long line) {
		List<Chip> all = new ArrayList<>(chips);
		all.removeIf(other -> other.condition().equals(chip.condition()));
		all.add(chip);
		setChips(all, line);
	}

	/** Whether there are conditions that count. */
	public boolean isFiltering() {
		return chips.stream().anyMatch(Chip::on);
	}

	/** Whether any line may be left out. */
	public boolean isReducing() {
		return isFiltering() || isFolded();
	}

	/** Whether records are to be folded. */
	public boolean isFolding() {
		return folding;
	}

	/** Whether records are folded: where lines are looked for by their text, each of them counts. */
	public boolean isFolded() {
		return folding && chips.stream().noneMatch(chip -> chip.on() && chip.condition() instanceof Condition.Text);
	}

	/**
	 * Shows one line for each record and for records that say the same, or all lines.
	 *
	 * @param line the line of the log that the reader is at
	 */
	public void setFolding(boolean wanted, long line) {
		folding = wanted;
		unfolded.clear();
		LineFacts facts = model.understanding().facts();
		start(wanted && facts != null ? facts.recordStart(line) : line);
	}

	/** Whether a line is shown because what it belongs to was unfolded. */
	public boolean isUnfolded(long line) {
		return unfolded.has(line);
	}

	/** Shows all lines of a stretch while all others are folded. */
	public void unfold(UnfoldedLines.Stretch stretch) {
		unfolded.add(stretch);
		showUnfolded();
	}

	/** Folds again what a line belongs to. */
	public void fold(long line) {
		if (unfolded.has(line)) {
			unfolded.remove(line);
			showUnfolded();
		}
	}

	private void showUnfolded() {
		if (lines != null) {
			model.windows().replaceRows(rows());
			model.fireStateChanged();
		}
	}

	/**
	 * Shows a place, for which a record may have to be unfolded, as soon as it is known whether its line passes the conditions. Where it
	 * does not, the line nearest to it is shown, and {@link #hidden} tells so.
	 */
	public void reveal(LineMatch place) {
		if (isKnown(place.line())) {
			boolean leftOut = revealNearest(place);
			Rows rows = model.rows();
			hidden = leftOut ? place.line() : 0;
			instead = leftOut && rows.count() > 0 ? rows.line(Math.min(rows.rowAt(place.line()), rows.count() - 1)) : 0;
			model.fireStateChanged();
		} else {
			awaited = place;
		}
	}

	/** As {@link #reveal} for a place near which another one is as good. Returns whether its own line is left out. */
	public boolean revealNearest(LineMatch place) {
		awaited = null;
		hidden = 0;
		long line = place.line();
		boolean shown = lines == null || model.rows().shows(line);
		boolean passes = passing == null || passing.contains(line);
		if (!shown && isFolded() && passes) {
			LineFacts known = model.understanding().facts();
			unfold(new UnfoldedLines.Stretch(known.recordStart(line), known.recordEnd(line)));
		}
		model.reveal(place);
		return !shown && isFiltering() && !passes;
	}

	/** Whether it is known whether a line passes, or will not be. */
	private boolean isKnown(long line) {
		boolean growing = isAtWork() || model.understanding().isAtWork() || model.isIndexing();
		return !isReducing() || !growing || !anew && lines != null && lines.covered() >= line;
	}

	private void revealAwaited() {
		if (awaited != null && isKnown(awaited.line())) {
			reveal(awaited);
		}
	}

	/** The line that was to be shown last and that the conditions leave out; 0 for none. */
	public long hidden() {
		return hidden;
	}

	/** Switches all conditions off and shows the line that they leave out. */
	public void showHidden() {
		long line = hidden;
		setChips(chips.stream().map(chip -> chip.on() ? chip.toggled() : chip).toList(), line);
		reveal(new LineMatch(line, 0, Integer.MAX_VALUE));
	}

	/** The line that a reader went to who sees this one: the one that is hidden, where this one is shown in its place. */
	public long wantedAt(long line) {
		return hidden > 0 && (line == instead || model.rows().count() == 0) ? hidden : line;
	}

	/** The lines that the conditions let through, folded or not, as far as they are known; null for all. */
	public LineSet passing() {
		return passing;
	}

	/** Whether the filter is being worked out. */
	public boolean isAtWork() {
		return work.job() != null;
	}

	/** Whether more lines may pass than are known to: it is being worked out, or will be again as more is known of what lines are. */
	public boolean goesOn() {
		return isAtWork() || asksForFacts() && model.understanding().isAtWork() && !LatestWork.isHalted(problem);
	}

	private boolean asksForFacts() {
		return isFolded() || chips.stream().anyMatch(chip -> chip.on() && !(chip.condition() instanceof Condition.Text));
	}

	/** Stops working it out: what was found so far stays. */
	public void stop() {
		work.cancel();
		ended(new CancelledException());
	}

	/** Shows what was found though it may be nothing: all lines would look as if they passed. */
	private void showFound() {
		anew = false;
		lines = came || !isFiltering() ? lines : new NoLines();
		passing = came || !isFiltering() ? passing : lines;
		show();
	}

	/**
	 * The reader goes to a line by himself: whatever comes of the filter that is worked out does not take him away again.
	 *
	 * @param scrolled whether he has scrolled there, rather than that he has put the cursor there
	 */
	public void readerGoesTo(long line, boolean scrolled) {
		if (!model.windows().isRevealing()) {
			reader.goTo(line, anew, scrolled);
		}
	}

	/** The reader is at a line: where it is not the one that is shown in the place of a hidden one, that is no longer wanted. */
	public void readerAt(long line) {
		if (hidden > 0 && line != instead && model.rows() != null && model.rows().count() > 0) {
			hidden = 0;
			model.fireStateChanged();
		}
	}

	/** Why the filter was not worked out to its end; null where it was, or still is. */
	public TftsrException problem() {
		return problem instanceof CancelledException ? null : problem;
	}

	/** Whether it is known of some lines only whether they pass, as it was stopped or has failed: of more it is told when it is asked for again. */
	public boolean isPart() {
		return problem != null && isFiltering() && passing != null && !passing.isComplete();
	}

	/** Whether there are lines too long to tell for certain whether they have what is asked for. */
	public boolean isUncertain() {
		return finder != null && chips.stream().filter(Chip::on).anyMatch(chip -> chip.condition() instanceof Condition.Text(var text, var regex, var exact)
				&& finder.isUncertain(new LineQuery(text, regex, exact, chip.inverted())));
	}

	/** The lines that are shown, without those that were unfolded, as far as they are known; null where all are. */
	public LineSet lines() {
		return lines;
	}

	private void start(long line) {
		reader.set(line);
		hidden = 0;
		awaited = null;
		restarted = false;
		if (finder == null) {
			return;
		}
		problem = null;
		if (isReducing()) {
			run(true);
		} else {
			forgetFound();
			show();
		}
		model.fireStateChanged();
	}

	/** @param fromStart whether to show what is found at once, rather than when it is as much as is shown already */
	private void run(boolean fromStart) {
		anew |= fromStart;
		came &= !fromStart;
		if (fromStart) {
			reader.await();
		}
		refreshedAt = System.nanoTime();
		behind = false;
		bytes = model.log().byteSize();
		work.start(NLS.bind(Messages.LogFiltering_name, model.input().name()),
				new FilterWork(finder, chips, model.understanding().facts(), isFolded(), fromStart)::run);
	}

	/** More is known of what lines are. */
	void factsGrown() {
		runOn(asksForFacts() && (!model.understanding().isAtWork() || System.nanoTime() - refreshedAt > REFRESH_NANOS));
		revealAwaited();
	}

	/** Lines were added to the log, or more of them are known. */
	void logGrown() {
		// a last line may have become longer
		boolean covered = lines != null && lines.covered() >= model.log().lineCount() && bytes == model.log().byteSize();
		runOn(isReducing() && !covered);
	}

	/** Nobody may come again to tell that there is more: that is kept in mind until what is at work has ended. */
	private void runOn(boolean more) {
		behind |= more && isAtWork();
		if (more && !isAtWork() && !LatestWork.isHalted(problem)) {
			run(false);
		}
	}

	private void found(FilterWork.Passed found) {
		came = true;
		LineSet set = found.rows();
		passing = found.passing();
		LineFacts facts = model.understanding().facts();
		if (facts != null) {
			unfolded.grow(facts);
		}
		boolean other = set != lines;
		lines = set;
		boolean nothing = anew && set.size() == 0 && !set.isComplete() && isAtWork();
		if (nothing || restarted && !isReached()) {
			// what was shown before is better than nothing
			model.fireStateChanged();
			return;
		}
		if (anew || !reader.isTaken() && isReached()) {
			anew = false;
			show();
		} else if (other) {
			model.windows().replaceRows(rows());
		} else {
			model.windows().rowsGrown();
		}
		revealAwaited();
		model.fireStateChanged();
	}

	private boolean isReached() {
		return lines == null || lines.isComplete() || lines.covered() >= reader.anchor();
	}

	/** Shows the rows, the reader where he was or as near as can be. */
	private void show() {
		Rows rows = rows();
		reader.shown(isReached());
		if (restarted || rows.count() == 0) {
			restarted = false;
			model.windows().replaceRows(rows);
			return;
		}
		reader.show(rows, model.windows());
	}

	private Rows rows() {
		if (lines == null) {
			return new Rows.All(model.log());
		}
		return new Rows.Filtered(model.log(), isFolded() ? unfolded.with(lines) : lines);
	}

	private void ended(TftsrException why) {
		problem = why;
		// what a log is that was read again may not be known so far
		boolean goesOn = why == null && (behind || model.isIndexing() || model.understanding().isAtWork());
		if (restarted ? !goesOn : anew && (came || why instanceof CancelledException && isFiltering())) {
			showFound();
		}
		runOn(why == null && behind);
		revealAwaited();
		model.fireStateChanged();
	}
}
