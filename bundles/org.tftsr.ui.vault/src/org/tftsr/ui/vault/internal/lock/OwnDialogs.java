package org.tftsr.ui.vault.internal.lock;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;

import org.eclipse.jface.dialogs.IPageChangeProvider;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardSelectionPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.ui.vault.internal.prompt.SecretDialog;

/**
 * Tells the dialogs that may show something out of the vault from those of others, in which somebody may just be typing: in an IDE
 * the others are most. It belongs to the user interface thread.
 */
final class OwnDialogs {

	private static final String OURS = "org.tftsr."; //$NON-NLS-1$
	/** Where the workbench shows what failed, whoever it failed for: nothing is typed there. */
	private static final String FAILURES = "org.eclipse.ui.internal.statushandlers."; //$NON-NLS-1$
	/** Data of a shell that code of ours has opened. */
	private static final String OPENED = OwnDialogs.class.getName();
	private static final StackWalker STACK = StackWalker.getInstance();

	private OwnDialogs() {
	}

	/** Sees from now on who opens what: a question out of JFace does not tell who asks it. */
	static void watch(Display display) {
		if (display.getData(OPENED) == null) {
			display.setData(OPENED, Boolean.TRUE);
			display.addFilter(SWT.Show, OwnDialogs::shown);
		}
	}

	private static void shown(Event event) {
		if (event.widget instanceof Shell shell && shell.getData(OPENED) == null && isOpenedByUs()) {
			shell.setData(OPENED, Boolean.TRUE);
		}
	}

	/** What waits in the stack below, as for another dialog to be closed, has not opened this one. */
	private static boolean isOpenedByUs() {
		String here = OwnDialogs.class.getName();
		String display = Display.class.getName();
		return STACK.walk(frames -> frames.map(StackFrame::getClassName)
				.dropWhile(name -> name.equals(here) || name.startsWith("org.eclipse.swt.")) //$NON-NLS-1$
				.takeWhile(name -> !name.equals(display)).anyMatch(name -> name.startsWith(OURS)));
	}

	/**
	 * Closes, as the Escape key does, whatever dialog may show something out of the vault, and what was opened from it. One that
	 * shows progress does not, and to close it would cancel its job.
	 */
	static void close() {
		Shell[] shells = Display.getCurrent().getShells();
		for (int i = shells.length - 1; i >= 0; i--) {
			Shell shell = shells[i];
			if (!shell.isDisposed() && shell.getData() instanceof Window window
					&& !(window instanceof ProgressMonitorDialog) && shell.getData(SecretDialog.LOCK_PROOF) == null
					&& isOursOrOpenedFromOurs(shell)) {
				shell.close();
			}
		}
	}

	private static boolean isOursOrOpenedFromOurs(Shell shell) {
		for (Composite one = shell; one != null; one = one.getParent()) {
			if (one.getData(OPENED) != null || one.getData() instanceof Window window && isOurs(window)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOurs(Window window) {
		return isMadeByUs(window) || window.getClass().getName().startsWith(FAILURES)
				|| window instanceof PreferenceDialog preferences && hasPageOfOurs(preferences)
				|| window instanceof IPageChangeProvider pages && pages.getSelectedPage() instanceof IWizardPage page
						&& isOurs(page);
	}

	private static boolean isMadeByUs(Object object) {
		return object.getClass().getName().startsWith(OURS);
	}

	/** Also one that was left for another: it is still there. */
	private static boolean hasPageOfOurs(PreferenceDialog dialog) {
		return dialog.getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream().map(IPreferenceNode::getPage)
				.anyMatch(page -> page != null && isMadeByUs(page));
	}

	/** Also one from which somebody went back to where a wizard is chosen. */
	private static boolean isOurs(IWizardPage page) {
		return isMadeByUs(page) || isMadeByUs(page.getWizard())
				|| page instanceof WizardSelectionPage choice && Optional.ofNullable(choice.getSelectedNode())
						.filter(node -> node.isContentCreated() && isMadeByUs(node.getWizard())).isPresent();
	}
}
