package org.tftsr.rcp.internal.help;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.eclipse.ui.statushandlers.StatusManager;

/** What F1 and the menu Help show in the standalone product: in a dialog at its side, elsewhere in a view. */
public final class HelpUi extends AbstractHelpUI {

	/** Where the workbench keeps the id of its help in a control. */
	private static final String KEY = "org.eclipse.ui.help"; //$NON-NLS-1$

	@Override
	public void displayHelp() {
		inView(HelpView::showContents);
	}

	@Override
	public void displayHelpResource(String href) {
		inView(view -> view.open(href));
	}

	/** Shows the help of what has the keyboard, or of what that is in; of parts of the platform there is none. */
	@Override
	public void displayDynamicHelp() {
		for (Control control = Display.getCurrent().getFocusControl(); control != null; control = control.getParent()) {
			IContext context = control.getData(KEY) instanceof String id ? HelpSystem.getContext(id) : null;
			if (context != null) {
				displayContext(context, 0, 0);
				return;
			}
		}
		displayContext(null, 0, 0);
	}

	/** @param context null where nothing of ours has the keyboard, as in dialogs of the platform: that leads to the table of contents */
	@Override
	public void displayContext(IContext context, int x, int y) {
		Optional<TrayDialog> dialog = dialog();
		if (dialog.isEmpty()) {
			inView(view -> view.show(Optional.ofNullable(context)));
		} else if (dialog.get().getTray() instanceof HelpTray tray) {
			tray.show(Optional.ofNullable(context));
		} else {
			if (dialog.get().getTray() != null) {
				dialog.get().closeTray();
			}
			dialog.get().openTray(new HelpTray(Optional.ofNullable(context)));
		}
	}

	/** The dialog with the keyboard, where it has room for a tray. */
	private static Optional<TrayDialog> dialog() {
		Shell shell = Display.getCurrent().getActiveShell();
		return shell != null && shell.getData() instanceof TrayDialog dialog && shell.getLayout() instanceof GridLayout
				? Optional.of(dialog)
				: Optional.empty();
	}

	private static void inView(Consumer<HelpView> action) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		try {
			action.accept((HelpView) window.getActivePage().showView(HelpView.ID));
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG | StatusManager.SHOW);
		}
	}

	/** Nothing pops up that would have to be taken away. */
	@Override
	public boolean isContextHelpDisplayed() {
		return false;
	}
}
