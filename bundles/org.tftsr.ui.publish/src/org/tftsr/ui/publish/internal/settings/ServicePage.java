package org.tftsr.ui.publish.internal.settings;

import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.integrations.SignOutReport;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;
import org.tftsr.ui.settings.SettingsPage;

/**
 * <em>TFTSR &gt; Integrations &gt; …</em>: how a service is set up, signed in to and tested, and what is chosen for a publication unless
 * the user chooses otherwise. Which service it is stands behind the name of this class in the extension.
 */
public final class ServicePage extends SettingsPage implements IExecutableExtension {

	private static final int TEXT_WIDTH = 300;
	/** Where no icon is shown, there is room for one. */
	private static final int ICON = 20;
	private static final int HEIGHT_LINES = 38;

	private ServiceKind service;
	private Label stateIcon;
	private Label state;
	private Button connect;
	private Button test;
	private Button disconnect;
	private ConnectionForm connection;
	private DefaultsForm defaults;
	/** Known before the page is made. */
	private volatile ConnectionService connections;
	/** What was read; empty where the service is not set up. */
	private Optional<Integration> kept = Optional.empty();
	private boolean read;
	private boolean filling;
	private Job running;

	public ServicePage() {
		super(HelpContexts.SERVICE_PREFERENCES);
	}

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		service = ServiceKind.of((String) data).orElseThrow();
		setDescription(NLS.bind(Messages.Service_description, service.displayName()));
		noDefaultButton();
	}

	@Override
	protected void createPage(Composite page) {
		GridLayoutFactory.fillDefaults().spacing(5, 8).applyTo(page);
		createState(page);
		TabFolder tabs = new TabFolder(page, SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		connection = new ConnectionForm(tabs, service, connections::redirectAddress, this::validate);
		addTab(tabs, Messages.Service_tabConnection, connection.control());
		defaults = new DefaultsForm(tabs, service, this::validate);
		addTab(tabs, Messages.Service_tabDefaults, defaults.control());
		createButtons(page);
	}

	private void createState(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		stateIcon = new Label(row, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).hint(ICON, ICON).applyTo(stateIcon);
		state = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(state);
	}

	private static void addTab(TabFolder tabs, String text, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(text);
		item.setControl(control);
	}

	private void createButtons(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
		connect = button(row, Messages.Service_connect, this::connect);
		test = button(row, Messages.Service_test, this::test);
		disconnect = button(row, Messages.Service_disconnect, this::disconnect);
	}

	private Button button(Composite row, String text, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		setButtonLayoutData(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	@Override
	protected Runnable read(Progress progress) throws TftsrException {
		connections = Services.get(ConnectionService.class);
		Optional<Integration> now = Services.get(IntegrationRepository.class).find(service);
		return () -> show(now);
	}

	private void show(Optional<Integration> now) {
		kept = now;
		read = true;
		filling = true;
		connection.show(now.orElse(null));
		defaults.show(now.orElse(null));
		filling = false;
		boolean connected = now.isPresent() && now.get().isConnected();
		stateIcon.setImage(connected ? Images.get(Images.INTACT) : JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_INFO));
		state.setText(Words.state(now.orElse(null)).replace("&", "&&"));
		state.requestLayout();
		validate();
	}

	/** Fields tell that they changed while they are filled one after the other, too. */
	private void validate() {
		if (filling) {
			return;
		}
		String problem = connection.isBlank() && kept.isEmpty() ? null : connection.problem().orElse(null);
		setErrorMessage(problem);
		setValid(problem == null);
		boolean usable = problem == null && !connection.isBlank() && running == null;
		connect.setEnabled(usable && connection.isOAuth());
		test.setEnabled(usable);
		disconnect.setEnabled(kept.isPresent() && running == null);
	}

	/** Whether something was entered that is not kept yet. */
	private boolean isChanged() {
		if (connection.changesSecrets()) {
			return true;
		}
		try (Entered entered = defaults.entered(connection)) {
			return kept.map(before -> !sameSetUp(before, entered.integration())).orElse(!connection.isBlank());
		}
	}

	private static boolean sameSetUp(Integration before, Integration after) {
		return new Integration(before.service(), before.address(), before.ownServer(), before.signIn(), before.username(), before.project(),
				before.space(), before.autoCreate(), before.oauth(), before.defaults(), false, false, null, null).equals(after);
	}

	@Override
	public boolean performOk() {
		if (!read || !isChanged()) {
			return true;
		}
		try (Entered entered = defaults.entered(connection)) {
			return keep(() -> entered.keep(Services.get(IntegrationRepository.class)));
		}
	}

	@Override
	protected void performApply() {
		if (performOk()) {
			load();
		}
	}

	private void connect() {
		start(Messages.Service_connecting, Messages.Service_beginning, this::signIn);
	}

	private void test() {
		start(Messages.Service_testing, NLS.bind(Messages.Service_asking, service.displayName()),
				progress -> connections.test(service, progress));
	}

	/** A call that says who answered. */
	@FunctionalInterface
	private interface Call {
		ConnectionReport make(Progress progress) throws TftsrException;
	}

	/** Keeps what was entered, and calls the service then, in a job that can be stopped. */
	private void start(String name, String words, Call call) {
		Entered entered = defaults.entered(connection);
		boolean changed = isChanged();
		running = work(NLS.bind(name, service.displayName()), progress -> {
			Runnable ended;
			try (entered) {
				if (changed) {
					entered.keep(Services.get(IntegrationRepository.class));
				}
				ConnectionReport report = call.make(progress);
				ended = () -> result().showDone(Words.report(service, report));
			} catch (TftsrException e) {
				if (isGone()) {
					throw e;
				}
				// said on the page, which shows the new state too
				ended = () -> result().showProblem(e);
			}
			Runnable told = ended;
			return () -> {
				running = null;
				told.run();
				load();
			};
		});
		result().showBusy(words, running::cancel);
		validate();
	}

	private ConnectionReport signIn(Progress progress) throws TftsrException {
		try (SignInAttempt attempt = connections.beginSignIn(service, progress)) {
			later(() -> openBrowser(attempt));
			return attempt.await(progress);
		}
	}

	private void openBrowser(SignInAttempt attempt) {
		try {
			Services.get(WebBrowser.class).open(attempt.address());
			result().showBusy(NLS.bind(Messages.Service_waiting, attempt.address().getHost()), running::cancel);
		} catch (TftsrException e) {
			running.cancel();
			result().showProblem(e);
		}
	}

	private void disconnect() {
		if (MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.Service_disconnectTitle,
				NLS.bind(Messages.Service_disconnectQuestion, service.displayName()), SWT.NONE, Messages.Service_disconnectYes,
				IDialogConstants.CANCEL_LABEL) == 0) {
			result().clear();
			work(NLS.bind(Messages.Service_disconnecting, service.displayName()), progress -> {
				SignOutReport report = connections.signOut(service, progress);
				return () -> {
					result().showDone(Words.report(service, report));
					load();
				};
			});
		}
	}

	/** All fields of a sign-in in the browser are to be seen at once. */
	@Override
	protected Point doComputeSize() {
		Point size = super.doComputeSize();
		return new Point(size.x, Math.max(size.y, convertHeightInCharsToPixels(HEIGHT_LINES)));
	}

	@Override
	public void dispose() {
		if (running != null) {
			running.cancel();
		}
		super.dispose();
	}
}
