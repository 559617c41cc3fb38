package org.tftsr.ui.issues.internal.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.eclipse.ui.swt.IFocusService;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.SavedFilter;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.FirstEditor;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.issues.internal.Contexts;
import org.tftsr.ui.issues.internal.IssueEvents;
import org.tftsr.ui.issues.internal.IssueList;
import org.tftsr.ui.issues.internal.IssuesLoader;
import org.tftsr.ui.issues.internal.NoticeBar;
import org.tftsr.ui.issues.internal.Reloadable;
import org.tftsr.ui.issues.internal.ViewStack;
import org.tftsr.ui.issues.internal.undo.DeleteIssues;
import org.tftsr.ui.issues.internal.undo.IssueOperations;

/** Lists the issues. It reloads by itself when an issue changes, whoever changed it. */
public final class IssuesView extends ViewPart implements Reloadable, IShowInTarget, IShowInTargetList {

	/** The id of this view in plugin.xml. */
	public static final String ID = ViewIds.ISSUES;

	/** The command that leaves closed issues out; its toggle state is shared by all windows. */
	public static final String HIDE_CLOSED = "org.tftsr.ui.issues.hideClosed"; //$NON-NLS-1$

	/** The command by what issues stand together; its state is shared by all windows. */
	private static final String GROUP_BY = "org.tftsr.ui.issues.groupBy"; //$NON-NLS-1$
	/** The focus of the filter field, in which Delete and Copy are not about issues. */
	private static final String FILTER_FOCUS = "org.tftsr.ui.issues.filter"; //$NON-NLS-1$
	/** A triage changes an issue many times in a row; the list is read once for all of them. */
	private static final int COALESCE_MILLIS = 150;
	private static final int MINUTE_MILLIS = 60_000;
	/** So long one waits for the list without being told that it is read. */
	private static final int PATIENCE_MILLIS = 500;
	/** So many issues are all in the table, which makes only rows that are seen. */
	private static final int LISTED_AT_ONCE = 20_000;

	private ViewStack stack;
	private final IssuesViewSettings settings = new IssuesViewSettings();
	private final KeptFilter keptFilter = new KeptFilter();
	private final TitleKeys titleKeys = new TitleKeys();
	private final IssuesLoader loader = new IssuesLoader(Set.of(), LISTED_AT_ONCE, this::listRead,
			problem -> stack.onDisplay(() -> showProblem(problem)));
	private final IssueHits hits = new IssueHits((words, found) -> stack.onDisplay(() -> showHits(words, found)));
	private final IStateListener hideClosedListener = (state, old) -> applyHideClosed();
	private final IStateListener groupByListener = (state, old) -> applyGrouping();
	private final IOperationHistoryListener historyListener = this::operationHappened;
	private final Runnable minuteEnds = this::everyMinute;
	private final IPropertyChangeListener themeListener = event -> stack.onDisplay(this::updateLabels);

	private Composite root;
	private FilterBar filterBar;
	private IssueTable table;
	private IssueList list = IssueList.EMPTY;
	private boolean everRead;
	private LeftBehind leftBehind;
	private IssueReveal reveal;
	/** The words that were last looked for in the text of issues, for the filter as it is; null for none. */
	private List<String> searched;
	private NoticeBar notice;
	private ServiceRegistration<EventHandler> events;
	private ServiceRegistration<EventHandler> settingEvents;
	private ServiceRegistration<EventHandler> vaultEvents;

