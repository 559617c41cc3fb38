package org.tftsr.ui.logs.internal.copy;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.RedactedText;
import org.tftsr.ui.RedactedSelection;
import org.tftsr.ui.Waiting;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * The selected text of a log, as it is or redacted, whether the values in it are masked on the screen or not. It stays what it was when it
 * was made, whatever the editor shows meanwhile. To be used on the user interface thread only.
 */
public final class SelectedText {

	/** More than this the user would notice: it is redacted while he waits. */
	private static final int AT_ONCE = 1 << 18;
	/** Text for an issue or a question is no longer than this. */
	private static final int LONGEST = 1 << 22;

	/**
	 * A text without what is masked of it, and what was found in it.
	 *
	 * @param isEnded whether it was searched to its end
	 */
	private record Searched(String text, Findings found, boolean isEnded) {

		static Searched of(LogModel model) {
			MaskedText masked = model.masking().masked();
			Findings found = masked == null ? model.findings() : masked.values();
			return new Searched(masked == null ? model.text().content() : masked.original().content(), found,
					model.searching() == null && model.searchProblem(false) == null && found.isSearched());
		}
	}

	private final LogModel model;
	private final int start;
	private final int end;
	private final long firstLine;
	private final long lastLine;
	/** Whether one of its lines is not shown whole. */
	private final boolean cut;
	private Searched searched;

	private SelectedText(LogModel model, int from, int to) {
		this.model = model;
		MaskedText masked = model.masking().masked();
		start = masked == null ? from : masked.toOriginal(from, false);
		end = masked == null ? to : masked.toOriginal(to, true);
		firstLine = lineAt(model, from);
		lastLine = lineAt(model, Math.max(from, to - 1));
		searched = Searched.of(model);
		LogText text = masked == null ? model.text() : masked.original();
		int line = text.cut(text.lineOf(start), true);
		cut = line >= 0 && line <= text.lineOf(Math.max(start, end - 1));
	}

	private static long lineAt(LogModel model, int offset) {
		try {
			return model.text().number(model.document().getLineOfOffset(offset));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection lies in the document", e); //$NON-NLS-1$
		}
	}

	/** Whether anything is selected in an editor, whether that holds all of it or not. */
	static boolean isAny(LogEditor editor) {
		return editor.model() != null && editor.model().text() != null && !editor.getAdapter(OpenLog.class).selected().isEmpty();
	}

	/** The selection of an editor, or null where nothing is selected, or the editor does not hold all of it: see {@link SelectedRange}. */
	public static SelectedText of(LogEditor editor) {
		SelectedText shown = shown(editor);
		return shown == null || shown.cut ? null : shown;
	}

	/** Whether what an editor holds of the selection has a line that is not shown whole. */
	static boolean hasCutLine(LogEditor editor) {
		SelectedText shown = shown(editor);
		return shown != null && shown.cut;
	}

	/** As {@link #of}, also of lines that are not shown whole: what is shown of them. */
	static SelectedText shown(LogEditor editor) {
		LogModel model = editor.model();
		if (model == null || model.text() == null || !editor.getAdapter(OpenLog.class).holdsSelected()) {
			return null;
		}
		return editor.textSelection().filter(selection -> selection.getLength() > 0).map(selection -> new SelectedText(model,
				selection.getOffset(), selection.getOffset() + selection.getLength())).orElse(null);
	}

	/** What is selected in an editor whenever it is asked for. */
	public static RedactedSelection selection(LogEditor editor) {
		return () -> {
			SelectedText selected = of(editor);
			Optional<SelectedRange> range = SelectedRange.of(editor);
			return selected != null ? selected.redacted().text() : range.isPresent() ? redacted(range.get()) : ""; //$NON-NLS-1$
		};
	}

