package org.tftsr.ui.issues.internal.editor;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.document.Document;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.triage.LogPointer;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Images;
import org.tftsr.ui.LogParameters;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.ThemeEvents;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.issues.internal.Contexts;
import org.tftsr.ui.issues.internal.IssueEvents;
import org.tftsr.ui.issues.internal.UnrememberedPart;
import org.tftsr.ui.issues.internal.document.LockCover;
import org.tftsr.ui.issues.internal.whys.WhysModel;

/**
 * Shows an issue with all that hangs on it, and edits its fields. It reloads by itself when somebody changes the
 * issue.
 */
public final class IssueEditor extends FormEditor {

	/** The id of this editor in plugin.xml. */
	public static final String ID = "org.tftsr.ui.issues.editor"; //$NON-NLS-1$

	private static final int COALESCE_MILLIS = 150;

	private final IssueModel model = new IssueModel();
	private final WhysModel whys = new WhysModel();
	private final List<ServiceRegistration<EventHandler>> subscriptions = new ArrayList<>();
	private Display display;
	/** Null until the theme has changed. */
	private FormToolkit toolkit;
	private IssueLoader loader;
	private LockCover cover;
	private IssueDrafts drafts;
	private DocumentPage documentPage;
	private WhysPage whysPage;
	private TimelinePage timelinePage;
	private boolean wasDirty;
	private boolean locked;
	private boolean disposed;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IssueEditorInput)) {
			throw new PartInitException(Messages.IssueEditor_wrongInput);
		}
		super.init(site, input);
		Contexts.activateIssues(site);
		UnrememberedPart.mark(site);
		display = site.getShell().getDisplay();
		setPartName(input.getName());
		loader = new IssueLoader(issueId(), read -> onDisplay(() -> show(read)),
				problem -> onDisplay(() -> notRead(problem)));
		model.addListener(this::modelChanged);
		whys.onChange(this::dirtyChanged);
		drafts = new IssueDrafts(this, whys);
		subscriptions.add(IssueEvents.subscribe(issueId(), this::issueEvent));
		subscriptions.add(ThemeEvents.subscribe(() -> onDisplay(this::themeChanged)));
		subscriptions.add(VaultEvents.subscribe(() -> onDisplay(this::vaultLocked), this::reload));
		reload();
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		cover = new LockCover(parent, getSite());
		Composite pages = cover.pages();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pages);
		drafts.createBar(pages);
		Composite container = new Composite(pages, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(container);
		container.setLayout(new FillLayout());
		return super.createPageContainer(container);
	}

	@Override
	protected void addPages() {
		try {
			addPage(new OverviewPage(this));
			addPage(new LogsPage(this));
			whysPage = new WhysPage(this, whys);
			addPage(whysPage);
			timelinePage = new TimelinePage(this);
			addPage(timelinePage);
			documentPage = new DocumentPage(this);
			addPage(documentPage);
			addPage(new ConversationsPage(this));
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
	}

	/** That of the theme that is there now: a toolkit keeps the colours of the one it was made in. */
	@Override
	public FormToolkit getToolkit() {
		return toolkit == null ? super.getToolkit() : toolkit;
	}

	/** Makes the pages anew: what forms look like is settled when they are made. What was typed is in the models. */
	private void themeChanged() {
		if (getActivePageInstance() == null) {
			return;
		}
		String page = getActivePageInstance().getId();
		Optional<UUID> document = documentPage.selected();
		whysPage.finishEditing();
		removePages();
		FormToolkit before = toolkit;
		toolkit = new FormToolkit(display);
		if (before != null) {
			before.dispose();
		}
		addPages();
		document.ifPresent(documentPage::select);
		setActivePage(page);
	}

	private void removePages() {
		for (int page = getPageCount() - 1; page >= 0; page--) {
			removePage(page);
		}
	}

	/** The issue. */
	UUID issueId() {
		return ((IssueEditorInput) getEditorInput()).issueId();
	}

	IssueModel model() {
		return model;
	}

	/** Reads the issue again. */
	void reload() {
		loader.schedule();
	}

	/** Takes back the last edit of the fields, or puts back logs where they are listed. */
	public void undo() {
		if (getActivePageInstance() instanceof LogsPage logs) {
			logs.undo();
		} else {
			model.undo();
		}
	}

	/** Makes again what was taken back last. */
	public void redo() {
		if (getActivePageInstance() instanceof LogsPage logs) {
			logs.redo();
		} else {
			model.redo();
		}
	}

	/** Brings a section of the overview into sight. */
	void reveal(Class<? extends IssueSection> kind) {
		if (setActivePage(OverviewPage.ID) instanceof OverviewPage overview) {
			overview.reveal(kind);
		}
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IShowInTargetList.class) {
			return type.cast((IShowInTargetList) () -> new String[] { ViewIds.ISSUES, ViewIds.CHAT });
		}
		return type == IContentOutlinePage.class ? type.cast(new IssueOutline(this)) : super.getAdapter(type);
	}

	/** Brings a document to the top. */
	void showDocument(Document document) {
		setActivePage(DocumentPage.ID);
		documentPage.select(document.id());
	}

	/** Opens a log file of the issue. */
	void openLog(LogFile log, Optional<Integer> line) {
		openLog(log, line.map(number -> Map.of(CommandIds.OPEN_LOG_LINE, number.toString())).orElse(Map.of()));
	}

	/** Opens the review of a log file of the issue. */
	void reviewLog(LogFile log) {
		openLog(log, Map.of(CommandIds.OPEN_LOG_REVIEW, Boolean.TRUE.toString()));
	}

	private void openLog(LogFile log, Map<String, String> how) {
		try {
			Map<String, String> parameters = LogParameters.of(log);
			parameters.putAll(how);
			Commands.execute(getSite(), CommandIds.OPEN_LOG, parameters);
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	/** Shows the why or the event that points to a line of a log. */
	void show(LogPointer pointer) {
		if (pointer.kind() == LogPointer.Kind.WHY) {
			setActivePage(WhysPage.ID);
			whysPage.select(pointer.id());
		} else {
			setActivePage(TimelinePage.ID);
			timelinePage.select(pointer.id());
		}
	}

	/** Runs an action on the user interface thread, unless the editor has been closed by then. */
	void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!disposed) {
					action.run();
				}
			});
		}
	}

	private void issueEvent(Event event) {
		if (Topics.ISSUE_DELETED.equals(event.getTopic())) {
			onDisplay(this::issueDeleted);
		} else {
			loader.schedule(COALESCE_MILLIS);
		}
	}

	private void show(Optional<IssueDetail> read) {
		uncover();
		read.ifPresentOrElse(model::loaded, model::deleted);
	}

	private void notRead(TftsrException problem) {
		if (Problems.isLocked(problem)) {
			vaultLocked();
		} else {
			uncover();
			model.failed(problem);
		}
	}

	/**
	 * Takes everything off the screen. What was typed and could not be saved is kept below the cover; otherwise the issue
	 * is forgotten, and read again after unlocking.
	 */
	private void vaultLocked() {
		if (!isDirty()) {
			removePages();
			model.forget();
			whys.forget();
		}
		drafts.locked();
		locked = true;
		cover.setCovering(true);
		setPartName(Messages.IssueEditor_locked);
		setTitleImage(Images.get(Images.LOCKED));
	}

	private void uncover() {
		if (locked) {
			locked = false;
			if (getPageCount() == 0) {
				addPages();
				setActivePage(0);
			}
			cover.setCovering(false);
		}
	}

	@Override
	public void setFocus() {
		if (locked) {
			cover.setFocus();
		} else {
			super.setFocus();
		}
	}

	/** Nothing is left to show; but where something was typed, it can still be copied. */
	private void issueDeleted() {
		if (isDirty()) {
			model.deleted();
		} else {
			close(false);
		}
	}

	private void modelChanged() {
		if (model.draft() != null && !model.saved().title().equals(getPartName())) {
			setPartName(model.saved().title());
		}
		if (model.detail() != null) {
			setTitleImage(Images.get(Images.of(model.saved().severity())));
		}
		dirtyChanged();
	}

	private void dirtyChanged() {
		if (wasDirty != isDirty()) {
			wasDirty = isDirty();
			editorDirtyStateChanged();
		}
	}

	@Override
	public boolean isDirty() {
		return model.isDirty() || whys.isDirty();
	}

	/** Brings a page to the top; where there is none of that name, or the vault is locked, everything stays as it is. */
	public void showPage(String page) {
		setActivePage(page);
	}

	/** Brings the tree of whys to the top. */
	void showWhys() {
		setActivePage(WhysPage.ID);
	}

	/** Saves in the background, but returns when that is done: whoever closes the editor waits for it. */
	@Override
	public void doSave(IProgressMonitor monitor) {
		UUID id = issueId();
		whysPage.finishEditing();
		IssueChange change = model.changes();
		WhyTree seen = whys.seen();
		WhyTree wanted = whys.isDirty() ? whys.draft() : null;
		try {
			ModalContext.run(progress -> save(id, change, seen, wanted), true, monitor, display);
		} catch (InvocationTargetException e) {
			monitor.setCanceled(true);
			notSaved(e.getCause() instanceof TftsrException problem ? problem : Problems.defect(e.getCause()));
		} catch (InterruptedException e) {
			monitor.setCanceled(true);
			Thread.currentThread().interrupt();
		}
	}

	private void notSaved(TftsrException problem) {
		if (problem.kind() == ProblemKind.CONFLICT) {
			model.toldOfOthers();
			whys.toldOfOthers();
			reload();
		}
		Problems.show(problem);
	}

	/** @param wanted null where the whys have not been edited */
	private void save(UUID id, IssueChange change, WhyTree seen, WhyTree wanted) throws InvocationTargetException {
		try {
			IssueRepository repository = Services.get(IssueRepository.class);
			repository.update(id, change);
			if (wanted != null) {
				WhyTree saved = Services.get(WhyTreeRepository.class).save(id, seen, wanted);
				display.syncExec(() -> whys.saved(saved));
			}
			Optional<IssueDetail> read = repository.find(id);
			display.syncExec(() -> show(read));
		} catch (TftsrException e) {
			throw new InvocationTargetException(e);
		}
	}

	@Override
	public void doSaveAs() {
		// never called: an issue has no other place to be saved to
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		disposed = true;
		if (drafts != null) {
			drafts.dispose();
		}
		subscriptions.forEach(ServiceRegistration::unregister);
		if (loader != null) {
			loader.cancel();
		}
		super.dispose();
		if (toolkit != null) {
			toolkit.dispose();
		}
	}
}
