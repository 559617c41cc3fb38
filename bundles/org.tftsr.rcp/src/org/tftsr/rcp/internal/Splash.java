package org.tftsr.rcp.internal;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

/**
 * A picture that is there until the window is. That of the platform is shown by its native launcher, which the product does not have.
 * Of the user interface thread.
 */
final class Splash {

	/** Nowhere else does the platform tell that it was started with this option. */
	private static final String COMMANDS = "eclipse.commands"; //$NON-NLS-1$
	private static final String NONE = "-nosplash"; //$NON-NLS-1$
	private static final Path PICTURE = new Path("splash.png"); //$NON-NLS-1$
	/** A desktop may keep a window from being drawn, and the start does not wait for that. */
	private static final int PATIENCE_MILLIS = 250;

	private final Display display;
	private Shell shell;

	Splash(Display display) {
		this.display = display;
	}

	/** Shows it, unless the command line says otherwise, and comes back when it is drawn. */
	void open() {
		if (System.getProperty(COMMANDS, "").lines().anyMatch(NONE::equalsIgnoreCase)) { //$NON-NLS-1$
			return;
		}
		Image image = ImageDescriptor.createFromURL(FileLocator.find(FrameworkUtil.getBundle(Splash.class), PICTURE, null)).createImage(display);
		shell = new Shell(display, SWT.NO_TRIM);
		shell.setText(Messages.Splash_title);
		boolean[] done = new boolean[1];
		shell.addListener(SWT.Paint, event -> {
			event.gc.drawImage(image, 0, 0);
			done[0] = true;
		});
		shell.addDisposeListener(event -> image.dispose());
		Rectangle size = image.getBounds();
		Rectangle screen = display.getPrimaryMonitor().getBounds();
		shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2, size.width, size.height);
		shell.open();
		Runnable enough = () -> done[0] = true;
		display.timerExec(PATIENCE_MILLIS, enough);
		while (!done[0]) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		display.timerExec(-1, enough);
	}

	/** Takes it away, if it is there. */
	void close() {
		if (shell != null) {
			shell.dispose();
			shell = null;
		}
	}
}
