package org.tftsr.ui.vault.internal.opening;

import org.eclipse.ui.IWorkbench;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.ui.notice.FinishedWork;

/**
 * Shows a job beside the one that waits for the database, with its progress and a button to cancel it. The reference to the
 * workbench is a condition: a command line that runs out of the same installation shows its work itself.
 */
@Component(service = LongWork.class, reference = @Reference(name = "workbench", service = IWorkbench.class))
public final class WorkbenchLongWork implements LongWork {

	@Override
	public void show(String name, Work work) throws TftsrException {
		ShownWork shown = new ShownWork(name);
		shown.schedule();
		try {
			FinishedWork.tellOf(name, shown, work::run);
		} finally {
			shown.finish();
		}
	}
}
