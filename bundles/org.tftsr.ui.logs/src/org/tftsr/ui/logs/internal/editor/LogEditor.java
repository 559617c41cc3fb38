package org.tftsr.ui.logs.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.IVerticalRulerColumn;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.eclipse.ui.texteditor.ChainedPreferenceStore;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.RedactedSelection;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.ansi.AnsiStyles;
import org.tftsr.ui.logs.internal.bookmarks.BookmarkActions;
import org.tftsr.ui.logs.internal.copy.RedactedDrag;
import org.tftsr.ui.logs.internal.copy.SelectedLines;
import org.tftsr.ui.logs.internal.copy.SelectedText;
import org.tftsr.ui.logs.internal.highlight.LogHighlighter;
import org.tftsr.ui.logs.internal.model.LogDocumentProvider;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.preferences.LogPreferencePage;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.styles.MarkColors;

/**
 * Shows a log, read-only, with personal data and secrets highlighted. Where there is no text to show, a page says why.
 * The editor follows its {@link LogModel}, which editors on the same file share; nothing here reads a file.
 */
public final class LogEditor extends LaterTextEditor {

	private final LogModelListener modelListener = new LogModelListener() {

		@Override
		public void textAboutToBeReplaced() {
			place = viewer() == null ? LogPlace.START : shown.placeToLeave();
			if (following != null) {
				following.textAboutToBeReplaced();
			}
			if (viewer() != null) {
				viewer().beginReplacing();
			}
		}

		@Override
		public void textReplaced(long topLine) {
			place = shown.placeToCome(place, topLine);
			if (viewer() != null) {
				viewer().endReplacing(place, model.text(), shown.selection());
			}
			showText();
			if (following != null) {
				following.textReplaced(topLine > 0);
			}
		}

		@Override
		public void revealed(LineMatch found) {
			select(found);
		}

		@Override
		public void stateChanged() {
			updatePartControl(getEditorInput());
			updateBars();
			awaitedLine.goOn();
		}
	};

	private LogModel model;
	private LogPlace place = LogPlace.START;
	private WindowScroller scroller;
	private Following following;
	private LogTools tools;
	private final EditorLog shown = new EditorLog(this);
	private LogLineNumbers lineNumbers;
	private PreparedViewer prepared;
	/** Whether the text is where it was: what is selected from now on stays. */
	private boolean placed;
	private final AwaitedLine awaitedLine = new AwaitedLine(shown, () -> placed);
	private final TextSelections selections = new TextSelections(super.getSelectionProvider());

