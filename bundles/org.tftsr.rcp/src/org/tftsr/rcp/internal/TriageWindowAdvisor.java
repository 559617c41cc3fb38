package org.tftsr.rcp.internal;

import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Configures the product's window. */
final class TriageWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Point INITIAL_SIZE = new Point(1440, 880);

	TriageWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new TriageActionBarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(INITIAL_SIZE);
		configurer.setShowCoolBar(false);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setShowPerspectiveBar(false);
	}

	@Override
	public void postWindowCreate() {
		new WindowTitle(getWindowConfigurer()).install();
		layOutWhereTheDesktopResizes(getWindowConfigurer().getWindow().getShell());
	}

	/**
	 * Where the desktop opens a window smaller than it was asked to be, as on a screen with less room, GTK goes on to lay out nothing
	 * of it that comes later, until it gets another size: columns of tables have no width, so that their rows are neither drawn nor
	 * clicked. To be told anew of its smallest size, once it has done with the one it got, makes GTK begin again.
	 */
	private static void layOutWhereTheDesktopResizes(Shell shell) {
		shell.addControlListener(ControlListener.controlResizedAdapter(event -> shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				shell.setMinimumSize(shell.getMinimumSize());
			}
		})));
	}
}
