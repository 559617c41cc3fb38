package org.tftsr.ui.logs.internal.review;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.PartLook;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.detection.DetectionEvents;
import org.tftsr.ui.logs.internal.masking.ConcealedField;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogDocumentProvider;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LogContent;
import org.tftsr.ui.logs.internal.text.LogInput;

/**
 * The review of a log: its findings with what is decided about each, by type and one by one, the lines around the selected
 * one as they are and as they are redacted, and the way into an issue.
 */
public final class ReviewEditor extends EditorPart {

	/** The editor's id. */
	public static final String ID = "org.tftsr.ui.logs.review.editor"; //$NON-NLS-1$

	private final LogModelListener modelListener = new LogModelListener() {

		@Override
		public void stateChanged() {
			scanOnce();
			refresh();
		}
	};
	private final ServiceRegistration<EventHandler> settings = DetectionEvents
			.subscribe(() -> UserInterface.post(this::settingsChanged));
	private final LatestWork<ReviewFindings> scanning = new LatestWork<>(Job.LONG, this::show, this::ended);
	private LogModel model;
	private ReviewFindings findings = ReviewFindings.NONE;
	/** The log that was searched, or is; null before any was. */
	private LineLog scanned;
	/** Why it was not searched to its end; null where it was, or is. */
	private TftsrException problem;
	private Label summary;
	private Text filter;
	private TypeTable types;
	private ReviewTable table;
	private SideBySide texts;
	private Button keep;
	private Button approve;
	private Button again;
	private Button apply;
	private ApplyToIssue toIssue;

