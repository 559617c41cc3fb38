package org.tftsr.ui.logs.internal.model;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.decision.DecisionStore;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogContent;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * What of the values in a log the reader sees: whether they are masked, and what he decided about them. Where they are masked,
 * the text of the document is another one than that of the log, and this knows the places of one in the other. To be used on
 * the user interface thread only.
 */
public final class LogMasking {

	private final LogModel model;
	private final Decisions decisions = new Decisions();
	private final LatestWork<Decisions> loading = new LatestWork<>(Job.SHORT, read -> showDecisions(), this::loadingEnded);
	private final LatestWork<Decisions> storing = new LatestWork<>(Job.SHORT, stored -> { }, LogMasking::storingEnded);
	private final DecisionStore store;
	private MaskedText masked;
	/** Whether what was decided before is known, so that it may be replaced. */
	private boolean loaded;

	LogMasking(LogModel model) {
		this.model = model;
		store = model.input().uri() == null ? null : new DecisionStore(model.input().uri());
	}

	/** Fetches what was decided when the log was open before. */
	void load() {
		if (store != null) {
			loading.start(NLS.bind(Messages.Decisions_job, model.input().name()), (results, progress) -> {
				store.addTo(decisions);
				results.accept(decisions);
			});
		}
	}

	/** Where it fails, the settings of detection cannot be read either, which the header tells. */
	private void loadingEnded(TftsrException problem) {
		loaded = problem == null;
	}

	private static void storingEnded(TftsrException problem) {
		if (problem != null) {
			Problems.show(problem);
		}
	}

	/** Ends the work; what is being stored is stored. */
	void dispose() {
		loading.cancel();
	}

	/** How the text that is shown was masked, or null where it shows the values. */
	public MaskedText masked() {
		return masked;
	}

	void setMasked(MaskedText shown) {
		masked = shown;
	}

	/** Whether what is shown stays until a log that was read is masked, too: a value is never seen in between. */
	boolean staysUntilMasked(LogContent read) {
		return masked != null && LogPreferences.isMasked() && read instanceof LogContent.Shown;
	}

	/** Which findings stay as they are in texts that are read from now on; null where none is to be masked. */
	Predicate<Finding> kept() {
		return LogPreferences.isMasked() ? this::isKept : null;
	}

	/** Whether the user decided that a finding of the log stays as it is. On any thread. */
	public boolean isKept(Finding finding) {
		return decisions.isKept(finding.place());
	}

	/** The decisions about the findings of the log. */
	public Decisions decisions() {
		return decisions;
	}

	/** What the user decided about one of {@link LogModel#findings()}. */
	public Optional<Decision> decision(Finding finding) {
		return decisions.of(finding.place());
	}

	/** The value of one of {@link LogModel#findings()}, masked or not. */
	public String value(Finding finding) {
		return masked == null ? model.text().content().substring(finding.start(), finding.end())
				: masked.original().content().substring(masked.toOriginal(finding.start(), false),
						masked.toOriginal(finding.end(), true));
	}

	/** A decision was made or taken back. */
	public void decisionsChanged() {
		showDecisions();
		if (store != null) {
			boolean known = loaded;
			storing.start(NLS.bind(Messages.Decisions_job, model.input().name()), (results, progress) -> {
				if (!known) {
					store.addTo(decisions);
				}
				store.store(decisions);
			});
		}
	}

	private void showDecisions() {
		if (masked != null) {
			model.windows().readAgain(0);
		} else {
			model.showAnnotations();
		}
		model.fireStateChanged();
	}

	/** The user masks values, or shows them again. */
	void changed() {
		if (model.log() == null) {
			return;
		}
		boolean whole = model.content() instanceof LogContent.Shown shown && shown.text().isWhole();
		boolean small = model.charset() == null && model.log().byteSize() <= LogPreferences.sizeLimit();
		if (!LogPreferences.isMasked() && small && !whole && model.rows() instanceof Rows.All) {
			model.load();
		} else {
			model.windows().readAgain(model.windows().topLine());
		}
		model.fireStateChanged();
	}

	/**
	 * Where in the document a place of the log is.
	 *
	 * @param place its line, or the one nearest to that, is in the document
	 */
	public IRegion region(LineMatch place) {
		LogText shown = model.text();
		LogText lines = masked == null ? shown : masked.original();
		try {
			IRegion line = lines.lines().getLineInformation(
					Math.clamp(shown.nearestIndex(place.line()), 0, lines.lines().getNumberOfLines() - 1));
			int start = line.getOffset() + Math.min(place.start(), line.getLength());
			int end = line.getOffset() + Math.min(Math.max(place.start(), place.end()), line.getLength());
			if (masked == null) {
				return new Region(start, end - start);
			}
			int from = masked.toShown(start, false);
			return new Region(from, Math.max(0, masked.toShown(end, end > start) - from));
		} catch (BadLocationException e) {
			throw new IllegalStateException("Every line up to the last one has a place", e); //$NON-NLS-1$
		}
	}
}
