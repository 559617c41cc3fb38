package org.tftsr.ui.publish.internal.links;

import java.net.URI;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;

/** Says that something was published, and offers to look at it; nothing waits for the answer. */
public final class ShowPublished extends MessageDialog {

	private final RemoteLink link;

	private ShowPublished(Shell shell, RemoteLink link) {
		super(shell, Messages.ShowPublished_title, null, LegacyActionTools.escapeMnemonics(words(link)), link.notTaken().isEmpty() ? INFORMATION : WARNING, 1,
				Messages.ShowPublished_open, IDialogConstants.CLOSE_LABEL);
		this.link = link;
		setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	private static String words(RemoteLink link) {
		return NLS.bind(link.notTaken().isEmpty() ? Messages.ShowPublished_words : Messages.ShowPublished_notTaken,
				new Object[] { link.label(), link.service().displayName(), String.join(", ", link.notTaken()) });
	}

	/** Says it soon; from any thread. */
	public static void later(RemoteLink link) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			new ShowPublished(window == null ? null : window.getShell(), link).open();
		});
	}

	@Override
	protected void buttonPressed(int buttonId) {
		super.buttonPressed(buttonId);
		if (buttonId == 0) {
			try {
				Services.get(WebBrowser.class).open(URI.create(link.address()));
			} catch (TftsrException e) {
				Problems.show(e);
			}
		}
	}
}