	@Override
	public void createPartControl(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		HelpContexts.set(root, HelpContexts.ISSUES_VIEW);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		filterBar = new FilterBar(root, this::applyFilter, () -> table.viewer().getTable().setFocus(),
				loader::readMore);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filterBar.control());
		stack = new ViewStack(root);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack.area());
		table = new IssueTable(stack.area(), settings);
		notice = new NoticeBar(root);
		leftBehind = new LeftBehind(getSite().getPage(), notice);
		reveal = new IssueReveal(table, () -> list, this::isSearching, notice, loader::schedule, this::unfilter);
		IssueDrop.addTo(table.viewer(), notice);
		hookTable();
		hookState();
		FirstEditor.loadSoon();
		// The part is disposed after its widgets; these are asked for their state before that.
		root.addDisposeListener(event -> {
			saveSettings();
			// a view that waits to be told the time would keep all its issues in memory
			event.display.timerExec(-1, minuteEnds);
		});
		stack.show(table.control());
		root.getDisplay().timerExec(PATIENCE_MILLIS, this::sayThatItReads);
		ExpiredIssues.clearAwaySoon();
		reload();
	}

	/** A list that is there in a moment comes in place of an empty table, without words that nobody could read. */
	private void sayThatItReads() {
		if (!root.isDisposed() && !everRead) {
			stack.show(stack.message().show(Messages.IssuesView_loading).control());
		}
	}

	private void hookTable() {
		Contexts.activateIssues(getSite());
		getSite().setSelectionProvider(table.viewer());
		table.viewer().addOpenListener(event -> Commands.execute(getSite(), CommandIds.OPEN_ISSUE, Map.of()));
		MenuManager menu = new MenuManager();
		Control control = table.viewer().getControl();
		control.setMenu(menu.createContextMenu(control));
		getSite().registerContextMenu(menu, table.viewer());
		getSite().getService(IFocusService.class).addFocusTracker(filterBar.field(), FILTER_FOCUS);
	}

	private void hookState() {
		hideClosedState().addListener(hideClosedListener);
		table.setHideClosed(isHideClosed());
		groupByState().addListener(groupByListener);
		table.setGrouping(grouping());
		narrow();
		IssueOperations.history().addOperationHistoryListener(historyListener);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
		getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(JobFamilies.ISSUES);
		events = IssueEvents.subscribe(event -> loader.schedule(COALESCE_MILLIS));
		settingEvents = IssueEvents.subscribeToSetting(SavedFilter.SETTING, filterBar::loadFilters);
		vaultEvents = VaultEvents.subscribe(() -> stack.onDisplay(this::vaultLocked), this::reload);
		root.getDisplay().timerExec(MINUTE_MILLIS, minuteEnds);
	}

	@Override
	public void reload() {
		loader.schedule();
		filterBar.loadFilters();
	}

	/** Filters as if it had been typed. */
	public void filter(String text) {
		filterBar.setText(text);
		table.viewer().getControl().setFocus();
	}

	/** On the thread of the job, so that working out what sorts and filters thousands keeps nobody waiting. */
	private void listRead(IssueList read) {
		Optional<String> lastFilter = keptFilter.last();
		List<PreparedIssue> prepared = PreparedIssue.of(read.rows());
		if (table.isSortedByTitle()) {
			prepared.forEach(PreparedIssue::prepareTitle);
		}
		// where not, more comes in a moment, and all else can wait for that
		boolean whole = read.rows().size() >= read.total() || !read.complete();
		stack.onDisplay(() -> {
			list = read;
			lastFilter.ifPresent(filterBar::restore);
			everRead = true;
			table.setIssues(prepared);
			reveal.listRead(whole);
			hits.lookFor(table.rows().filter().words(), 0);
			updatePages();
			if (whole) {
				leftBehind.tell();
			}
		});
		if (whole) {
			titleKeys.workOutLater(prepared);
		}
	}

	@Override
	public boolean show(ShowInContext context) {
		if (!(context.getInput() instanceof IssueInput input)) {
			return false;
		}
		reveal.want(input.issueId());
		return true;
	}

	private void unfilter(Issue issue) {
		filterBar.clear();
		if (issue.status() == IssueStatus.CLOSED && isHideClosed()) {
			run(HIDE_CLOSED);
		}
	}

	/** Whether issues that have the words of the filter in their text alone are still looked for. */
	private boolean isSearching() {
		List<String> words = table.rows().filter().words();
		return !words.isEmpty() && !words.equals(searched);
	}

	@Override
	public String[] getShowInTargetIds() {
		return new String[] { ViewIds.CHAT };
	}

	private void showHits(List<String> words, Map<UUID, String> found) {
		if (words.equals(table.rows().filter().words())) {
			searched = words;
			table.setSnippets(found);
			updatePages();
			reveal.goOn();
		}
	}

	private void showProblem(TftsrException problem) {
		cover(stack.message().showProblem(problem, getSite(), this::reload));
	}

	/** Takes everything off the screen before anything is read, which may wait for long work in the database. */
	private void vaultLocked() {
		loader.cancel();
		hits.cancel();
		titleKeys.cancel();
		cover(stack.message().showLocked(getSite()));
		reload();
	}

	private void cover(MessageArea said) {
		everRead = true;
		list = IssueList.EMPTY;
		table.setIssues(List.of());
		notice.hide();
		leftBehind.again();
		filterBar.setVisible(false);
		stack.show(said.control());
	}

	private void updatePages() {
		if (!everRead) {
			return;
		}
		filterBar.setVisible(list.total() > 0);
		filterBar.setCount(table.rows().shown(), list.total());
		filterBar.setIncomplete(!list.complete(), list.rows().size());
		if (list.total() == 0) {
			stack.message().show(Messages.IssuesView_empty).link(Messages.IssuesView_newIssue, () -> run(CommandIds.NEW_ISSUE))
					.link(Messages.IssuesView_triage, () -> run(CommandIds.TRIAGE));
			stack.show(stack.message().control());
		} else if (table.rows().shown() == 0) {
			stack.message().show(Messages.IssuesView_noMatch);
			if (!filterBar.text().isBlank()) {
				stack.message().link(Messages.IssuesView_clearFilter, filterBar::clear);
			}
			if (isHideClosed()) {
				stack.message().link(Messages.IssuesView_showClosed, () -> run(HIDE_CLOSED));
			}
			stack.show(stack.message().control());
		} else {
			stack.show(table.control());
		}
	}

	private void applyFilter(String text) {
		searched = null;
		table.setFilterText(text);
		narrow();
		updatePages();
	}

	/** What is not in the table has to be looked for in the database. */
	private void narrow() {
		List<String> words = table.rows().filter().words();
		loader.narrow(String.join(" ", words), //$NON-NLS-1$
				isHideClosed() ? Set.of(IssueStatus.CLOSED) : Set.of());
		hits.lookFor(words, COALESCE_MILLIS);
		if (!list.complete()) {
			loader.schedule(COALESCE_MILLIS);
		}
	}

	private void applyHideClosed() {
		stack.onDisplay(() -> {
			table.setHideClosed(isHideClosed());
			narrow();
			updatePages();
			reveal.goOn();
		});
	}

	private boolean isHideClosed() {
		return Boolean.TRUE.equals(hideClosedState().getValue());
	}

	private static State hideClosedState() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(HIDE_CLOSED)
				.getState(RegistryToggleState.STATE_ID);
	}

	private void applyGrouping() {
		stack.onDisplay(() -> table.setGrouping(grouping()));
	}

	private static IssueGrouping grouping() {
		return IssueGrouping.of(groupByState().getValue());
	}

	private static State groupByState() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(GROUP_BY).getState(RadioState.STATE_ID);
	}

	/** On the thread that did it. */
	private void operationHappened(OperationHistoryEvent event) {
		if (event.getOperation() instanceof DeleteIssues deletion) {
			switch (event.getEventType()) {
			case OperationHistoryEvent.DONE, OperationHistoryEvent.REDONE, OperationHistoryEvent.OPERATION_NOT_OK ->
				stack.onDisplay(() -> showDeleted(deletion));
			case OperationHistoryEvent.UNDONE -> stack.onDisplay(() -> notice.show(Messages.IssuesView_restored));
			default -> {
				// it has not happened yet
			}
			}
		}
	}

	private void showDeleted(DeleteIssues deletion) {
		List<Issue> deleted = deletion.deleted();
		if (!deleted.isEmpty()) {
			String words = deleted.size() == 1 ? NLS.bind(Messages.IssuesView_deletedOne, deleted.getFirst().title())
					: NLS.bind(Messages.IssuesView_deletedMany, deleted.size());
			notice.show(words, Messages.IssuesView_undo, () -> IssueOperations.undo(deletion));
		}
	}

	private void updateLabels() {
		table.updateLabels();
	}

	private void everyMinute() {
		updateLabels();
		root.getDisplay().timerExec(MINUTE_MILLIS, minuteEnds);
	}

	private void saveSettings() {
		table.save(settings);
		if (filterBar.isSet()) {
			keptFilter.keep(filterBar.text());
		}
	}

	private void run(String commandId) {
		Commands.execute(getSite(), commandId, Map.of());
	}

	@Override
	public void setFocus() {
		if (!stack.focusMessage()) {
			table.viewer().getControl().setFocus();
		}
	}

	@Override
	public void dispose() {
		loader.cancel();
		hits.cancel();
		titleKeys.cancel();
		if (events != null) {
			events.unregister();
			vaultEvents.unregister();
			settingEvents.unregister();
			groupByState().removeListener(groupByListener);
			IssueOperations.history().removeOperationHistoryListener(historyListener);
			hideClosedState().removeListener(hideClosedListener);
			PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
		}
		super.dispose();
	}
}
