package org.tftsr.ui.chat.internal.settings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.Links;
import org.tftsr.ui.Services;
import org.tftsr.ui.settings.SettingsPage;

/**
 * <em>TFTSR &gt; AI Providers</em>: what answers questions, and which of them is used where nothing else is said. What is changed here
 * is changed at once, in a job: a key is not something to keep until OK is pressed.
 */
public final class AiProvidersPage extends SettingsPage {

	private static final int ROWS = 8;
	private static final double MILLIS = 1000;

	private Tables<Provider> table;
	private Button edit;
	private Button prefer;
	private Button test;
	private Button remove;
	private List<Provider> providers = List.of();
	private UUID preferred;
	private UUID toSelect;

	public AiProvidersPage() {
		super(HelpContexts.PROVIDER_PREFERENCES);
		noDefaultAndApplyButton();
		setDescription(Messages.Providers_description);
	}

	@Override
	protected void createPage(Composite page) {
		GridLayoutFactory.fillDefaults().spacing(5, 8).applyTo(page);
		table = new Tables<>(page, Provider.class, Messages.Providers_table, ROWS);
		table.column(Messages.Providers_name, 44, this::name, provider -> Images.get(Whereabouts.of(provider).image()));
		table.column(Messages.Providers_kind, 31, provider -> Kinds.name(provider.kind()));
		table.column(Messages.Providers_model, 22, provider -> provider.model() == null ? "" : provider.model());
		table.column(Messages.Providers_where, 24, provider -> Whereabouts.of(provider).words(provider));
		table.button(Messages.Providers_add, this::add);
		edit = table.button(Messages.Providers_edit, this::edit);
		prefer = table.button(Messages.Providers_prefer, this::prefer);
		test = table.button(Messages.Providers_test, this::test);
		remove = table.button(Messages.Providers_remove, this::remove);
		table.viewer().addSelectionChangedListener(event -> enable());
		table.viewer().addDoubleClickListener(event -> edit());
		table.viewer().getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.character == SWT.DEL) {
				remove();
			}
		}));
		Link links = Links.create(page, SWT.WRAP);
		links.setText(Messages.Providers_links);
		links.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> ((IWorkbenchPreferenceContainer) getContainer()).openPage(event.text, null)));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(links);
		enable();
	}

	private String name(Provider provider) {
		return provider.id().equals(preferred) ? NLS.bind(Messages.Providers_preferred, provider.name()) : provider.name();
	}

	@Override
	protected Runnable read(Progress progress) throws TftsrException {
		ProviderRepository repository = Services.get(ProviderRepository.class);
		List<Provider> all = repository.list();
		UUID now = repository.preferred().id();
		return () -> show(all, now);
	}

	private void show(List<Provider> all, UUID now) {
		Provider before = table.selected();
		UUID selected = toSelect != null ? toSelect : before == null ? now : before.id();
		toSelect = null;
		providers = all;
		preferred = now;
		table.viewer().setInput(all);
		table.makeRoom();
		all.stream().filter(provider -> provider.id().equals(selected)).findFirst()
				.ifPresent(provider -> table.viewer().setSelection(new StructuredSelection(provider), true));
		enable();
	}

	private void enable() {
		Provider selected = table.selected();
		boolean remote = selected != null && selected.kind() != ProviderKind.LOCAL;
		edit.setEnabled(remote);
		test.setEnabled(remote);
		remove.setEnabled(remote);
		prefer.setEnabled(selected != null && !selected.id().equals(preferred));
	}

	/** @param data the {@link UUID} of the provider that is to be selected */
	@Override
	public void applyData(Object data) {
		if (data instanceof UUID wanted) {
			toSelect = wanted;
		}
	}

	private void add() {
		open(null);
	}

	private void edit() {
		Provider selected = table.selected();
		if (selected != null && selected.kind() != ProviderKind.LOCAL) {
			open(selected);
		}
	}

	private void open(Provider start) {
		result().clear();
		Set<String> names = providers.stream().filter(other -> start == null || !other.id().equals(start.id())).map(Provider::name)
				.collect(Collectors.toSet());
		ProviderDialog dialog = new ProviderDialog(getShell(), start, names);
		if (dialog.open() == Window.OK) {
			toSelect = dialog.saved().id();
			load();
		}
	}

	private void prefer() {
		change(Messages.Providers_preferring, table.selected(), (repository, id) -> repository.prefer(id));
	}

	private void remove() {
		Provider selected = table.selected();
		if (selected != null && remove.isEnabled() && MessageDialog.open(MessageDialog.QUESTION, getShell(),
				Messages.Providers_removeTitle, LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Providers_removeQuestion, selected.name())), SWT.NONE,
				Messages.Providers_removeYes, IDialogConstants.CANCEL_LABEL) == 0) {
			change(Messages.Providers_removing, selected, (repository, id) -> repository.remove(id));
		}
	}

	/** A change of one provider. */
	@FunctionalInterface
	private interface Change {
		void make(ProviderRepository repository, UUID id) throws TftsrException;
	}

	private void change(String name, Provider provider, Change change) {
		result().clear();
		work(name, progress -> {
			change.make(Services.get(ProviderRepository.class), provider.id());
			return this::load;
		});
	}

	private void test() {
		Provider tested = table.selected();
		Job job = work(NLS.bind(Messages.Providers_testing, tested.name()), progress -> {
			ConnectionTest found = Services.get(ModelClients.class).test(tested, progress);
			return () -> showTest(tested, found);
		});
		result().showBusy(NLS.bind(Messages.Providers_testing, tested.name()), job::cancel);
	}

	private void showTest(Provider tested, ConnectionTest found) {
		if (found.works()) {
			String model = found.model() == null ? tested.model() : found.model();
			result().showDone(NLS.bind(Messages.Providers_works,
					new Object[] { tested.name(), model, Double.valueOf(found.time().toMillis() / MILLIS) }));
		} else {
			result().showWarning(NLS.bind(Messages.Providers_fails,
					new Object[] { tested.name(), stage(found.stage()), sentence(found.message()), sentence(found.remedy()) }));
		}
	}

	/** With a full stop, which not every message has. */
	private static String sentence(String words) {
		String text = words == null ? "" : words.strip();
		return text.isEmpty() || text.endsWith(".") ? text : text + '.';
	}

	private static String stage(ConnectionTest.Stage stage) {
		return switch (stage) {
		case SETTINGS -> Messages.Stage_settings;
		case FORBIDDEN -> Messages.Stage_forbidden;
		case NAME -> Messages.Stage_name;
		case CONNECT -> Messages.Stage_connect;
		case PROXY -> Messages.Stage_proxy;
		case TLS -> Messages.Stage_tls;
		case PROTOCOL -> Messages.Stage_protocol;
		case KEY -> Messages.Stage_key;
		case MODEL -> Messages.Stage_model;
		case QUOTA -> Messages.Stage_quota;
		case SERVER -> Messages.Stage_server;
		case WORKS -> Messages.Stage_works;
		};
	}
}
