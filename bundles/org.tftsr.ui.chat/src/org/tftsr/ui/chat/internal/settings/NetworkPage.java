package org.tftsr.ui.chat.internal.settings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.SendPermission;
import org.tftsr.net.SendPermissions;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Services;
import org.tftsr.ui.settings.SettingsPage;

/**
 * <em>TFTSR &gt; Network</em>: what may leave this machine, how long is waited for an answer, who is trusted, and what may be spent.
 */
public final class NetworkPage extends SettingsPage {

	private static final int TEXT_WIDTH = 300;

	/** What was read, and what somebody else must not have changed when it is kept. */
	private record Kept(NetworkSettings network, SpendLimits limits) {
	}

	private Button offline;
	private ConnectionTab connection;
	private SpendingTab spending;
	private PermissionsTab permissions;
	private Kept kept;
	private boolean filling;

	public NetworkPage() {
		super(HelpContexts.NETWORK_PREFERENCES);
		setDescription(Messages.Network_description);
	}

	@Override
	protected void createPage(Composite page) {
		GridLayoutFactory.fillDefaults().spacing(5, 8).applyTo(page);
		offline = new Button(page, SWT.CHECK);
		offline.setText(Messages.Network_offline);
		Label meaning = new Label(page, SWT.WRAP);
		meaning.setText(Messages.Network_offlineMeaning);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).indent(20, 0).applyTo(meaning);
		TabFolder tabs = new TabFolder(page, SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		connection = new ConnectionTab(tabs, this, this::validate);
		addTab(tabs, Messages.Network_tabConnection, connection.control());
		spending = new SpendingTab(tabs, this::validate);
		addTab(tabs, Messages.Network_tabSpending, spending.control());
		permissions = new PermissionsTab(tabs, this::revoke);
		addTab(tabs, Messages.Network_tabPermissions, permissions.control());
		offline.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> result().clear()));
	}

	private static void addTab(TabFolder tabs, String text, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(text);
		item.setControl(control);
	}

	@Override
	protected Runnable read(Progress progress) throws TftsrException {
		Kept now = kept();
		List<SendPermission> given = Services.get(SendPermissions.class).list();
		Spent spent = Spent.read(Services.get(SpendLedger.class), LocalDate.now().atStartOfDay(ZoneId.systemDefault()).toInstant(), given);
		return () -> {
			show(now);
			permissions.show(given, spent);
			spending.show(spent);
		};
	}

	private static Kept kept() throws TftsrException {
		return new Kept(Services.get(NetworkSettingsService.class).get(), Services.get(SpendLedger.class).limits());
	}

	private void show(Kept now) {
		kept = now;
		edit(now);
	}

	private void edit(Kept settings) {
		filling = true;
		offline.setSelection(settings.network().offline());
		connection.show(settings.network());
		spending.show(settings.limits());
		filling = false;
		validate();
	}

	/** Fields tell that they changed while they are filled one after the other, too. */
	private void validate() {
		if (filling) {
			return;
		}
		String problem = !connection.isValid() ? Messages.Connection_noSeconds : spending.isValid() ? null : Messages.Spending_noSum;
		setErrorMessage(problem);
		setValid(problem == null);
	}

	private void revoke(SendPermission permission) {
		result().clear();
		work(Messages.Permissions_revoking, progress -> {
			Services.get(SendPermissions.class).revoke(permission);
			List<SendPermission> left = Services.get(SendPermissions.class).list();
			return () -> permissions.show(left);
		});
	}

	@Override
	protected void performDefaults() {
		if (kept != null) {
			edit(new Kept(NetworkSettings.USUAL, SpendLimits.NONE));
		}
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		Kept shown = kept;
		if (shown == null) {
			return true;
		}
		NetworkSettings network = new NetworkSettings(offline.getSelection(), connection.timers(), connection.caFiles());
		SpendLimits limits = spending.limits();
		Kept entered = new Kept(network, limits);
		if (entered.equals(shown)) {
			return true;
		}
		if (!keep(() -> replace(shown, entered))) {
			return false;
		}
		kept = entered;
		result().clear();
		return true;
	}

	private static void replace(Kept shown, Kept entered) throws TftsrException {
		if (!entered.network().equals(shown.network())) {
			Services.get(NetworkSettingsService.class).put(shown.network(), entered.network());
		}
		if (!entered.limits().equals(shown.limits())) {
			Services.get(SpendLedger.class).setLimits(entered.limits());
		}
	}
}
