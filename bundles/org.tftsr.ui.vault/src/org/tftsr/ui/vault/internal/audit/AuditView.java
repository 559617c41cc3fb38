package org.tftsr.ui.vault.internal.audit;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.eclipse.ui.swt.IFocusService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.notice.FinishedWork;

/** Shows the audit log, newest rows first, and checks that it is as it was written. It never reads all of a big log to show it. */
public final class AuditView extends ViewPart {

	/** The id of this view in plugin.xml. */
	public static final String ID = "org.tftsr.ui.vault.audit"; //$NON-NLS-1$

	private static final String CONTEXT = "org.tftsr.ui.vault.audit.context"; //$NON-NLS-1$
	private static final String TABLE_FOCUS = "org.tftsr.ui.vault.audit.table"; //$NON-NLS-1$
	/** A triage adds many rows in a row; they are read once for all of them. */
	private static final int COALESCE_MILLIS = 300;
	/** So many rows newer than the one that is gone to are shown above it. */
	private static final int ROWS_ABOVE = 20;

	private final List<ServiceRegistration<EventHandler>> subscriptions = new ArrayList<>();
	private final StackLayout pages = new StackLayout();
	private Display display;
	private Composite root;
	private Composite stack;
	private VerifyBar verifyBar;
	private AuditFilterBar filterBar;
	private SashForm sash;
	private AuditTable table;
	private AuditSelection selection;
	private Text details;
	private MessageArea message;
	private AuditReader reader;
	private AuditFilter filter = AuditFilter.EVERYTHING;
	/** Only rows with a smaller number are shown; the newest are where it is the greatest number there is. */
	private long before = Long.MAX_VALUE;
	private long firstBad;
	private boolean refreshing;

