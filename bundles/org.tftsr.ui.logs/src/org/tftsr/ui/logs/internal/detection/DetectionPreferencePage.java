package org.tftsr.ui.logs.internal.detection;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.Detectors;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.PageRoom;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.Waiting;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.model.UserInterface;

/**
 * <em>TFTSR &gt; Personal Data and Secrets</em>: what is looked for in logs, and what stands in its place. The settings
 * are in the database, which is read and written off the user interface thread.
 */
public final class DetectionPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	/** The dialog makes the page no smaller than this, and scrolls or cuts it instead. */
	private static final int WIDTH_CHARS = 78;
	private static final int HEIGHT_LINES = 28;

	private final SettingsDraft draft = new SettingsDraft();
	private final StackLayout layout = new StackLayout();
	private Composite area;
	private ProblemArea notKept;
	private ProblemArea secretsOff;
	private Control reading;
	/** Made when the settings have been read; null until then. */
	private TabFolder tabs;
	private TypesTab types;
	private PatternsTab patterns;
	/** Whether what is kept cannot be read, and is to be replaced whatever it is. */
	private boolean damaged;
	/** Name of the type to begin with, or null. */
	private String first;

	/**
	 * Opens the page in the Preferences dialog and waits until that is closed.
	 *
	 * @param typeName the type to select, built in or of the user's own, or null
	 */
	public static void open(Shell shell, String typeName) {
		PreferencesUtil.createPreferenceDialogOn(shell, LogViewerIds.DETECTION_PREFERENCES, null, typeName).open();
	}

	/** The dialog hands over what {@link #open} was called with. */
	@Override
	public void applyData(Object data) {
		first = data instanceof String typeName ? typeName : null;
		selectFirst();
	}

	private void selectFirst() {
		if (tabs != null && first != null) {
			tabs.setSelection(types.select(first) || !patterns.select(first) ? 0 : 1);
			first = null;
		}
	}

	@Override
	public void init(IWorkbench workbench) {
		setDescription(Messages.Page_description);
	}

	@Override
	protected Control createContents(Composite parent) {
		PageRoom.follow(parent);
		Composite outer = new Composite(parent, SWT.NONE);
		DialogLook.follow(outer);
		HelpContexts.set(getControl(), HelpContexts.DETECTION_PREFERENCES);
		GridLayoutFactory.fillDefaults().applyTo(outer);
		area = new Composite(outer, SWT.NONE);
		area.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(HEIGHT_LINES)).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Page_reading);
		reading = label;
		secretsOff = new ProblemArea(outer, Messages.Page_secretsOff);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(secretsOff);
		secretsOff.setVisible(false);
		load();
		applyDialogFont(outer);
		return outer;
	}

	private TabFolder createTabs() {
		TabFolder folder = new TabFolder(area, SWT.TOP);
		types = new TypesTab(draft);
		addTab(folder, Messages.Types_tab, types.create(folder));
		patterns = new PatternsTab(draft);
		addTab(folder, Messages.Patterns_tab, patterns.create(folder));
		addTab(folder, Messages.Exceptions_tab, new ExceptionsTab(draft).create(folder));
		addTab(folder, Messages.Replacement_tab, new ReplacementTab(draft).create(folder));
		applyDialogFont(folder);
		return folder;
	}

	private static void addTab(TabFolder folder, String text, Control control) {
		TabItem item = new TabItem(folder, SWT.NONE);
		item.setText(text);
		item.setControl(control);
	}

	private void load() {
		show(reading);
		new TriageJob(Messages.Page_reading, JobFamilies.LOGS) {

			/** What fails is shown on the page, and so not by a dialog. */
			@Override
			protected void execute(Progress progress) {
				try {
					DetectionSettings settings = Services.get(DetectionSettingsRepository.class).get();
					UserInterface.run(() -> loaded(settings));
				} catch (TftsrException e) {
					UserInterface.run(() -> failed(e));
				}
			}
		}.schedule();
	}

	private void loaded(DetectionSettings settings) {
		if (!area.isDisposed()) {
			draft.setKept(settings);
			edit(settings);
		}
	}

	private void editAnew() {
		damaged = true;
		edit(DetectionSettings.STANDARD);
	}

	private void edit(DetectionSettings settings) {
		if (tabs == null) {
			tabs = createTabs();
			GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
			draft.addListener(this::warn);
		}
		draft.change(settings);
		show(tabs);
		// the platform lets the description wrap at a width that it measured before: at the one that was kept for the settings
		doComputeSize();
		PageRoom.make((Composite) getControl());
		selectFirst();
	}

	private void failed(TftsrException problem) {
		if (!area.isDisposed()) {
			ProblemArea words = new ProblemArea(area, problem);
			words.link(Messages.Page_again, this::load);
			if (problem.kind() == ProblemKind.DAMAGED) {
				words.link(Messages.Page_anew, this::editAnew);
			}
			applyDialogFont(words);
			show(words);
		}
	}

	private void show(Control control) {
		Control before = layout.topControl;
		layout.topControl = control;
		area.layout();
		if (before instanceof ProblemArea && before != control) {
			// its link is what was clicked: let the event end first
			before.getDisplay().asyncExec(before::dispose);
		}
	}

	/** Says what the settings leave readable, calmly: it may be what the user wants. */
	private void warn() {
		boolean off = TypesTab.secretsOff(draft.settings());
		((GridData) secretsOff.getLayoutData()).exclude = !off;
		secretsOff.setVisible(off);
		secretsOff.requestLayout();
	}

	/** What is the user's own, patterns and exceptions, has no default and stays. */
	@Override
	protected void performDefaults() {
		if (tabs != null) {
			draft.change(new DetectionSettings(DetectionSettings.STANDARD.typesOff(), draft.settings().ownPatterns(),
					draft.settings().allowed(), DetectionSettings.STANDARD.plain()));
		}
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		if (tabs == null || !damaged && !draft.isChanged()) {
			return true;
		}
		DetectionSettings settings = draft.settings();
		DetectionSettings shown = draft.kept();
		say(null);
		try {
			DetectionSettings now = Waiting.forWork(progress -> damaged ? keepWhatever(settings) : keep(shown, settings));
			damaged = false;
			draft.rebase(now);
			return true;
		} catch (TftsrException e) {
			say(e);
			if (e.kind() == ProblemKind.CONFLICT) {
				showOthers();
			}
			return false;
		}
	}

	/** Shows above the settings why they could not be kept, or nothing more of it. */
	private void say(TftsrException problem) {
		if (notKept != null) {
			notKept.dispose();
			notKept = null;
		}
		if (problem != null) {
			notKept = new ProblemArea(area.getParent(), problem);
			notKept.moveAbove(area);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(notKept);
		}
		area.getParent().layout();
	}

	/** Shows what somebody else has kept meanwhile beside what was changed here, which replaces it when it is applied again. */
	private void showOthers() {
		try {
			draft.rebase(Waiting.forWork(progress -> read()));
		} catch (TftsrException e) {
			say(e);
		}
	}

	/** @return what is kept then: what others have changed beside this stays */
	private static DetectionSettings keep(DetectionSettings shown, DetectionSettings settings) throws TftsrException {
		Services.get(Detectors.class).update(shown, settings);
		return read();
	}

	/** What was kept could not be read, so that nobody was shown it. */
	private static DetectionSettings keepWhatever(DetectionSettings settings) throws TftsrException {
		Services.get(Detectors.class).update(settings);
		return settings;
	}

	private static DetectionSettings read() throws TftsrException {
		return Services.get(DetectionSettingsRepository.class).get();
	}
}
