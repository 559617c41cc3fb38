package org.tftsr.ui.issues.internal.dashboard;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.issue.IssueStatistics;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.issues.internal.Contexts;
import org.tftsr.ui.issues.internal.IssueEvents;
import org.tftsr.ui.issues.internal.Reloadable;
import org.tftsr.ui.issues.internal.ViewStack;

/** Shows figures over all issues. It counts anew by itself when an issue changes, whoever changed it. */
public final class DashboardView extends ViewPart implements Reloadable {

	private static final String FILTER = "org.tftsr.ui.issues.filter"; //$NON-NLS-1$
	private static final String FILTER_TEXT = "org.tftsr.ui.issues.filter.text"; //$NON-NLS-1$
	/** A triage changes an issue many times in a row; all of them are counted once. */
	private static final int COALESCE_MILLIS = 500;
	/** A new day begins without an event. */
	private static final int HOUR_MILLIS = 3_600_000;

	private ViewStack stack;
	private final StatisticsLoader loader = new StatisticsLoader(read -> stack.onDisplay(() -> show(read)),
			problem -> stack.onDisplay(() -> showProblem(problem)));
	private final IPropertyChangeListener themeListener = event -> stack.onDisplay(this::redraw);
	private DashboardPage page;
	private ServiceRegistration<EventHandler> events;
	private ServiceRegistration<EventHandler> vaultEvents;

	@Override
	public void createPartControl(Composite parent) {
		stack = new ViewStack(parent);
		HelpContexts.set(stack.area(), HelpContexts.DASHBOARD_VIEW);
		page = newPage();
		stack.show(stack.message().show(Messages.DashboardView_loading).control());
		Contexts.activateIssues(getSite());
		getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(JobFamilies.ISSUES);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
		events = IssueEvents.subscribe(event -> loader.schedule(COALESCE_MILLIS));
		vaultEvents = VaultEvents.subscribe(() -> stack.onDisplay(this::vaultLocked), this::reload);
		parent.getDisplay().timerExec(HOUR_MILLIS, this::everyHour);
		reload();
	}

	private DashboardPage newPage() {
		return new DashboardPage(stack.area(), this::showIssues);
	}

	@Override
	public void reload() {
		loader.schedule();
	}

	private void everyHour() {
		if (!stack.area().isDisposed()) {
			reload();
			stack.area().getDisplay().timerExec(HOUR_MILLIS, this::everyHour);
		}
	}

	private void showIssues(String filter) {
		Commands.execute(getSite(), FILTER, Map.of(FILTER_TEXT, filter));
	}

	private void show(Optional<IssueStatistics> read) {
		if (read.isPresent() && read.get().total() > 0) {
			page.show(read.get());
			stack.show(page.control());
			stack.area().layout(true, true);
		} else {
			stack.show(stack.message().show(Messages.DashboardView_empty).link(Messages.DashboardView_newIssue, () -> run(CommandIds.NEW_ISSUE))
					.link(Messages.DashboardView_triage, () -> run(CommandIds.TRIAGE)).control());
		}
	}

	private void showProblem(TftsrException problem) {
		stack.show(stack.message().showProblem(problem, getSite(), this::reload).control());
	}

	/** Takes everything off the screen before anything is read, which may wait for long work in the database. */
	private void vaultLocked() {
		loader.cancel();
		stack.show(stack.message().showLocked(getSite()).control());
		page.control().dispose();
		page = newPage();
		reload();
	}

	private void run(String commandId) {
		Commands.execute(getSite(), commandId, Map.of());
	}

	private void redraw() {
		page.redraw();
	}

	@Override
	public void setFocus() {
		if (!stack.focusMessage()) {
			page.setFocus();
		}
	}

	@Override
	public void dispose() {
		loader.cancel();
		if (events != null) {
			events.unregister();
			vaultEvents.unregister();
			PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
		}
		super.dispose();
	}
}
