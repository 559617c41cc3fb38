package org.tftsr.ui.logs.internal.copy;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.Finding;

/** The selected text of a log, as it is or redacted. To be used on the user interface thread only. */
final class SelectedText {

	private final LogModel model;
	private final int start;
	private final int end;

	private SelectedText(LogModel model, int start, int end) {
		this.model = model;
		this.start = start;
		this.end = end;
	}

	/** The selection of an editor, or null where nothing is selected. */
	static SelectedText of(LogEditor editor) {
		LogModel model = editor.model();
		if (model == null || model.text() == null
				|| !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)
				|| selection.getLength() <= 0) {
			return null;
		}
		return new SelectedText(model, selection.getOffset(), selection.getOffset() + selection.getLength());
	}

	/** Puts the text on the clipboard as it is. */
	void copyOriginal() {
		put(model.text().content().substring(start, end));
	}

	/**
	 * Puts the text on the clipboard with every finding replaced, even one that is selected in part.
	 *
	 * @throws TftsrException where the log was not searched to its end; the clipboard is left as it was
	 */
	void copyRedacted() throws TftsrException {
		awaitSearch();
		if (model.searchProblem() != null) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Copy_cannotRedact_what,
					Messages.Copy_cannotRedact_why, Messages.Copy_cannotRedact_remedy);
		}
		put(model.findings().redact(model.text().content(), start, end).text());
	}

	/**
	 * How many secrets the text holds; -1 where that is not known, for the search was stopped.
	 *
	 * @throws CancelledException where the user would not wait for the search
	 */
	int countSecrets() throws CancelledException {
		awaitSearch();
		if (model.searchProblem() != null) {
			return -1;
		}
		int secrets = 0;
		for (Finding finding : model.findings().within(start, end)) {
			secrets += finding.kind() == PiiKind.SECRET ? 1 : 0;
		}
		return secrets;
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
			monitor.beginTask(Messages.Header_searching, IProgressMonitor.UNKNOWN);
			job.join(0, monitor);
		} catch (OperationCanceledException e) {
			throw new InterruptedException(e.getMessage());
		}
	}

	private static void put(String text) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
