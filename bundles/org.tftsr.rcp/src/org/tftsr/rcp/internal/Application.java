package org.tftsr.rcp.internal;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.tftsr.storage.DatabaseLocation;

/**
 * The standalone product. Its workspace lies in the data folder unless {@code -data} says otherwise, and is locked, so
 * that two windows never write the same settings.
 */
public final class Application implements IApplication {

	private static final String HEADLESS = "java.awt.headless"; //$NON-NLS-1$
	private static final String WORKSPACE = "workspace"; //$NON-NLS-1$

	@Override
	public Object start(IApplicationContext context) throws Exception {
		// icons are drawn by AWT, which need not open a screen of its own for that
		System.setProperty(HEADLESS, System.getProperty(HEADLESS, Boolean.TRUE.toString()));
		Display display = PlatformUI.createDisplay();
		try {
			if (!claimWorkspace(display)) {
				return EXIT_OK;
			}
			StartupRequest request = StartupRequest.parse(List.of(Platform.getApplicationArgs()));
			Splash splash = new Splash(display);
			splash.open();
			int code = PlatformUI.createAndRunWorkbench(display, new TriageWorkbenchAdvisor(request, splash::close));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
			Location workspace = Platform.getInstanceLocation();
			if (workspace != null) {
				workspace.release();
			}
		}
	}

	private static boolean claimWorkspace(Display display) {
		Location location = Platform.getInstanceLocation();
		try {
			File folder;
			boolean claimed;
			if (location.isSet()) {
				folder = URIUtil.toFile(URIUtil.toURI(location.getURL()));
				claimed = location.lock();
			} else {
				folder = DatabaseLocation.resolve(System::getProperty, System::getenv).createFolder(WORKSPACE).toFile();
				claimed = location.set(folder.toURI().toURL(), true);
			}
			if (!claimed) {
				refuse(display, NLS.bind(Messages.Application_workspaceInUse, folder));
			}
			return claimed;
		} catch (IOException | URISyntaxException | IllegalStateException e) {
			refuse(display, NLS.bind(Messages.Application_workspaceNotWritable, e.getMessage()));
		}
		return false;
	}

	private static void refuse(Display display, String message) {
		Shell shell = new Shell(display);
		MessageDialog.openError(shell, Messages.Application_cannotStart, message);
		shell.dispose();
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
