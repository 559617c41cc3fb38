package org.tftsr.ui.issues.internal.create;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.OpenIssue;
import org.tftsr.ui.issues.internal.triage.AddLogsJob;

/**
 * Creates an issue and opens it. The work is done on a thread of the wizard's container while the wizard stays open:
 * where it fails, what was typed is still there. Logs are added in the background afterwards, as large ones take a while.
 */
public final class NewIssueWizard extends Wizard implements INewWizard {

	private IssuePrefill prefill;
	private NewIssuePage page;

	/** Begins with what is selected. */
	public NewIssueWizard() {
		this(null);
	}

	/** @param prefill what the issue begins with; null for what is selected */
	public NewIssueWizard(IssuePrefill prefill) {
		this.prefill = prefill;
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.NewIssueWizard_title);
		setNeedsProgressMonitor(true);
		if (prefill == null) {
			// as it is in the window: what the wizard is given never is text
			IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
			prefill = window == null ? selected(null, selection)
					: selected(window.getPartService().getActivePart(), window.getSelectionService().getSelection());
		}
	}

	/** Text that cannot be redacted does not get in; the user is told, and can type. */
	private static IssuePrefill selected(IWorkbenchPart part, ISelection selection) {
		try {
			return SelectionPrefill.of(part, selection);
		} catch (TftsrException e) {
			Problems.show(e);
			return IssuePrefill.EMPTY;
		}
	}

	@Override
	public void createPageControls(Composite pageContainer) {
		super.createPageControls(pageContainer);
		AccessibleNames.ofLabels(pageContainer);
		DialogLook.follow(pageContainer.getShell());
	}

	@Override
	public void addPages() {
		page = new NewIssuePage(prefill, this::openInstead);
		addPage(page);
	}

	private void openInstead(UUID issueId) {
		getShell().close();
		OpenIssue.later(issueId);
	}

	@Override
	public boolean performFinish() {
		NewIssue issue = page.issue();
		List<Path> logs = page.logs();
		return page.run(false, progress -> {
			progress.begin(Messages.NewIssueWizard_creating, 1);
			created(Services.get(IssueRepository.class).create(issue), logs);
		});
	}

	private static void created(Issue created, List<Path> logs) {
		if (logs.isEmpty()) {
			OpenIssue.later(created.id());
		} else {
			new AddLogsJob(created.id(), logs).schedule();
		}
	}
}
