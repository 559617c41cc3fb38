package org.tftsr.ui;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.notice.FinishedWork;

/**
 * The page of a wizard that is finished by work which takes long and can fail. It is done beside the user interface thread, while the wizard
 * stays open: where it fails, what was entered is still there, and the page says why and what to do. To be used on the user interface thread
 * only.
 */
public abstract class WorkPage extends WizardPage {

	/** What takes long. */
	@FunctionalInterface
	public interface Work {

		/**
		 * Does it, on a thread of the wizard.
		 *
		 * @param progress to tell how far it is
		 */
		void run(Progress progress) throws TftsrException;
	}

	private ProblemArea problem;

	/**
	 * @param name   of the page, for none to see
	 * @param title  what the page is for
	 * @param banner beside the title
	 */
	protected WorkPage(String name, String title, ImageDescriptor banner) {
		super(name, title, banner);
	}

	/**
	 * Makes what is to be filled in.
	 *
	 * @param form has no layout yet
	 */
	protected abstract void createForm(Composite form);

	@Override
	public final void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite form = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
		createForm(form);
		problem = new ProblemArea(area);
		Dialog.applyDialogFont(area);
		setControl(area);
	}

	/** Says what is wrong with what was entered; what was said of a failure before goes with it. */
	@Override
	public final void setErrorMessage(String words) {
		if (problem != null) {
			problem.clear();
		}
		super.setErrorMessage(words);
	}

	/**
	 * Does the work and waits for it. Where it took long, whoever is in another program is told.
	 *
	 * @param stoppable whether a person can stop it
	 * @return whether it is done; where it is not, the page says why, unless somebody has stopped it
	 */
	public final boolean run(boolean stoppable, Work work) {
		setErrorMessage(null);
		String title = getWizard().getWindowTitle();
		setProgressShown(true);
		try {
			getContainer().run(true, stoppable, monitor -> {
				try {
					FinishedWork.tellOf(title, new MonitorProgress(monitor), work::run);
				} catch (TftsrException e) {
					throw new InvocationTargetException(e);
				}
			});
			return true;
		} catch (InvocationTargetException e) {
			fail(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			setProgressShown(false);
		}
		return false;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			setProgressShown(false);
		}
	}

	/** The progress of work has room only while there is work: at all other times the page had an empty strip below it. */
	private void setProgressShown(boolean shown) {
		Control page = getControl();
		if (page != null && !page.isDisposed()) {
			progressOf(page.getShell()).filter(progress -> progress.getLayoutData() instanceof GridData).ifPresent(progress -> {
				((GridData) progress.getLayoutData()).exclude = !shown;
				progress.getParent().layout();
			});
		}
	}

	/** What the wizard shows the progress of work in; empty where it shows none. */
	private static Optional<ProgressMonitorPart> progressOf(Composite parent) {
		return Arrays.stream(parent.getChildren()).map(child -> switch (child) {
		case ProgressMonitorPart progress -> Optional.of(progress);
		case Composite composite -> progressOf(composite);
		default -> Optional.<ProgressMonitorPart>empty();
		}).flatMap(Optional::stream).findFirst();
	}

	private void fail(Throwable cause) {
		if (!(cause instanceof TftsrException failure)) {
			TftsrException defect = Problems.defect(cause);
			say(defect);
			// with its details, and what reports it
			Problems.show(defect);
		} else if (failure.kind() != ProblemKind.CANCELLED) {
			Problems.logDefect(failure);
			say(failure);
		}
	}

	private void say(TftsrException failure) {
		setErrorMessage(failure.what() + '.');
		problem.show(failure);
	}
}