	/**
	 * Opens the review of a log.
	 *
	 * @param log the input of the log's editor, which need not be open
	 */
	public static IEditorPart open(IWorkbenchPage page, IEditorInput log) throws PartInitException {
		return page.openEditor(new ReviewInput(log), ID);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		IEditorInput log = ((ReviewInput) input).log();
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		try {
			LogDocumentProvider.shared().connect(log);
		} catch (CoreException e) {
			throw new PartInitException(e.getStatus());
		}
		model = LogDocumentProvider.shared().model(log);
		model.addListener(modelListener);
	}

	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.REVIEW_EDITOR);
		Composite content = new Composite(parent, SWT.NONE);
		PartLook.apply(content);
		GridLayoutFactory.swtDefaults().spacing(5, 4).applyTo(content);
		createHeader(content);
		toIssue = new ApplyToIssue(content, getSite(), this::searchAgain);
		createTools(content);
		SashForm halves = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		SashForm lists = new SashForm(halves, SWT.HORIZONTAL);
		types = new TypeTable(lists, decisions(), this::narrow, this::decided, this::showSummary);
		table = new ReviewTable(lists, decisions(), this::selected, this::toggle);
		lists.setWeights(38, 62);
		texts = new SideBySide(halves, model);
		halves.setWeights(55, 45);
		getSite().getService(IContextService.class).activateContext(LogViewerIds.CONTEXT);
		onCommand(LogViewerIds.NEXT_FINDING, () -> go(1));
		onCommand(LogViewerIds.PREVIOUS_FINDING, () -> go(-1));
		IWorkbenchSiteProgressService progress = getSite().getService(IWorkbenchSiteProgressService.class);
		progress.showBusyForFamily(JobFamilies.TRIAGE);
		// what came to the file since the editor opened it is to be reviewed too
		model.openAgainIfChanged();
		scanOnce();
		refresh();
	}

	private void createHeader(Composite parent) {
		Composite row = row(parent, 3);
		summary = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		again = button(row, Messages.Review_again, this::tryAgain);
		GridDataFactory.swtDefaults().exclude(true).applyTo(again);
		again.setVisible(false);
		apply = button(row, Messages.Review_apply, this::apply);
	}

	private void createTools(Composite parent) {
		Composite row = row(parent, 5);
		filter = new Text(row, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		ConcealedField.install(filter, words -> model.findings().isKnownIn(words));
		filter.setMessage(Messages.Review_filter);
		AccessibleNames.set(filter, Messages.Review_filter);
		filter.addModifyListener(event -> narrow());
		filter.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				go(1);
			}
		}));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
		button(row, Messages.Review_previous, () -> go(-1));
		button(row, Messages.Review_next, () -> go(1));
		keep = button(row, Messages.Review_keep, () -> decide(Decision.KEPT));
		approve = button(row, Messages.Review_approve, () -> decide(Decision.APPROVED));
	}

	private static Composite row(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	private void onCommand(String commandId, Runnable action) {
		getSite().getService(IHandlerService.class).activateHandler(commandId, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				action.run();
				return null;
			}
		});
	}

	private Decisions decisions() {
		return model.masking().decisions();
	}

	/** Searches the log that the model has now, unless it was searched already. While another one is opened it waits for that. */
	private void scanOnce() {
		LineLog log = model.log();
		if (table == null || summary.isDisposed() || log == null || log == scanned) {
			return;
		}
		// what is searched still is closed by now, and what was found is not of this one
		scanning.cancel();
		findings = ReviewFindings.NONE;
		if (model.isLoading() || !log.isComplete()) {
			return;
		}
		scanned = log;
		problem = null;
		Pseudonyms pseudonyms = model.windowSearch().pseudonyms();
		LogInput input = model.input();
		FileStamp opened = model.content().readAt();
		scanning.start(NLS.bind(Messages.Scan_name, log.name()),
				(results, progress) -> ReviewScan.run(input, opened, log, pseudonyms, results, progress));
	}

	/** The log is read on first where it was not read to its end. */
	private void tryAgain() {
		if (problem == null) {
			model.readOn();
		} else {
			scanned = null;
			scanOnce();
			refresh();
		}
	}

	/** Why not all is listed and nobody is at work on it; null where all is, or somebody is. */
	private TftsrException stopped() {
		if (scanning.job() != null || model.isLoading()) {
			return null;
		}
		if (model.content() instanceof LogContent.Failed failed) {
			return failed.problem();
		}
		return model.log() == null || model.log().isComplete() ? problem : model.readProblem();
	}

	/** The file is another one by now. It is searched once the model has it: the log of now is closed then. */
	private void searchAgain() {
		model.load();
	}

	/** What a copy would have replaced by now is what is listed. */
	private void settingsChanged() {
		scanned = null;
		scanOnce();
		refresh();
	}

	private void show(ReviewFindings found) {
		if (summary.isDisposed()) {
			return;
		}
		findings = found;
		types.setFindings(found);
		table.setItems(found.items());
		go(1);
		refresh();
	}

	private void ended(TftsrException why) {
		if (why != null && scanned != model.log()) {
			scanned = null;
			scanOnce();
		} else if (why != null) {
			problem = why;
			if (!(why instanceof CancelledException)) {
				Problems.show(why);
			}
		}
		refresh();
	}

	/** What was decided here or in the log's editor. */
	private void refresh() {
		if (summary == null || summary.isDisposed()) {
			return;
		}
		types.refresh();
		table.refresh();
		texts.refresh();
		showSummary();
		boolean selected = !table.selected().isEmpty();
		PartLook.setEnabled(keep, selected);
		PartLook.setEnabled(approve, selected);
		PartLook.setEnabled(apply, findings.complete() && scanning.job() == null);
	}

	private void showSummary() {
		if (!summary.isDisposed()) {
			summary.setText(summary());
			boolean stopped = stopped() != null;
			((GridData) again.getLayoutData()).exclude = !stopped;
			again.setVisible(stopped);
			summary.requestLayout();
		}
	}

	private String summary() {
		TftsrException stopped = stopped();
		if (stopped != null) {
			return NLS.bind(Messages.Review_stopped, stopped.why(), stopped.remedy()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (scanning.job() != null || !findings.complete()) {
			return Messages.Review_searching;
		}
		String words = findings.items().size() < findings.total() ? Messages.Review_summaryMany : Messages.Review_summary;
		return new MessageFormat(words, Locale.getDefault())
				.format(new Object[] { findings.total(), types.keptTotal(), findings.items().size() });
	}

	private void narrow() {
		// the types stay as they are: their table may be in the middle of telling that a box was clicked
		table.narrow(Narrowing.of(filter.getText(), types.selected()));
	}

	private void selected() {
		List<ReviewItem> items = table.selected();
		if (items.size() == 1) {
			texts.show(items.getFirst());
		}
		PartLook.setEnabled(keep, !items.isEmpty());
		PartLook.setEnabled(approve, !items.isEmpty());
	}

	private void go(int by) {
		table.go(by);
		selected();
	}

	private void toggle() {
		List<ReviewItem> items = table.selected();
		if (!items.isEmpty()) {
			boolean kept = items.getFirst().isKept(decisions());
			decide(kept ? Decision.APPROVED : Decision.KEPT);
		}
	}

	private void decide(Decision decision) {
		table.selected().forEach(item -> decisions().set(item.place(), decision));
		decided();
	}

	private void decided() {
		model.masking().decisionsChanged();
	}

	private void apply() {
		toIssue.ask(model, findings);
	}

	@Override
	public void setFocus() {
		filter.setFocus();
	}

	@Override
	public void dispose() {
		settings.unregister();
		scanning.cancel();
		if (model != null) {
			model.removeListener(modelListener);
			LogDocumentProvider.shared().disconnect(((ReviewInput) getEditorInput()).log());
		}
		super.dispose();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing is ever dirty
	}

	@Override
	public void doSaveAs() {
		// not allowed
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
