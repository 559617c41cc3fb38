package org.tftsr.ui.publish.internal.wizard;

import java.util.UUID;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.TextHeight;

/** Publishes an issue or a document: where, with what, and exactly what goes. */
final class PublishWizard extends Wizard {

	private static final int PAGE_WIDTH = 760;
	private static final int PAGE_LINES = 32;

	private final Basis basis;
	private final Choices choices;
	private final boolean atPreview;
	private PlacePage place;
	private PreviewPage preview;

	/** @param atPreview whether to begin with the preview, as all was chosen before */
	private PublishWizard(Basis basis, Choices choices, boolean atPreview) {
		this.basis = basis;
		this.choices = choices;
		this.atPreview = atPreview;
		setWindowTitle(Messages.PublishWizard_title);
		setNeedsProgressMonitor(true);
	}

	/** Opens the wizard. On the user interface thread. */
	static void open(Shell shell, Basis basis, Choices choices, boolean atPreview) {
		WizardDialog dialog = new WizardDialog(shell, new PublishWizard(basis, choices, atPreview));
		dialog.setPageSize(PAGE_WIDTH, TextHeight.of(shell, PAGE_LINES));
		dialog.setHelpAvailable(false);
		dialog.open();
	}

	@Override
	public void createPageControls(Composite pageContainer) {
		super.createPageControls(pageContainer);
		AccessibleNames.ofLabels(pageContainer);
		DialogLook.follow(pageContainer.getShell());
	}

	@Override
	public void addPages() {
		place = new PlacePage(basis, choices);
		addPage(place);
		addPage(new OptionsPage(basis, choices));
		preview = new PreviewPage(basis.issue().id(), choices);
		addPage(preview);
	}

	@Override
	public IWizardPage getStartingPage() {
		return atPreview && place.isPageComplete() ? preview : super.getStartingPage();
	}

	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == preview && preview.prepared() != null;
	}

	@Override
	public boolean performFinish() {
		if (!preview.isTitleFree()) {
			return false;
		}
		PreparedPublication prepared = preview.prepared();
		UUID issueId = basis.issue().id();
		new PublishJob(prepared, () -> OpenWizard.again(issueId, choices)).schedule();
		return true;
	}
}
