package org.tftsr.ui.publish.internal.wizard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.publish.internal.review.ShownRequests;

/** Opens the wizard as soon as what it needs has been read. */
public final class OpenWizard {

	private static final String PREFERENCES = "org.tftsr.ui.publish.preferences";

	private OpenWizard() {
	}

	/**
	 * Lets the user publish something.
	 *
	 * @param documentId null for the issue itself
	 * @param service    leads to the preview, where space or project are set; null to let the user choose
	 */
	public static void begin(UUID issueId, UUID documentId, ServiceKind service) {
		read(issueId, new Choices(documentId, service), service != null);
	}

	/**
	 * Leads back to what is there, as it stood in the way of what was published: to the preview, with the difference to it, where that
	 * can be told, else to where it is chosen. On the user interface thread.
	 */
	static void again(UUID issueId, Choices choices) {
		// it was said of the text that it was then
		choices.setAsItIs(false);
		if (choices.existing() != null) {
			read(issueId, choices, true);
			return;
		}
		UUID documentId = choices.documentId();
		PublicationTarget target = choices.target();
		ServiceJob.scheduleForUser(Messages.OpenWizard_looking, JobFamilies.PUBLISHING, progress -> {
			Basis basis = Basis.read(issueId);
			Optional<Candidate> there = sameTitle(basis, documentId, target, progress);
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> {
				choices.setExisting(there.orElse(null));
				open(shell(), basis, choices, there.isPresent());
			});
		});
	}

	/** The page that has the title already: a space has one at most. What the issue is linked with, the wizard offers by itself. */
	private static Optional<Candidate> sameTitle(Basis basis, UUID documentId, PublicationTarget target, Progress progress)
			throws TftsrException {
		if (target.service() != ServiceKind.CONFLUENCE || !basis.links(target.service(), documentId).isEmpty()) {
			return Optional.empty();
		}
		return Services.get(PublicationService.class).candidates(basis.issue().id(), documentId, target, null,
				new ShownRequests(List.of(), progress), progress).stream().findFirst();
	}

	private static void read(UUID issueId, Choices choices, boolean atPreview) {
		ServiceJob.scheduleForUser(Messages.OpenWizard_reading, JobFamilies.PUBLISHING, progress -> {
			Basis basis = Basis.read(issueId);
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> open(shell(), basis, choices, atPreview));
		});
	}

	/** The window of the workbench that is in use. */
	static Shell shell() {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return window != null ? window.getShell() : PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	private static void open(Shell shell, Basis basis, Choices choices, boolean atPreview) {
		if (basis.integrations().isEmpty()) {
			if (MessageDialog.open(MessageDialog.INFORMATION, shell, Messages.PublishWizard_title, Messages.OpenWizard_none, SWT.NONE,
					Messages.OpenWizard_setUp, IDialogConstants.CANCEL_LABEL) == 0) {
				PreferencesUtil.createPreferenceDialogOn(shell, PREFERENCES, null, null).open();
			}
			return;
		}
		// the wizard chooses another service in the place of one that is not set up, and that is no choice of the user
		PublishWizard.open(shell, basis, choices, atPreview && basis.integration(choices.service()).isPresent());
	}
}
