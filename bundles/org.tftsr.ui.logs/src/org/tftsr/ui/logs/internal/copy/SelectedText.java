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
import org.tftsr.pii.RedactedText;
import org.tftsr.ui.RedactedSelection;
import org.tftsr.ui.Waiting;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;

/**
 * The selected text of a log, as it is or redacted, whether the values in it are masked on the screen or not. To be used on
 * the user interface thread only.
 */
public final class SelectedText {

	/** More than this the user would notice: it is redacted while he waits. */
	private static final int AT_ONCE = 1 << 18;
	/** Text for an issue or a question is no longer than this. */
	private static final int LONGEST = 1 << 22;

	private final LogModel model;
	private final int start;
	private final int end;

	private SelectedText(LogModel model, int start, int end) {
		this.model = model;
		this.start = start;
		this.end = end;
	}

	/** Whether anything is selected in an editor, whether that holds all of it or not. */
	static boolean isAny(LogEditor editor) {
		return editor.model() != null && editor.model().text() != null && !editor.getAdapter(OpenLog.class).selected().isEmpty();
	}

	/** The selection of an editor, or null where nothing is selected, or the editor does not hold all of it: see {@link SelectedRange}. */
	public static SelectedText of(LogEditor editor) {
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

	/** How many UTF-16 units are selected. */
	int length() {
		return end - start;
	}

	/** The text as it is in the log. */
	String original() {
		return content().substring(from(), to());
	}

	/**
	 * The text with every finding replaced, even one that is selected in part; what the user keeps stays.
	 *
	 * @throws TftsrException where the log was not searched to its end
	 */
	public RedactedText redacted() throws TftsrException {
		awaitSearch();
		if (length() <= AT_ONCE || !isRedactable()) {
			return redactedNow().orElseThrow(() -> new TftsrException(ProblemKind.CONFLICT,
					Messages.Copy_cannotRedact_what, Messages.Copy_cannotRedact_why, Messages.Copy_cannotRedact_remedy));
		}
		Findings found = values();
		String text = content();
		int first = from();
		int last = to();
		Decisions decisions = model.masking().decisions();
		return Waiting.forWork(progress -> found.redact(text, first, last, value -> isKept(decisions, value, text)));
	}

	/** As {@link #redacted()}; empty where the search has not ended, or not well. */
	Optional<RedactedText> redactedNow() {
		return isRedactable() ? Optional.of(values().redact(content(), from(), to(), this::isKept)) : Optional.empty();
	}

	private boolean isRedactable() {
		return !isSearching() && model.searchProblem() == null && values().isSearched();
	}

	/**
	 * How many findings the text holds that are not kept; -1 where that is not known, for the search was stopped.
	 *
	 * @throws CancelledException where the user would not wait for the search
	 */
	int countSensitive() throws CancelledException {
		awaitSearch();
		if (model.searchProblem() != null || !values().isSearched()) {
			return -1;
		}
		return (int) values().within(from(), to()).stream().filter(finding -> !isKept(finding)).count();
	}

	/** Whether nothing of the text is replaced where it is redacted, neither findings nor values that are known from elsewhere in the log. */
	boolean isAsRedacted() {
		return redactedNow().filter(redacted -> redacted.text().equals(original())).isPresent();
	}

	/** The number in the log of the first line of the selection. */
	public long firstLine() {
		return lineAt(start);
	}

	/** The number in the log of the last line of the selection; one of which nothing but its start is selected does not count. */
	public long lastLine() {
		return lineAt(Math.max(start, end - 1));
	}

	private long lineAt(int offset) {
		try {
			return model.text().number(model.document().getLineOfOffset(offset));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection lies in the document", e); //$NON-NLS-1$
		}
	}

	private boolean isKept(Finding value) {
		return isKept(model.masking().decisions(), value, content());
	}

	private static boolean isKept(Decisions decisions, Finding value, String text) {
		return decisions.isKept(value.span(), text.substring(value.start(), value.end()));
	}

	private String content() {
		MaskedText masked = model.masking().masked();
		return masked == null ? model.text().content() : masked.original().content();
	}

	private Findings values() {
		MaskedText masked = model.masking().masked();
		return masked == null ? model.findings() : masked.values();
	}

	private int from() {
		MaskedText masked = model.masking().masked();
		return masked == null ? start : masked.toOriginal(start, false);
	}

	private int to() {
		MaskedText masked = model.masking().masked();
		return masked == null ? end : masked.toOriginal(end, true);
	}

	private boolean isSearching() {
		return model.searching() != null;
	}

	/** Waits for the search of the log, which takes a moment for a large one; the user can cancel the waiting. */
	private void awaitSearch() throws CancelledException {
		Job search = model.searching();
		if (search == null) {
			return;
		}
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