	@Override
	protected void initializeEditor() {
		MarkColors.prepare();
		IPreferenceStore preferences = new ChainedPreferenceStore(Stream.concat(MarkColors.currentLine(),
				Stream.of(LogPreferences.store(), EditorsUI.getPreferenceStore())).toArray(IPreferenceStore[]::new));
		setPreferenceStore(preferences);
		setSourceViewerConfiguration(new LogViewerConfiguration(preferences, this));
		setDocumentProvider(LogDocumentProvider.shared());
		setEditorContextMenuId(LogViewerIds.CONTEXT_MENU);
		setHelpContextId(HelpContexts.LOG_EDITOR);
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
			attachScroller();
			updateBars();
		}
	}

	private void attachScroller() {
		if (scroller != null) {
			scroller.setModel(model);
			following.setModel(model);
			tools.setModel(model);
		}
	}

	private void detach() {
		if (model != null) {
			model.removeListener(modelListener);
			if (tools != null) {
				tools.setModel(null);
			}
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

	/**
	 * {@inheritDoc} The workbench makes room for the editor in this turn of the user interface thread. What stands there comes in the
	 * next ones: all at once would keep keys and mouse waiting for too long, most of all the first time.
	 */
	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.LOG_EDITOR);
		IWorkbenchSiteProgressService progress = getSite().getService(IWorkbenchSiteProgressService.class);
		if (progress != null) {
			progress.showBusyForFamily(JobFamilies.LOGS);
		}
		setRoom(parent);
		// the workbench listens to what it finds now, and never looks again
		getSite().setSelectionProvider(selections);
		LaterContent.make(parent, getEditorInput().getName(), this::detach, List.of(() -> prepareViewer(parent), this::prepareTools,
				() -> super.createPartControl(parent), () -> showContent(parent)));
	}

	@Override
	public ISelectionProvider getSelectionProvider() {
		return selections;
	}

	private void prepareViewer(Composite parent) {
		prepared = new PreparedViewer(parent, super.createVerticalRuler(), this::createLogViewer);
	}

	/** What belongs to the text, but needs no text editor around it. */
	private void prepareTools() {
		ISourceViewer viewer = prepared.viewer();
		selections.listenTo(viewer);
		FindingMenu.followMouse(viewer.getTextWidget(), this::handleCursorPositionChanged);
		AnsiStyles.install(viewer, () -> model == null ? null : model.text());
		LogHighlighter.install(viewer);
		RedactedDrag.install(this, viewer.getTextWidget());
		scroller = new WindowScroller((LogSourceViewer) viewer, prepared.body());
		following = new Following(viewer);
		shown.setViewer(viewer);
		tools = new LogTools(prepared.bars(), shown, following, () -> getAction(ITextEditorActionConstants.CHANGE_ENCODING).run(),
				() -> scroller.setFound(tools.foundLines()));
	}

	private void showContent(Composite parent) {
		parent.layout();
		if (model != null && model.text() != null) {
			place.restore(getSourceViewer(), model.text(), shown.selection());
		}
		placed = true;
		if (model != null) {
			showText();
			showNewest();
		}
		IWorkbenchPage page = getSite().getPage();
		if (page.getActiveEditor() == this) {
			TextKeys.contribute(this);
		}
		if (page.getActivePart() == this) {
			setFocus();
		}
	}

	/** {@inheritDoc} It is there already. */
	@Override
	protected IVerticalRuler createVerticalRuler() {
		return prepared.ruler();
	}

	@Override
	protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
		prepared.moveTo(parent);
		attachScroller();
		return prepared.viewer();
	}

	private ISourceViewer createLogViewer(Composite parent, IVerticalRuler ruler) {
		fAnnotationAccess = getAnnotationAccess();
		fOverviewRuler = createOverviewRuler(getSharedColors());
		ISourceViewer viewer = new LogSourceViewer(parent, ruler, getOverviewRuler(), isOverviewRulerVisible(),
				PreparedViewer.STYLES);
		getSourceViewerDecorationSupport(viewer);
		return viewer;
	}

	@Override
	protected Control createStatusControl(Composite parent, IStatus status) {
		return model == null ? super.createStatusControl(parent, status) : LogPage.create(parent, model);
	}

	private void updateBars() {
		if (tools != null && model != null && !tools.isDisposed()) {
			following.update();
			tools.update();
			scroller.update();
		}
		if (lineNumbers != null) {
			lineNumbers.widen();
		}
	}

	/** The numbers of the lines in the log, which are not those in the document where that holds a part of the log only. */
	@Override
	protected IVerticalRulerColumn createLineNumberRulerColumn() {
		lineNumbers = new LogLineNumbers(() -> model == null ? null : model.text(), () -> model);
		initializeLineNumberRulerColumn(lineNumbers);
		return lineNumbers;
	}

	private LogSourceViewer viewer() {
		return (LogSourceViewer) getSourceViewer();
	}

	private void showText() {
		if (getSourceViewer() == null || model.text() == null) {
			return;
		}
		if (lineNumbers != null) {
			lineNumbers.update();
		}
		scroller.update();
		model.setViewport(LogPlace.visibleRegion(getSourceViewer()),
				model.text().number(Math.max(0, getSourceViewer().getTopIndex())), false);
		updateStatusField(ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
		awaitedLine.goOn();
	}

	/**
	 * Selects a line and scrolls to it, at once or as soon as the log is read.
	 *
	 * @param line from 1; beyond the end of the log, the last line is meant
	 */
	@Override
	public void goToLine(long line) {
		awaitedLine.set(line);
	}

	/** Selects a place that the text holds. */
	private void select(LineMatch found) {
		if (getSourceViewer() == null) {
			return;
		}
		shown.selection().forget();
		IRegion place = model.masking().region(found);
		selectAndReveal(place.getOffset(), place.getLength());
		updateStatusField(ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
	}

	/** Follows the log as it grows, or stops that. */
	public void toggleFollowing() {
		if (model != null) {
			model.setFollowing(!model.isFollowing());
			showNewest();
			updateBars();
		}
	}

	/** Shows the end of a log that is followed, and from then on what comes there. */
	void showNewest() {
		if (model.isFollowing() && following != null) {
			following.showEnd();
		}
	}

	/** The number in the log of the line with the cursor. */
	public long currentLine() {
		return shownLine().orElse(1L);
	}

	@Override
	Optional<Long> shownLine() {
		return textSelection().map(selection -> model.text().number(selection.getStartLine()));
	}

	/** What is selected; empty where there is no text, or none yet. */
	public Optional<ITextSelection> textSelection() {
		return model == null || model.text() == null ? Optional.empty() : selections.text();
	}

	/** The status line tells lines as they are numbered in the log. */
	@Override
	protected String getCursorPosition() {
		if (model == null || model.text() == null || getSourceViewer() == null) {
			return super.getCursorPosition();
		}
		return shown.position();
	}

	/** The message is said afterwards: a status line forgets what it says once the selection has changed. */
	@Override
	protected void handleCursorPositionChanged() {
		super.handleCursorPositionChanged();
		getSite().getShell().getDisplay().asyncExec(shown::sayWhere);
	}

	/** The finding that the selection means, if it means one. */
	public Optional<Finding> selectedFinding() {
		return model == null ? Optional.empty() : textSelection()
				.flatMap(selection -> model.findings().selected(selection.getOffset(), selection.getLength()));
	}

	/** Says something in the status line until the next thing happens. */
	public void say(String message) {
		setStatusLineMessage(message);
	}

	@Override
	protected void createActions() {
		super.createActions();
		// it would print values as they are, and of a large log what the document holds of it
		setAction(ITextEditorActionConstants.PRINT, null);
		new LogEditorActions(this, shown).add();
		BookmarkActions.addTo(this);
		tools.addActions(this);
		tools.addFoldingActions(this);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IGotoMarker.class) {
			return adapter.cast(BookmarkActions.gotoMarker(this));
		}
		if (adapter == RedactedSelection.class) {
			return adapter.cast(SelectedText.selection(this));
		}
		if (adapter == LogLines.class) {
			return adapter.cast(SelectedLines.find(this).orElse(null));
		}
		if (adapter == IShowInTargetList.class) {
			return adapter.cast((IShowInTargetList) () -> new String[] { IPageLayout.ID_PROJECT_EXPLORER, ViewIds.CHAT });
		}
		return adapter == OpenLog.class ? adapter.cast(shown) : super.getAdapter(adapter);
	}

	/** Adds an action that is enabled as the selection says. */
	void addSelectionAction(String id, IAction action) {
		setAction(id, action);
		markAsSelectionDependentAction(id, true);
	}

	/** Text can be dragged out whatever the preference of text editors, but not as it is: see {@link RedactedDrag}. */
	@Override
	protected void installTextDragAndDrop(ISourceViewer viewer) {
		// what is there is there for as long as the text
	}

	@Override
	protected void uninstallTextDragAndDrop(ISourceViewer viewer) {
		// see above
	}

	@Override
	protected void editorContextMenuAboutToShow(IMenuManager menu) {
		super.editorContextMenuAboutToShow(menu);
		selectedFinding().ifPresent(finding -> FindingMenu.addTo(menu, getSite(), finding, model.masking().decision(finding)));
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
