package org.tftsr.ui.publish.internal.wizard;

import java.util.UUID;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;

/** Opens the wizard as soon as what it needs has been read. */
public final class OpenWizard {

	private static final String PREFERENCES = "org.tftsr.ui.publish.preferences";

	private OpenWizard() {
	}

	/**
	 * Lets the user publish something.
	 *
	 * @param documentId null for the issue itself
	 * @param service    null to let the user choose
	 */
	public static void begin(UUID issueId, UUID documentId, ServiceKind service) {
		read(issueId, new Choices(documentId, service), false);
	}

	/** Leads back to the preview, as what is there was changed meanwhile. */
	static void again(UUID issueId, Choices choices) {
		read(issueId, choices, true);
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
		PublishWizard.open(shell, basis, choices, atPreview);
	}
}
