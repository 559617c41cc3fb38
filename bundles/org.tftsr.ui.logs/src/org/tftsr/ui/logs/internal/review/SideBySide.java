package org.tftsr.ui.logs.internal.review;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.decision.FindingPlace;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.LinePart;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogText;
import org.tftsr.ui.logs.internal.text.WindowReader;

/**
 * The lines around a finding as they are and as they are redacted, next to each other; of a line that is too long for that the part
 * around the finding.
 */
final class SideBySide {

	/** Enough to look around; who wants to read on has the editor. Marks of more lines would be slow to draw. */
	private static final int LINES_EACH_WAY = 200;

	/** The texts and the finding they were made for. */
	private record Lines(MaskedText texts, ReviewItem item) {
	}

	private final LogModel model;
	private final SashForm sash;
	private final ReviewPane original;
	private final ReviewPane redacted;
	private final IPropertyChangeListener preferences = this::preferenceChanged;
	/** What is shown; null before anything is. */
	private Lines shown;
	/** The finding whose lines are shown, or will be; null for none. */
	private ReviewItem wanted;
	/** How often was decided about findings when they were read. */
	private long decided;
	private final LatestWork<Lines> reading = new LatestWork<>(Job.INTERACTIVE, this::show, this::ended);

	SideBySide(Composite parent, LogModel model) {
		this.model = model;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		original = new ReviewPane(sash, Messages.Pane_original, model);
		redacted = new ReviewPane(sash, Messages.Pane_redacted, model);
		original.lead(redacted);
		redacted.lead(original);
		LogPreferences.store().addPropertyChangeListener(preferences);
		sash.addDisposeListener(event -> {
			LogPreferences.store().removePropertyChangeListener(preferences);
			reading.cancel();
		});
	}

	/** Values that are to be masked are so at once, those too that are seen already. */
	private void preferenceChanged(PropertyChangeEvent event) {
		if (LogViewerIds.MASKED.equals(event.getProperty()) && shown != null) {
			show(shown);
		}
	}

	/** Shows the lines around a finding, a moment later. */
	void show(ReviewItem item) {
		LineLog log = model.log();
		if (log == null) {
			return;
		}
		wanted = item;
		decided = model.masking().decisions().changes();
		WindowSearch search = model.windowSearch();
		// the lines and what is found in them are of one state of the log
		reading.start(NLS.bind(Messages.Scan_name, log.name()),
				(results, progress) -> results.accept(read(log.pinned(), search, item, progress)));
	}

	/** What is kept or known by now is seen to be, whether that was decided here, about a type as a whole, or in the log's editor. */
	void refresh() {
		boolean outdated = shown != null && shown.texts().values().isOutdated();
		if (wanted != null && (outdated || decided != model.masking().decisions().changes())) {
			show(wanted);
		}
	}

	private Lines read(LineLog log, WindowSearch search, ReviewItem item, Progress progress) throws TftsrException {
		FindingPlace place = item.place();
		for (LogLine line : log.lines(place.line(), 1)) {
			if (LinePart.isNeeded(line, place.column(), place.length())) {
				LinePart part = LinePart.read(log, place.line(), place.column(), place.length(), search.pseudonyms(), progress);
				return new Lines(masked(part.text(), part.findings()), item);
			}
		}
		LogText text = WindowReader.read(new Rows.All(log), place.line() - 1, LINES_EACH_WAY, progress);
		return new Lines(masked(text, search.find(log, text, progress)), item);
	}

	private MaskedText masked(LogText text, Findings findings) {
		return MaskedText.of(text, findings, model.masking()::isKept);
	}

	private void show(Lines lines) {
		if (sash.isDisposed()) {
			return;
		}
		shown = lines;
		MaskedText texts = lines.texts();
		Decisions decisions = model.masking().decisions();
		LogText text = texts.original();
		Function<Finding, Optional<Decision>> decision = finding -> decisions.of(finding.place());
		int index = text.nearestIndex(lines.item().place().line());
		OptionalInt found = start(texts, lines.item());
		int start = found.orElse(0);
		int end = found.isEmpty() ? start : Math.min(text.content().length(), start + lines.item().place().length());
		int shownStart = texts.toShown(start, false);
		int shownEnd = Math.max(shownStart, texts.toShown(end, true));
		if (LogPreferences.isMasked()) {
			original.show(texts.shown(), texts.findings(), decision, index, shownStart, shownEnd);
		} else {
			original.show(text, texts.values(), decision, index, start, end);
		}
		redacted.show(texts.shown(), texts.findings(), decision, index, shownStart, shownEnd);
	}

	/** Where a finding starts in a text; empty where it is no longer there. */
	private static OptionalInt start(MaskedText texts, ReviewItem item) {
		return texts.values().all().stream()
				.filter(finding -> finding.place().line() == item.place().line()
						&& finding.place().column() == item.place().column())
				.mapToInt(Finding::start).findFirst();
	}

	private void ended(TftsrException problem) {
		if (problem != null) {
			Problems.show(problem);
		}
	}
}
