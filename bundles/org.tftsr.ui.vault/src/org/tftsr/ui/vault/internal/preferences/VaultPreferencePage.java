package org.tftsr.ui.vault.internal.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.ui.Commands;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Links;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.PageRoom;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/**
 * <em>TFTSR &gt; Vault</em>: how the key is kept, each way with what it protects against, and when the vault locks itself.
 * What is changed here is changed at once, in a job: a passphrase is not something to keep until OK is pressed.
 */
public final class VaultPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int WIDTH_CHARS = 74;
	private static final int HEIGHT_LINES = 26;

	private final StackLayout layout = new StackLayout();
	private final List<ProtectionRow> rows = new ArrayList<>();
	private final ServiceJob loader = new ServiceJob(Messages.Page_reading, JobFamilies.VAULT, this::read);
	/** However a change ended: where it failed, the workbench has said why, and the page says how things are. */
	private final IJobChangeListener changes = new JobChangeAdapter() {
		@Override
		public void done(IJobChangeEvent event) {
			if (event.getJob() != loader && event.getJob().belongsTo(JobFamilies.VAULT)) {
				loader.schedule();
			}
		}
	};
	private Display display;
	private Composite area;
	private MessageArea message;
	private Composite contents;
	private IdleLockChoice idleLock;

	public VaultPreferencePage() {
		noDefaultAndApplyButton();
		setDescription(Messages.Page_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// the page keeps nothing of the workbench
	}

	@Override
	protected Control createContents(Composite parent) {
		display = parent.getDisplay();
		PageRoom.follow(parent);
		area = new Composite(parent, SWT.NONE);
		DialogLook.follow(area);
		HelpContexts.set(getControl(), HelpContexts.VAULT_PREFERENCES);
		area.setLayout(layout);
		message = new MessageArea(area);
		message.show(Messages.Page_reading);
		contents = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(5, 10).applyTo(contents);
		for (Protection protection : Protection.values()) {
			rows.add(new ProtectionRow(contents, protection));
		}
		idleLock = new IdleLockChoice(contents);
		createLinks();
		Job.getJobManager().addJobChangeListener(changes);
		area.addDisposeListener(event -> Job.getJobManager().removeJobChangeListener(changes));
		applyDialogFont(area);
		show(message.control());
		loader.schedule();
		return area;
	}

	private void createLinks() {
		Link links = Links.create(contents, SWT.WRAP);
		links.setText(Messages.Page_links);
		links.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> Commands.execute(PlatformUI.getWorkbench(), event.text, Map.of())));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(links);
	}

	/** The size with the rows in it, which come when the dialog is open already. */
	@Override
	protected Point doComputeSize() {
		Point size = super.doComputeSize();
		return new Point(Math.max(size.x, convertWidthInCharsToPixels(WIDTH_CHARS)),
				Math.max(size.y, convertHeightInCharsToPixels(HEIGHT_LINES)));
	}

	/** What fails is shown on the page, and so not by a dialog. */
	private void read(Progress progress) {
		try {
			VaultState state = Services.get(Vault.class).state();
			onDisplay(() -> show(state));
		} catch (TftsrException e) {
			onDisplay(() -> {
				message.showProblem(e, PlatformUI.getWorkbench(), loader::schedule);
				show(message.control());
			});
		}
	}

	private void show(VaultState state) {
		rows.forEach(row -> row.show(state));
		idleLock.show(state);
		contents.layout(true, true);
		show(contents);
		PageRoom.make(area.getParent());
	}

	private void show(Control control) {
		layout.topControl = control;
		area.layout(true, true);
	}

	private void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!area.isDisposed()) {
					action.run();
				}
			});
		}
	}
}
