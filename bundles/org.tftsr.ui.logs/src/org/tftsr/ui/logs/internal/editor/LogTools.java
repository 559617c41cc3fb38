package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.filter.FilterBar;
import org.tftsr.ui.logs.internal.find.FindBar;
import org.tftsr.ui.logs.internal.fold.FoldMarks;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.time.HistogramStrip;

/**
 * What stands over the text of a log: what was found in it, what is looked for, and what is shown. The bars come one by one once the
 * editor is there, each in a turn of its own of the user interface thread: made with the editor, they would have keys and mouse
 * wait for half as long again. Until then their places are as high as those of the last editor, so that the text is laid out once.
 */
final class LogTools {

	private static final String FOLDING = "org.eclipse.ui.edit.text.folding."; //$NON-NLS-1$

	/** How high the bars of the last editor were, in pixels. */
	private static int headerHeight = SWT.DEFAULT;
	private static int filterHeight = SWT.DEFAULT;

	private final OpenLog shown;
	private final Following following;
	private final Runnable foundChanged;
	private final Composite area;
	private final Composite findPlace;
	private final HistogramStrip histogram;
	private final FoldMarks folds;
	private final NothingPasses nothing;
	/** These are null until they are made, the find bar until it is wanted. */
	private LogHeader header;
	private FilterBar filterBar;
	private FindBar findBar;

	/**
	 * @param parent       a composite with a grid of one column
	 * @param following    knows what the reader has not seen yet
	 * @param encoding     asks for the encoding of the log
	 * @param foundChanged called when {@link #foundLines} has changed
	 */
	LogTools(Composite parent, OpenLog shown, Following following, Runnable encoding, Runnable foundChanged) {
		this.shown = shown;
		this.following = following;
		this.foundChanged = foundChanged;
		area = parent;
		Composite headerPlace = place(headerHeight);
		Composite filterPlace = place(filterHeight);
		findPlace = place(SWT.DEFAULT);
		histogram = new HistogramStrip(area, shown);
		histogram.followViewer();
		folds = new FoldMarks(shown);
		nothing = new NothingPasses(shown);
		later(() -> {
			header = new LogHeader(headerPlace, shown.site(), encoding);
			// what it shows depends on how wide it is
			headerPlace.layout();
			update();
			headerHeight = made(headerPlace);
			// others may have something to do meanwhile, such as to show the first lines
			later(() -> {
				filterBar = new FilterBar(filterPlace, shown);
				update();
				filterHeight = made(filterPlace);
			});
		});
	}

	private Composite place(int height) {
		Composite place = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(place);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).applyTo(place);
		return place;
	}

	private void later(Runnable step) {
		area.getDisplay().asyncExec(() -> {
			if (!area.isDisposed()) {
				step.run();
			}
		});
	}

	/** A place has its bar, and is as high as that. Returns how high it is. */
	private static int made(Composite place) {
		((GridData) place.getLayoutData()).heightHint = SWT.DEFAULT;
		place.requestLayout();
		return place.computeSize(place.getSize().x, SWT.DEFAULT).y;
	}

	private FindBar findBar() {
		if (findBar == null) {
			findBar = new FindBar(findPlace, shown, foundChanged);
			findBar.setModel(shown.model());
		}
		return findBar;
	}

	void setModel(LogModel model) {
		if (findBar != null) {
			findBar.setModel(model);
		}
		folds.setModel(model);
		update();
	}

	/** Whether the editor is closed. */
	boolean isDisposed() {
		return area.isDisposed();
	}

	/** Shows what the model holds now. */
	void update() {
		if (area.isDisposed()) {
			return;
		}
		if (header != null && shown.model() != null) {
			header.update(shown.model(), following);
		}
		if (filterBar != null) {
			filterBar.update();
		}
		histogram.update();
		nothing.update();
	}

	/** The shown lines that have what is looked for; null where nothing is. */
	LineSet foundLines() {
		return findBar == null ? null : findBar.lines();
	}

	/** Puts finding in the place of what the platform has for it, which knows only what the document holds. */
	void addActions(LogEditor editor) {
		replace(editor, ITextEditorActionConstants.FIND, () -> findBar().open());
		replace(editor, ITextEditorActionConstants.FIND_INCREMENTAL, () -> findBar().open());
		replace(editor, ITextEditorActionConstants.FIND_INCREMENTAL_REVERSE, () -> findBar().open());
		replace(editor, ITextEditorActionConstants.FIND_NEXT, () -> findBar().step(true));
		replace(editor, ITextEditorActionConstants.FIND_PREVIOUS, () -> findBar().step(false));
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