	@Override
	public void createPartControl(Composite parent) {
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		display = parent.getDisplay();
		root = new Composite(parent, SWT.NONE);
		HelpContexts.set(root, HelpContexts.AUDIT_VIEW);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		reader = new AuditReader(root, this::showProblem);
		verifyBar = new VerifyBar(root, () -> goTo(firstBad));
		filterBar = new AuditFilterBar(root, this::filterChanged, () -> table.table().setFocus());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filterBar.control());
		stack = new Composite(root, SWT.NONE);
		stack.setLayout(pages);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		TurningSash turning = new TurningSash(stack);
		sash = turning.form();
		table = new AuditTable(sash, this::showDetails, this::readMore);
		details = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		details.setFont(JFaceResources.getTextFont());
		AccessibleNames.set(details, Messages.Details_name);
		turning.divide();
		message = new MessageArea(stack);
		MenuManager menu = new MenuManager();
		table.table().setMenu(menu.createContextMenu(table.table()));
		selection = new AuditSelection(table);
		getSite().setSelectionProvider(selection);
		getSite().registerContextMenu(menu, selection);
		getSite().getService(IFocusService.class).addFocusTracker(table.table(), TABLE_FOCUS);
		getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(JobFamilies.VAULT);
		subscriptions.add(subscribe());
		refreshWhenWindowIsActivated();
		subscriptions.add(VaultEvents.subscribe(() -> onDisplay(this::vaultLocked), () -> onDisplay(this::reload)));
		reload();
	}

	/** Every change of an issue or a setting is followed by a row. */
	private ServiceRegistration<EventHandler> subscribe() {
		BundleContext context = FrameworkUtil.getBundle(AuditView.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, new String[] { Topics.ISSUE_ALL, Topics.SETTING_CHANGED });
		return context.registerService(EventHandler.class, event -> onDisplay(this::refreshSoon), properties);
	}

	/**
	 * A backup or another program has added rows of which no event tells. Where nothing is shown, nothing is read, or a vault
	 * that is not open would ask for its passphrase.
	 */
	private void refreshWhenWindowIsActivated() {
		Shell window = root.getShell();
		Listener listener = event -> {
			if (table.size() > 0) {
				refreshSoon();
			}
		};
		window.addListener(SWT.Activate, listener);
		root.addDisposeListener(event -> window.removeListener(SWT.Activate, listener));
	}

	/** Reads the newest rows anew. */
	void reload() {
		before = Long.MAX_VALUE;
		begin();
	}

	private void begin() {
		reader.stop();
		table.clear();
		details.setText(Messages.Details_hint);
		show(message.show(Messages.View_reading).control());
		read();
	}

	private void filterChanged() {
		filter = filterBar.filter();
		begin();
	}

	private void readMore() {
		if (table.hasMore() && !reader.isReading()) {
			read();
		}
	}

	private void read() {
		AuditFilter wanted = filter;
		long from = table.size() == 0 ? before : table.rows().getLast().sequence();
		reader.read(progress -> AuditPage.read(wanted, from, progress), this::append);
	}

	private void append(AuditPage page) {
		table.append(page);
		filterBar.offer(page.rows());
		updatePages();
	}

	private void refreshSoon() {
		if (!refreshing) {
			refreshing = true;
			display.timerExec(COALESCE_MILLIS, () -> {
				refreshing = false;
				if (!root.isDisposed()) {
					refresh();
				}
			});
		}
	}

	/** Adds what is new at the top, and leaves the rest where it is. */
	private void refresh() {
		if (reader.isReading()) {
			refreshSoon();
		} else if (table.size() == 0) {
			begin();
		} else if (before == Long.MAX_VALUE) {
			AuditFilter wanted = filter;
			long newest = table.rows().getFirst().sequence();
			reader.read(progress -> AuditPage.readAdded(wanted, newest, progress), this::prepend);
		}
	}

	private void prepend(AuditPage added) {
		if (added.hasMore()) {
			begin();
		} else if (!added.rows().isEmpty()) {
			table.prepend(added.rows());
			filterBar.offer(added.rows());
			updatePages();
		}
	}

	/** Shows a row of the log, with the rows around it. */
	private void goTo(long sequence) {
		filterBar.clear();
		filter = filterBar.filter();
		before = sequence + ROWS_ABOVE;
		reader.stop();
		table.clear();
		reader.read(progress -> AuditPage.read(filter, before, progress), page -> {
			append(page);
			table.select(sequence).ifPresent(this::showDetails);
			table.table().setFocus();
		});
	}

	private void updatePages() {
		filterBar.setVisible(true);
		filterBar.setCount(count());
		if (table.size() > 0) {
			show(sash);
		} else if (filter.equals(AuditFilter.EVERYTHING)) {
			filterBar.setVisible(false);
			show(message.show(Messages.View_empty).control());
		} else {
			show(message.show(Messages.View_noMatch).link(Messages.View_clearFilter, () -> {
				filterBar.clear();
				filterChanged();
			}).control());
		}
	}

	private String count() {
		if (before != Long.MAX_VALUE) {
			return NLS.bind(Messages.View_upTo, AuditWords.number(before - 1));
		}
		return NLS.bind(table.hasMore() ? Messages.View_countMore : Messages.View_count,
				AuditWords.number(table.size()));
	}

	private void showDetails(AuditEntry entry) {
		details.setText(entry == null ? Messages.Details_hint : AuditWords.full(entry));
		selection.changed();
	}

	private void showProblem(TftsrException problem) {
		table.clear();
		filterBar.setVisible(false);
		show(message.showProblem(problem, getSite(), this::reload).control());
	}

	private void vaultLocked() {
		reader.stop();
		verifyBar.hide();
		table.clear();
		details.setText(""); //$NON-NLS-1$
		filterBar.setVisible(false);
		show(message.showLocked(getSite()).control());
	}

	private void show(Control page) {
		pages.topControl = page;
		root.layout(true, true);
	}

	/** Checks the whole log in a job and shows the result above the rows. */
	void verify() {
		verifyBar.hide();
		ServiceJob.scheduleForUser(Messages.Verify_job, JobFamilies.VAULT,
				progress -> FinishedWork.begin(ID).tellOf(Messages.Verify_notDone, () -> {
					AuditVerification result = Services.get(AuditLog.class).verify(progress);
					onDisplay(() -> verified(result));
					return Messages.Verify_done;
				}));
	}

	private void verified(AuditVerification result) {
		verifyBar.show(result);
		result.first().filter(finding -> finding.sequence() > 0).ifPresent(finding -> {
			firstBad = finding.sequence();
			goTo(firstBad);
		});
	}

	/** Copies the selected rows, one a line, with tabs between the columns. */
	void copy() {
		List<AuditEntry> selected = table.selected();
		if (!selected.isEmpty()) {
			Clipboard clipboard = new Clipboard(display);
			clipboard.setContents(
					new Object[] { selected.stream().map(AuditWords::tabbed).collect(Collectors.joining("\n")) }, //$NON-NLS-1$
					new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	private void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!root.isDisposed()) {
					action.run();
				}
			});
		}
	}

	@Override
	public void setFocus() {
		if (pages.topControl == sash) {
			table.table().setFocus();
		} else {
			message.setFocus();
		}
	}

	@Override
	public void dispose() {
		subscriptions.forEach(ServiceRegistration::unregister);
		if (reader != null) {
			reader.stop();
		}
		super.dispose();
	}
}
