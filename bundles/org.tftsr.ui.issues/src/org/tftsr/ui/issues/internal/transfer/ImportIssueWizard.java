package org.tftsr.ui.issues.internal.transfer;

import java.nio.file.Path;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.tftsr.triage.IssueTransferService;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.OpenIssue;

/** Makes an issue of an exported one, and opens it. */
public final class ImportIssueWizard extends Wizard implements IImportWizard {

	private final ImportIssuePage page = new ImportIssuePage();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.ImportIssueWizard_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void createPageControls(Composite pageContainer) {
		super.createPageControls(pageContainer);
		AccessibleNames.ofLabels(pageContainer);
		DialogLook.follow(pageContainer.getShell());
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		Path file = page.file();
		return page.run(true, progress -> OpenIssue
				.later(Services.get(IssueTransferService.class).importIssue(file, progress).id()));
	}
}
