package org.tftsr.ui.logs.internal.editor;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditor;
import org.eclipse.ui.texteditor.ChainedPreferenceStore;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.copy.GuardedCopyAction;
import org.tftsr.ui.logs.internal.model.LogDocumentProvider;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.preferences.LogPreferencePage;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/**
 * Shows a log, read-only, with personal data and secrets highlighted. Where there is no text to show, a page says why.
 * The editor follows its {@link LogModel}, which editors on the same file share; nothing here reads a file.
 */
public final class LogEditor extends AbstractDecoratedTextEditor {

	private final LogModelListener modelListener = new LogModelListener() {

		@Override
		public void textAboutToBeReplaced() {
			place = LogPlace.of(getSourceViewer());
			setRedraw(false);
		}

		@Override
		public void textReplaced() {
			setRedraw(true);
			showText();
		}

		@Override
		public void stateChanged() {
			updatePartControl(getEditorInput());
			updateHeader();
		}
	};

	private LogModel model;
	private LogHeader header;
	private LogPlace place = LogPlace.START;
	/** A line to go to once there is text, from 1; 0 for none. */
	private int awaitedLine;

	@Override
	protected void initializeEditor() {
		IPreferenceStore preferences = new ChainedPreferenceStore(
				new IPreferenceStore[] { LogPreferences.store(), EditorsUI.getPreferenceStore() });
		setPreferenceStore(preferences);
		setSourceViewerConfiguration(new LogViewerConfiguration(preferences, this::selectedFinding));
		setDocumentProvider(LogDocumentProvider.shared());
		setEditorContextMenuId(LogViewerIds.CONTEXT_MENU);
	}

	@Override
	protected void initializeKeyBindingScopes() {
		setKeyBindingScopes(new String[] { LogViewerIds.CONTEXT });
	}

	@Override
	protected void doSetInput(IEditorInput input) throws CoreException {
		detach();
		super.doSetInput(input);
		model = LogDocumentProvider.shared().model(input);
		if (model != null) {
			model.addListener(modelListener);
			updateHeader();
		}
	}

	private void detach() {
		if (model != null) {
			model.removeListener(modelListener);
			model = null;
		}
	}

	@Override
	public void dispose() {
		detach();
		super.dispose();
	}

	/** What the editor shows, or null once it is closed. */
	public LogModel model() {
		return model;
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		IWorkbenchSiteProgressService progress = getSite().getService(IWorkbenchSiteProgressService.class);
		if (progress != null) {
			progress.showBusyForFamily(JobFamilies.LOGS);
		}
		updateHeader();
		if (model != null && model.text() != null) {
			showText();
		}
	}

	@Override
	protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		header = new LogHeader(parent, getSite());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		ISourceViewer viewer = super.createSourceViewer(body, ruler, styles);
		FindingMenu.followMouse(viewer.getTextWidget());
		return viewer;
	}

	@Override
	protected Control createStatusControl(Composite parent, IStatus status) {
		return model == null ? super.createStatusControl(parent, status) : LogPage.create(parent, getSite(), model);
	}

	private void updateHeader() {
		if (header != null && model != null && !header.control().isDisposed()) {
			header.update(model);
		}
	}

	/** A viewer that does not draw takes a new text as a whole and does not look for what has changed in it. */
	private void setRedraw(boolean redraw) {
		if (getSourceViewer() instanceof ITextViewerExtension viewer) {
			viewer.setRedraw(redraw);
		}
	}

	private void showText() {
		if (getSourceViewer() == null || model.text() == null) {
			return;
		}
		place.restore(getSourceViewer());
		if (awaitedLine > 0) {
			goToLine(awaitedLine);
		}
		model.setViewport(LogPlace.visibleRegion(getSourceViewer()));
	}

	/**
	 * Selects a line and scrolls to it, at once or as soon as the log is read.
	 *
	 * @param line from 1; beyond the end of the text, the last line is meant
	 */
	public void goToLine(int line) {
		if (model == null || model.text() == null || getSourceViewer() == null) {
			awaitedLine = line;
			return;
		}
		awaitedLine = 0;
		var region = LogPlace.line(model.document(), line);
		selectAndReveal(region.getOffset(), region.getLength());
	}

	/** The finding that the selection means, if it means one. */
	public Optional<Finding> selectedFinding() {
		if (model != null && getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			return model.findings().selected(selection.getOffset(), selection.getLength());
		}
		return Optional.empty();
	}

	/** Says something in the status line until the next thing happens. */
	public void say(String message) {
		setStatusLineMessage(message);
	}

	@Override
	protected void createActions() {
		super.createActions();
		IAction copy = new GuardedCopyAction(this);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		setAction(ITextEditorActionConstants.COPY, copy);
		markAsSelectionDependentAction(ITextEditorActionConstants.COPY, true);
		IAction reload = new Action(Messages.Editor_reload) {
			@Override
			public void run() {
				doRevertToSaved();
			}
		};
		reload.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
		setAction(ITextEditorActionConstants.REFRESH, reload);
		IAction information = new Action() {
			@Override
			public void run() {
				showInformation();
			}
		};
		information.setActionDefinitionId(ITextEditorActionDefinitionIds.SHOW_INFORMATION);
		setAction(ITextEditorActionConstants.SHOW_INFORMATION, information);
		IAction lineNumbers = new Action(Messages.Editor_lineNumbers, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				LogPreferences.toggle(LogViewerIds.LINE_NUMBERS);
			}
		};
		lineNumbers.setActionDefinitionId(ITextEditorActionDefinitionIds.LINENUMBER_TOGGLE);
		setAction(ITextEditorActionConstants.LINENUMBERS_TOGGLE, lineNumbers);
	}

	private void showInformation() {
		if (selectedFinding().isEmpty()) {
			say(Messages.NotSensitive_none);
		} else if (getSourceViewer() instanceof ITextOperationTarget target) {
			target.doOperation(ISourceViewer.INFORMATION);
		}
	}

	@Override
	protected void editorContextMenuAboutToShow(IMenuManager menu) {
		super.editorContextMenuAboutToShow(menu);
		selectedFinding().ifPresent(finding -> FindingMenu.addTo(menu, getSite(), finding));
		addAction(menu, ITextEditorActionConstants.GROUP_REST, ITextEditorActionConstants.WORD_WRAP);
	}

	/** Runs when the editor is activated: the file may have grown meanwhile. */
	@Override
	protected void sanityCheckState(IEditorInput input) {
		if (model != null) {
			model.loadIfChanged();
		}
	}

	@Override
	public void doRevertToSaved() {
		if (model != null) {
			model.load();
		}
	}

	@Override
	protected boolean isBlockSelectionModeSupported() {
		return false;
	}

	@Override
	protected String[] collectContextMenuPreferencePages() {
		String[] inherited = super.collectContextMenuPreferencePages();
		String[] ours = { LogPreferencePage.ID, LogViewerIds.DETECTION_PREFERENCES };
		return Stream.of(ours, inherited).flatMap(Stream::of).toArray(String[]::new);
	}
}
