package org.tftsr.ui.issues.internal.transfer;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.jface.wizard.WizardPage;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.MonitorProgress;

/** Does the work of a wizard beside the user interface thread, while the wizard stays open with what was entered. */
final class WizardWork {

	/** What takes long. */
	@FunctionalInterface
	interface Work {
		void run(Progress progress) throws TftsrException;
	}

	private WizardWork() {
	}

	/** Whether it is done; where it failed, the page says why and what to do. */
	static boolean run(IWizardContainer container, WizardPage page, Work work) {
		try {
			container.run(true, true, monitor -> {
				try {
					work.run(new MonitorProgress(monitor));
				} catch (TftsrException e) {
					throw new InvocationTargetException(e);
				}
			});
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getCause().getLocalizedMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
