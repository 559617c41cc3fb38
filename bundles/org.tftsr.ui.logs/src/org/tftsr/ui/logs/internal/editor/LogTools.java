package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.filter.FilterBar;
import org.tftsr.ui.logs.internal.find.FindBar;
import org.tftsr.ui.logs.internal.fold.FoldMarks;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.time.HistogramStrip;

/** What stands between the header of a log and its text: what is looked for, and what is shown. */
final class LogTools {

	private static final String FOLDING = "org.eclipse.ui.edit.text.folding."; //$NON-NLS-1$

	private final FilterBar filterBar;
	private final FindBar findBar;
	private final HistogramStrip histogram;
	private final FoldMarks folds;

	/**
	 * @param parent       a composite with a grid of one column
	 * @param foundChanged called when {@link #foundLines} has changed
	 */
	LogTools(Composite parent, OpenLog shown, Runnable foundChanged) {
		filterBar = new FilterBar(parent, shown);
		findBar = new FindBar(parent, shown, foundChanged);
		histogram = new HistogramStrip(parent, shown);
		histogram.followViewer();
		folds = new FoldMarks(shown);
	}

	void setModel(LogModel model) {
		findBar.setModel(model);
		folds.setModel(model);
		update();
	}

	/** Shows what the model holds now. */
	void update() {
		filterBar.update();
		histogram.update();
	}

	/** The shown lines that have what is looked for; null where nothing is. */
	LineSet foundLines() {
		return findBar.lines();
	}

	/** Puts finding in the place of what the platform has for it, which knows only what the document holds. */
	void addActions(LogEditor editor) {
		replace(editor, ITextEditorActionConstants.FIND, findBar::open);
		replace(editor, ITextEditorActionConstants.FIND_INCREMENTAL, findBar::open);
		replace(editor, ITextEditorActionConstants.FIND_INCREMENTAL_REVERSE, findBar::open);
		replace(editor, ITextEditorActionConstants.FIND_NEXT, () -> findBar.step(true));
		replace(editor, ITextEditorActionConstants.FIND_PREVIOUS, () -> findBar.step(false));
	}

	/** What the platform has for editors that fold. */
	void addFoldingActions(LogEditor editor) {
		add(editor, FOLDING + "expand", folds::unfold); //$NON-NLS-1$
		add(editor, FOLDING + "collapse", folds::fold); //$NON-NLS-1$
		add(editor, FOLDING + "expand_all", () -> folds.setFolding(false)); //$NON-NLS-1$
		add(editor, FOLDING + "collapse_all", () -> folds.setFolding(true)); //$NON-NLS-1$
	}

	private static void add(LogEditor editor, String commandId, Runnable work) {
		IAction action = new Action() {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setActionDefinitionId(commandId);
		editor.setAction(commandId, action);
	}

	private static void replace(LogEditor editor, String id, Runnable work) {
		IAction before = editor.getAction(id);
		IAction action = new Action(before.getText()) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setActionDefinitionId(before.getActionDefinitionId());
		action.setImageDescriptor(before.getImageDescriptor());
		editor.setAction(id, action);
	}
}
