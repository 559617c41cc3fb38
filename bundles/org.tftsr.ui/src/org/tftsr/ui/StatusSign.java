package org.tftsr.ui;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledToolItem;
import org.eclipse.e4.ui.model.application.ui.menu.MToolBar;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * A sign in the status line of each window, which executes a command when it is clicked. It is made when there is something to show
 * for the first time: one that plugin.xml contributes has a toolbar in each window from the start on, though it is hidden. It belongs
 * to the user interface thread.
 */
public final class StatusSign {

	/** How the workbench calls its status line. */
	private static final String STATUS_LINE = "org.eclipse.ui.trim.status"; //$NON-NLS-1$
	private static final String WITH_TEXT = "FORCE_TEXT"; //$NON-NLS-1$

	private final String id;
	private boolean isMade;
	private Look look;

	/**
	 * How it looks, and what it does.
	 *
	 * @param commandId without parameters
	 * @param icon      address of the picture
	 */
	public record Look(String commandId, String icon, String label, String tooltip) {
	}

	/** @param id unique in a window */
	public StatusSign(String id) {
		this.id = id;
	}

	/** @param changed null to take it away. Nothing happens once the last window has been closed */
	public void show(Look changed) {
		look = changed;
		IWorkbench workbench = PlatformUI.getWorkbench();
		if (!isMade && changed != null) {
			isMade = true;
			workbench.addWindowListener(new LaterWindows());
		}
		if (isMade) {
			for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
				showIn(window);
			}
		}
	}

	private void showIn(IWorkbenchWindow window) {
		MWindow model = window.getService(MWindow.class);
		EModelService models = window.getService(EModelService.class);
		if (model == null || models == null) {
			return;
		}
		for (MTrimBar statusLine : models.findElements(model, STATUS_LINE, MTrimBar.class)) {
			MToolBar toolBar = toolBar(statusLine, models);
			toolBar.setToBeRendered(false);
			toolBar.getChildren().clear();
			if (look != null) {
				toolBar.getChildren().add(item(window, models));
				toolBar.setToBeRendered(true);
			}
		}
	}

	private MToolBar toolBar(MTrimBar statusLine, EModelService models) {
		if (models.find(id, statusLine) instanceof MToolBar made) {
			return made;
		}
		MToolBar toolBar = models.createModelElement(MToolBar.class);
		toolBar.setElementId(id);
		toolBar.setToBeRendered(false);
		statusLine.getChildren().add(toolBar);
		// the workbench does not keep those for the next start
		statusLine.getPendingCleanup().add(toolBar);
		return toolBar;
	}

	private MHandledToolItem item(IWorkbenchWindow window, EModelService models) {
		MHandledToolItem item = models.createModelElement(MHandledToolItem.class);
		item.setElementId(id + ".item"); //$NON-NLS-1$
		item.setCommand(window.getService(MApplication.class).getCommand(look.commandId()));
		item.setIconURI(look.icon());
		item.setLabel(look.label());
		item.setTooltip(look.tooltip());
		item.getTags().add(WITH_TEXT);
		return item;
	}

	/** Windows that are opened while it is shown. */
	private final class LaterWindows implements IWindowListener {

		@Override
		public void windowOpened(IWorkbenchWindow window) {
			showIn(window);
		}

		@Override
		public void windowClosed(IWorkbenchWindow window) {
			// it goes with its window
		}

		@Override
		public void windowActivated(IWorkbenchWindow window) {
			// it is the same in each
		}

		@Override
		public void windowDeactivated(IWorkbenchWindow window) {
			// it is the same in each
		}
	}
}
