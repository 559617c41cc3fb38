package org.tftsr.ui.issues.internal.create;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.OpenIssue;

/**
 * Creates an issue and opens it. The work is done on a thread of the wizard's container while the wizard stays open:
 * where it fails, what was typed is still there.
 */
public final class NewIssueWizard extends Wizard implements INewWizard {

	private final NewIssuePage page = new NewIssuePage();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.NewIssueWizard_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		NewIssue issue = page.issue();
		IRunnableWithProgress work = monitor -> {
			monitor.beginTask(Messages.NewIssueWizard_creating, 1);
			try {
				Issue created = Services.get(IssueRepository.class).create(issue);
				OpenIssue.later(created.id());
			} catch (TftsrException e) {
				throw new InvocationTargetException(e);
			} finally {
				monitor.done();
			}
		};
		try {
			getContainer().run(true, false, work);
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getCause().getLocalizedMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