	private static String redacted(SelectedRange range) throws TftsrException {
		range.requireKnown();
		return Waiting.forWork(progress -> {
			if (!range.fits(LONGEST, Messages.Waiting, progress)) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Copy_tooLong_what, Messages.Copy_tooLong_why,
						Messages.Copy_tooLong_remedy);
			}
			range.learn(Messages.Waiting, progress);
			StringBuilder text = new StringBuilder();
			range.readRedacted(text::append, Messages.Waiting, progress);
			return text.toString();
		});
	}

	/**
	 * Whether all lines of the log were searched: else what stands in others may be a value, and is not replaced where it stands for itself.
	 */
	static boolean isAllKnown(LogModel model) {
		return model.text() != null && model.text().isWhole() || model.census().complete();
	}

	/** Whether it has so many UTF-16 units that the user would notice how long redacting takes. */
	boolean isLong() {
		return end - start > AT_ONCE;
	}

	/** The text as it is in the log. */
	String original() {
		return searched.text().substring(start, end);
	}

	/**
	 * The text with every finding replaced, even one that is selected in part; what the user keeps stays.
	 *
	 * @throws TftsrException where the log was not searched to its end
	 */
	public RedactedText redacted() throws TftsrException {
		if (!isKnown()) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Copy_cannotRedact_what, Messages.Copy_cannotRedact_why,
					Messages.Copy_cannotRedact_remedy);
		}
		Waiting.Work<RedactedText> redaction = redaction();
		return isLong() ? Waiting.forWork(redaction) : redaction.make(Progress.NONE);
	}

	/** As {@link #redacted()}; empty where the search has not ended, or not well, and where the user would have to wait. */
	Optional<RedactedText> redactedNow() {
		try {
			return searched.isEnded() && !isLong() ? Optional.of(redaction().make(Progress.NONE)) : Optional.empty();
		} catch (TftsrException e) {
			throw new IllegalStateException("Nobody cancels it", e); //$NON-NLS-1$
		}
	}

	/** Redacts what is there now, on any thread. */
	private Waiting.Work<RedactedText> redaction() {
		Searched now = searched;
		Decisions decisions = model.masking().decisions();
		return progress -> now.found().redact(now.text(), start, end, value -> decisions.isKept(value.place()), progress);
	}

	/**
	 * How many findings the text holds that are not kept; -1 where that is not known, for the search was stopped.
	 *
	 * @throws CancelledException where the user would not wait for the search
	 */
	int countSensitive() throws CancelledException {
		if (!isKnown()) {
			return -1;
		}
		Decisions decisions = model.masking().decisions();
		return (int) Findings.values(searched.found().within(start, end)).filter(finding -> !decisions.isKept(finding.place())).count();
	}

	/**
	 * Whether nothing of the text is replaced where it is redacted, neither findings nor values that are known from elsewhere in the log.
	 *
	 * @throws TftsrException as {@link #redacted()}
	 */
	boolean isAsRedacted() throws TftsrException {
		return redacted().text().equals(original());
	}

	/** The number in the log of the first line of the selection. */
	public long firstLine() {
		return firstLine;
	}

	/** The number in the log of the last line of the selection; one of which nothing but its start is selected does not count. */
	public long lastLine() {
		return lastLine;
	}

	/**
	 * Waits for the search of the log, which takes a moment for a large one; the user can cancel the waiting. Whether all is known then that
	 * is in the selected text: a log that has grown meanwhile still begins as it did.
	 */
	private boolean isKnown() throws CancelledException {
		if (searched.isEnded()) {
			return true;
		}
		for (Job search = model.searching(); search != null; search = model.searching()) {
			await(search);
		}
		if (model.text() == null) {
			return false;
		}
		Searched now = Searched.of(model);
		if (!now.isEnded() || !now.text().startsWith(searched.text())) {
			return false;
		}
		searched = now;
		return true;
	}

	private static void await(Job search) throws CancelledException {
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> join(search, monitor));
		} catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			throw new CancelledException();
		}
	}

	private static void join(Job job, IProgressMonitor monitor) throws InterruptedException {
		try {
			monitor.beginTask(Messages.Waiting, IProgressMonitor.UNKNOWN);
			job.join(0, monitor);
		} catch (OperationCanceledException e) {
			throw new InterruptedException(e.getMessage());
		}
	}
}
