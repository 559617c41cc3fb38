package org.tftsr.ui.settings;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.PageRoom;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.Waiting;

/**
 * A page of settings that are in the database, which is read and written in jobs. Until it is read, and where it cannot be, the page
 * says so; what comes of a click stands below what the page shows.
 */
public abstract class SettingsPage extends PreferencePage implements IWorkbenchPreferencePage {

	/** The room for the settings, which come when the dialog is open already. */
	private static final int WIDTH_CHARS = 90;
	private static final int HEIGHT_LINES = 30;

	/** Something that a job does. */
	@FunctionalInterface
	protected interface Work {
		/**
		 * Does it, on the thread of the job.
		 *
		 * @return what is to be done on the user interface thread then, if the page is still there
		 */
		Runnable run(Progress progress) throws TftsrException;
	}

	private final StackLayout stack = new StackLayout();
	private final String helpContext;
	private Display display;
	private Composite outer;
	private Composite area;
	private MessageArea message;
	/** Made when the settings have been read; null until then. */
	private Composite contents;
	private ResultArea result;

	/** @param helpContext what F1 shows, one of {@link HelpContexts} */
	protected SettingsPage(String helpContext) {
		this.helpContext = helpContext;
	}

	@Override
	public void init(IWorkbench workbench) {
		// the page keeps nothing of the workbench
	}

	@Override
	protected final Control createContents(Composite parent) {
		display = parent.getDisplay();
		PageRoom.follow(parent);
		outer = new Composite(parent, SWT.NONE);
		DialogLook.follow(outer);
		HelpContexts.set(getControl(), helpContext);
		GridLayoutFactory.fillDefaults().applyTo(outer);
		area = new Composite(outer, SWT.NONE);
		area.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(HEIGHT_LINES)).applyTo(area);
		message = new MessageArea(area);
		result = new ResultArea(outer);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(result.control());
		ServiceRegistration<EventHandler> vault = VaultEvents.subscribe(this::loadSoon, this::loadSoon);
		outer.addDisposeListener(event -> vault.unregister());
		load();
		return outer;
	}

	/**
	 * Makes the controls, once there is something to show in them. Not sooner: on GTK, a field in a tab that is measured in a dialog
	 * that is not open yet takes the process down.
	 */
	protected abstract void createPage(Composite page);

	/** Reads what the page shows. */
	protected abstract Runnable read(Progress progress) throws TftsrException;

	/** Reads what the page shows, anew. */
	protected final void load() {
		if (contents == null || stack.topControl != contents) {
			message.show(Messages.Page_reading);
			show(message.control());
		}
		new ServiceJob(Messages.Page_reading, JobFamilies.PROVIDERS, progress -> {
			try {
				Runnable update = read(progress);
				later(() -> showPage(update));
			} catch (TftsrException e) {
				// what fails is shown on the page, and so not by a dialog
				later(() -> {
					message.showProblem(e, PlatformUI.getWorkbench(), this::load);
					show(message.control());
				});
			}
		}).schedule();
	}

	/** Shows the page, which is filled first. */
	protected final void showPage(Runnable update) {
		if (contents == null) {
			contents = new Composite(area, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
			createPage(contents);
			AccessibleNames.ofLabels(contents);
			// those of the page that were there when it was opened have it already
			applyDialogFont(contents);
		}
		update.run();
		show(contents);
		// the platform lets the description wrap at a width that it measured before: at the one that was kept for the settings
		doComputeSize();
		PageRoom.make(outer.getParent());
	}

	private void loadSoon() {
		later(this::load);
	}

	/**
	 * Does something in a job that a person waits for.
	 *
	 * @return the job, to be cancelled
	 */
	protected final Job work(String name, Work work) {
		ServiceJob job = new ServiceJob(name, JobFamilies.PROVIDERS, progress -> {
			try {
				later(work.run(progress));
			} catch (TftsrException e) {
				if (isGone()) {
					throw e;
				}
				later(() -> result.showProblem(e));
			}
		});
		job.schedule();
		return job;
	}

	/** Keeps settings. */
	@FunctionalInterface
	protected interface Keeping {
		/** Keeps them, on a thread of its own. */
		void keep() throws TftsrException;
	}

	/**
	 * Keeps what was entered while a person waits, and tells what is wrong on the page.
	 *
	 * @return whether it was kept
	 */
	protected final boolean keep(Keeping keeping) {
		try {
			return Waiting.forWork(progress -> {
				keeping.keep();
				return Boolean.TRUE;
			}).booleanValue();
		} catch (TftsrException e) {
			tell(e);
			return false;
		}
	}

	/** Whether the page was closed; from any thread. */
	protected final boolean isGone() {
		return outer.isDisposed();
	}

	/** Where the page says what came of a click. */
	protected final ResultArea result() {
		return result;
	}

	/** Does something on the user interface thread soon, if the page is still there. */
	protected final void later(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!outer.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void show(Control control) {
		stack.topControl = control;
		area.layout(true, true);
	}

	/** Shows what is said in place of the page; for a page that was shown and cannot be kept now. */
	private void tell(TftsrException problem) {
		if (Problems.isLocked(problem)) {
			message.showLocked(PlatformUI.getWorkbench());
			show(message.control());
		} else {
			result.showProblem(problem);
		}
	}
}
