package org.tftsr.ui.chat.internal.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderPreset;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.settings.KeyField;

/** Asks for a provider and keeps it, with its key; where it cannot be kept, the dialog says why and stays. */
final class ProviderDialog extends FormDialog {

	private static final int WIDTH_CHARS = 60;
	private static final List<ProviderKind> KINDS = Arrays.stream(ProviderKind.values()).filter(kind -> kind != ProviderKind.LOCAL)
			.toList();
	private static final List<ProviderPreset> PRESETS = ProviderPreset.all();
	private static final String NUMBER = "[1-9][0-9]{0,8}";
	/** Of presets: what the user has to put in place of it. */
	private static final Set<String> PLACEHOLDERS = Set.of("RESOURCE.openai.azure.com", "HOST");

	private final UUID id;
	private final boolean isNew;
	private final Provider start;
	private final Set<String> namesTaken;
	private Text name;
	private Combo kind;
	private Text address;
	private KeyField key;
	private Combo model;
	private Text apiVersion;
	private Text maxTokens;
	private Text authHeader;
	private Text authPrefix;
	private Text endpointPath;
	private Text userId;
	private ModelsEditor models;
	private boolean saving;
	private Provider saved;

	/**
	 * @param start what is to be changed, or null for a new one
	 * @param namesTaken names of the others
	 */
	ProviderDialog(Shell shell, Provider start, Set<String> namesTaken) {
		super(shell, start == null ? Messages.Dialog_new : Messages.Dialog_edit, Messages.Dialog_message);
		this.isNew = start == null;
		this.id = isNew ? new UuidV7().next() : start.id();
		this.start = isNew ? PRESETS.getFirst().begin(id, PRESETS.getFirst().name()) : start;
		this.namesTaken = namesTaken.stream().map(taken -> taken.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
	}

	/** What was kept, once the dialog was closed with OK. */
	Provider saved() {
		return saved;
	}

	@Override
	protected void createForm(Composite form) {
		if (isNew) {
			createPresets(form);
		}
		name = text(form, Messages.Dialog_name);
		label(form, Messages.Dialog_kind);
		kind = new Combo(form, SWT.READ_ONLY);
		KINDS.forEach(one -> kind.add(Kinds.name(one)));
		address = text(form, Messages.Dialog_address);
		label(form, Messages.Dialog_key);
		key = new KeyField(form, Messages.Dialog_key, start.hasKey(), this::validate);
		label(form, Messages.Dialog_model);
		model = new Combo(form, SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(model);
		maxTokens = text(form, Messages.Dialog_maxTokens);
		maxTokens.setMessage(Messages.Dialog_usual);
		apiVersion = text(form, Messages.Dialog_apiVersion);
		authHeader = text(form, Messages.Dialog_authHeader);
		authPrefix = text(form, Messages.Dialog_authPrefix);
		endpointPath = text(form, Messages.Dialog_endpointPath);
		List.of(authHeader, authPrefix, endpointPath).forEach(field -> field.setMessage(Messages.Dialog_usual));
		userId = text(form, Messages.Dialog_userId);
		models = new ModelsEditor(form, this);
		show(start);
		kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			showFields();
			validate();
		}));
		for (Text field : List.of(name, address, maxTokens)) {
			field.addModifyListener(event -> validate());
		}
		model.addModifyListener(event -> validate());
	}

	private void createPresets(Composite form) {
		label(form, Messages.Dialog_preset);
		Combo preset = new Combo(form, SWT.READ_ONLY);
		PRESETS.forEach(one -> preset.add(one.name()));
		preset.select(0);
		preset.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			ProviderPreset chosen = PRESETS.get(preset.getSelectionIndex());
			show(chosen.begin(id, free(chosen.name())));
			validate();
		}));
	}

	/** A name that no other provider has. */
	private String free(String wanted) {
		String candidate = wanted;
		for (int number = 2; namesTaken.contains(candidate.toLowerCase(Locale.ROOT)); number++) {
			candidate = wanted + ' ' + number;
		}
		return candidate;
	}

	private static void label(Composite form, String text) {
		Label label = new Label(form, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
	}

	private Text text(Composite form, String text) {
		label(form, text);
		Text field = new Text(form, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT).applyTo(field);
		return field;
	}

	private void show(Provider provider) {
		name.setText(isNew ? free(provider.name()) : provider.name());
		kind.select(KINDS.indexOf(provider.kind()));
		address.setText(orEmpty(provider.address()));
		ProviderOptions options = provider.options();
		maxTokens.setText(options.maxTokens() == null ? "" : options.maxTokens().toString());
		apiVersion.setText(orEmpty(options.apiVersion()));
		authHeader.setText(orEmpty(options.authHeader()));
		authPrefix.setText(orEmpty(options.authPrefix()));
		endpointPath.setText(orEmpty(options.endpointPath()));
		userId.setText(orEmpty(options.userId()));
		models.show(provider.models());
		model.setText(orEmpty(provider.model()));
		showFields();
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}

	private ProviderKind selectedKind() {
		return KINDS.get(kind.getSelectionIndex());
	}

	private void showFields() {
		ProviderKind selected = selectedKind();
		setShown(apiVersion, Kinds.hasApiVersion(selected));
		setShown(authHeader, Kinds.hasOwnHeader(selected));
		setShown(authPrefix, Kinds.hasOwnHeader(selected));
		setShown(endpointPath, Kinds.hasOwnHeader(selected));
		setShown(userId, Kinds.hasUserId(selected));
		models.setFetchable(Kinds.listsModels(selected));
		name.getParent().layout(true, true);
	}

	/** Shows a field with the label before it, or neither. */
	private static void setShown(Control field, boolean shown) {
		List<Control> siblings = List.of(field.getParent().getChildren());
		for (Control control : List.of(siblings.get(siblings.indexOf(field) - 1), field)) {
			control.setVisible(shown);
			((GridData) control.getLayoutData()).exclude = !shown;
		}
	}

	/** Offers the models that are listed. */
	void modelsChanged(List<ModelInfo> listed) {
		String text = model.getText();
		model.setItems(listed.stream().map(ModelInfo::id).toArray(String[]::new));
		model.setText(text.isEmpty() && !listed.isEmpty() ? listed.getFirst().id() : text);
	}

	/** Says what came of a click in the dialog. */
	void say(String words, int messageType) {
		setErrorMessage(null);
		setMessage(words, messageType);
	}

	/** Says what a click in the dialog failed at. */
	void sayProblem(TftsrException problem) {
		showProblem(problem);
	}

	/** The key that was typed and is not kept yet, which whoever asks closes. */
	Optional<Passphrase> typedKey() {
		return key.typed();
	}

	@Override
	protected boolean isComplete() {
		return !saving && problem().isEmpty();
	}

	private void validate() {
		Optional<String> problem = problem();
		setErrorMessage(null);
		setMessage(problem.orElse(message()), IMessageProvider.NONE);
		problem.ifPresentOrElse(words -> setMessage(words, IMessageProvider.INFORMATION), this::warnOfPlainText);
		updateOk();
	}

	/** The gate lets http go to this machine and private networks only. */
	private void warnOfPlainText() {
		Whereabouts where = Whereabouts.of(entered());
		if (address.getText().strip().startsWith("http:") && where != Whereabouts.MACHINE) {
			setMessage(where == Whereabouts.NETWORK ? Messages.Dialog_plainNetwork : Messages.Dialog_plainInternet,
					IMessageProvider.WARNING);
		}
	}

	/** What is missing or cannot be. */
	private Optional<String> problem() {
		if (name.getText().isBlank()) {
			return Optional.of(Messages.Dialog_enterName);
		}
		if (namesTaken.contains(name.getText().strip().toLowerCase(Locale.ROOT))) {
			return Optional.of(Messages.Dialog_nameTaken);
		}
		if (!isAddress(address.getText().strip())) {
			return Optional.of(Messages.Dialog_enterAddress);
		}
		if (model.getText().isBlank()) {
			return Optional.of(selectedKind() == ProviderKind.AZURE_OPENAI ? Messages.Dialog_enterDeployment : Messages.Dialog_enterModel);
		}
		if (!maxTokens.getText().isBlank() && !maxTokens.getText().strip().matches(NUMBER)) {
			return Optional.of(Messages.Dialog_enterMaxTokens);
		}
		return Optional.empty();
	}

	private static boolean isAddress(String text) {
		try {
			URI uri = URI.create(text);
			return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
					&& uri.getRawUserInfo() == null && uri.getRawQuery() == null && !PLACEHOLDERS.contains(uri.getHost());
		} catch (IllegalArgumentException e) {
			// being typed
			return false;
		}
	}

	/** What stands in the fields; models and options that another kind does not have are left out. */
	Provider entered() {
		ProviderKind chosen = selectedKind();
		boolean ownHeader = Kinds.hasOwnHeader(chosen);
		String tokens = maxTokens.getText().strip();
		ProviderOptions options = new ProviderOptions(Kinds.hasApiVersion(chosen) ? orNull(apiVersion) : null,
				ownHeader ? orNull(authHeader) : null, ownHeader && authPrefix.getText().length() > 0 ? authPrefix.getText() : null,
				ownHeader ? orNull(endpointPath) : null, Kinds.hasUserId(chosen) ? orNull(userId) : null,
				tokens.matches(NUMBER) ? Integer.valueOf(tokens) : null);
		return new Provider(id, name.getText().strip(), chosen, address.getText().strip().replaceAll("/+$", ""), model.getText().strip(),
				options, models.models(), start.hasKey() && !key.isForgotten());
	}

	private static String orNull(Text field) {
		return field.getText().isBlank() ? null : field.getText().strip();
	}

	@Override
	protected void okPressed() {
		Provider entered = entered();
		Optional<Passphrase> typed = key.typed();
		boolean forget = key.isForgotten();
		setSaving(true);
		new ServiceJob(NLS.bind(Messages.Dialog_saving, entered.name()), JobFamilies.PROVIDERS, progress -> {
			try {
				ProviderRepository repository = Services.get(ProviderRepository.class);
				Provider kept = repository.save(entered);
				if (typed.isPresent() || forget) {
					repository.setKey(kept.id(), typed.orElse(null));
				}
				later(() -> {
					saved = kept;
					super.okPressed();
				});
			} catch (TftsrException e) {
				later(() -> {
					showProblem(e);
					setSaving(false);
				});
			} finally {
				typed.ifPresent(Passphrase::close);
			}
		}).schedule();
	}

	/** What is being kept is waited for. */
	@Override
	protected boolean canHandleShellCloseEvent() {
		return !saving;
	}

	private void setSaving(boolean now) {
		saving = now;
		updateOk();
		getButton(IDialogConstants.CANCEL_ID).setEnabled(!now);
	}

	/** On the user interface thread, if the dialog is still there. */
	void later(Runnable action) {
		Shell shell = getShell();
		if (shell != null && !shell.isDisposed()) {
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					action.run();
				}
			});
		}
	}
}
