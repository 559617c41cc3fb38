package org.tftsr.ui.issues.internal.transfer;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.IssueTransferService;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.Services;

/** Writes a whole issue to a file. */
public final class ExportIssueWizard extends Wizard implements IExportWizard {

	private ExportIssuePage page;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.ExportIssueWizard_title);
		setNeedsProgressMonitor(true);
		UUID selected = selection.getFirstElement() instanceof IssueSummary row ? row.issue().id() : null;
		page = new ExportIssuePage(selected);
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
		UUID issue = page.issue();
		Path file = page.file();
		boolean json = page.isJson();
		Set<ExportOption> options = page.options();
		return page.run(true, progress -> {
			IssueTransferService transfer = Services.get(IssueTransferService.class);
			if (json) {
				transfer.exportJson(issue, file, options, progress);
			} else {
				transfer.exportArchive(issue, file, options, progress);
			}
		});
	}
}
