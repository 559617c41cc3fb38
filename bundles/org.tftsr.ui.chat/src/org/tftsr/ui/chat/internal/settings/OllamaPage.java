package org.tftsr.ui.chat.internal.settings;

import java.util.List;
import java.util.Optional;

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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.InstalledModel;
import org.tftsr.ai.ollama.OllamaService;
import org.tftsr.ai.ollama.OllamaStatus;
import org.tftsr.ai.ollama.PullListener.PullState;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.Services;
import org.tftsr.ui.notice.FinishedWork;
import org.tftsr.ui.settings.ResultArea;
import org.tftsr.ui.settings.SettingsPage;

/**
 * <em>TFTSR &gt; Ollama</em>: whether it runs, what it has, what this machine could run, and how to install it. What is done here is
 * done at once.
 */
public final class OllamaPage extends SettingsPage {

	/** Where no icon is shown, there is room for one. */
	private static final int ICON = 20;
	private static final int TEXT_WIDTH = 300;

	private Label stateIcon;
	private Label state;
	private HardwareTiles tiles;
	private InstalledModels installed;
	private AdvisedModels advised;
	private InstallGuideTab guide;
	private TabFolder tabs;
	private PullRow pull;
	private Job pulling;
	private boolean shownBefore;
	/** Whether somebody has asked by name whether it runs; read by jobs. */
	private volatile boolean asked;

	public OllamaPage() {
		super(HelpContexts.OLLAMA_PREFERENCES);
		noDefaultAndApplyButton();
		setDescription(Messages.Ollama_description);
	}

	@Override
	protected void createPage(Composite page) {
		GridLayoutFactory.fillDefaults().spacing(5, 8).applyTo(page);
		createState(page);
		tiles = new HardwareTiles(page);
		tabs = new TabFolder(page, SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		installed = new InstalledModels(tabs, this::delete);
		addTab(Messages.Ollama_tabModels, installed.control());
		advised = new AdvisedModels(tabs, this::pull);
		addTab(Messages.Ollama_tabAdvice, advised.control());
		guide = new InstallGuideTab(tabs);
		addTab(Messages.Ollama_tabGuide, guide.control());
		pull = new PullRow(page, this::pull, () -> pulling.cancel());
	}

	private void createState(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		stateIcon = new Label(row, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).hint(ICON, ICON).applyTo(stateIcon);
		state = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(state);
		Button refresh = new Button(row, SWT.PUSH);
		refresh.setText(Messages.Ollama_refresh);
		refresh.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			asked = true;
			load();
		}));
	}

	private void addTab(String text, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(text);
		item.setControl(control);
	}

	/**
	 * As each call is noted in the vault, Ollama is not asked unasked where that is not open: a look at this page is no reason to make
	 * one, or to ask for its passphrase.
	 */
	@Override
	protected Runnable read(Progress progress) throws TftsrException {
		OllamaService ollama = Services.get(OllamaService.class);
		Hardware hardware = ollama.hardware();
		List<Recommendation> models = ollama.recommend(hardware);
		later(() -> showPage(() -> {
			tiles.show(hardware);
			advised.show(models);
			pull.offer(models);
		}));
		if (!asked && !Services.get(Vault.class).state().open()) {
			return this::showNotAsked;
		}
		try {
			OllamaStatus status = ollama.status(progress);
			List<InstalledModel> has = status.running() ? ollama.models(progress) : List.of();
			return () -> show(status, has);
		} catch (TftsrException e) {
			return () -> showProblem(e);
		}
	}

	private void showNotAsked() {
		stateIcon.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_INFO));
		say(Messages.Ollama_notAsked);
		pull.setEnabled(false);
		installed.show(List.of());
	}

	private void showProblem(TftsrException problem) {
		stateIcon.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
		say(ResultArea.words(problem));
		pull.setEnabled(false);
		installed.show(List.of());
	}

	private void show(OllamaStatus status, List<InstalledModel> has) {
		stateIcon.setImage(status.running() ? Images.get(Images.INTACT) : JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
		say(status.running() ? NLS.bind(Messages.Ollama_running, status.version(), status.address())
				: NLS.bind(Messages.Ollama_notRunning, status.address(), status.problem()));
		pull.setEnabled(status.running() && pulling == null);
		installed.show(has);
		if (!shownBefore && !status.installed()) {
			tabs.setSelection(2);
		}
		shownBefore = true;
	}

	private void say(String words) {
		state.setText(words.replace("&", "&&"));
		state.requestLayout();
	}

	private void pull(String name) {
		if (pulling != null || name.isBlank()) {
			return;
		}
		result().clear();
		pull.begin(name);
		Control page = getControl();
		pulling = work(NLS.bind(Messages.Ollama_pulling, name), progress -> {
			Optional<TftsrException> problem = fetch(name, page, progress);
			return () -> ended(name, problem);
		});
	}

	private Optional<TftsrException> fetch(String name, Control page, Progress progress) throws TftsrException {
		try {
			FinishedWork.begin(page).tellOf(NLS.bind(Messages.Ollama_notPulled, name), () -> {
				Services.get(OllamaService.class).pull(name, new Pace(this::pulled), progress);
				return NLS.bind(Messages.Ollama_pulled, name);
			});
			return Optional.empty();
		} catch (TftsrException e) {
			if (isGone()) {
				throw e;
			}
			// said on the page, which shows that nothing is fetched any more too
			return Optional.of(e);
		}
	}

	private void pulled(PullState now) {
		later(() -> pull.show(now));
	}

	private void ended(String name, Optional<TftsrException> problem) {
		pulling = null;
		pull.end();
		problem.ifPresentOrElse(result()::showProblem, () -> result().showDone(NLS.bind(Messages.Ollama_pulled, name)));
		load();
	}

	private void delete(InstalledModel model) {
		if (MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.Ollama_deleteTitle,
				NLS.bind(Messages.Ollama_deleteQuestion, model.name()), SWT.NONE, Messages.Ollama_deleteYes,
				IDialogConstants.CANCEL_LABEL) == 0) {
			result().clear();
			work(NLS.bind(Messages.Ollama_deleting, model.name()), progress -> {
				Services.get(OllamaService.class).delete(model.name(), progress);
				return this::load;
			});
		}
	}
}
