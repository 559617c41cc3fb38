package org.tftsr.rcp.internal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.tftsr.core.start.VersionCaches;
import org.tftsr.storage.DatabaseLocation;

/**
 * The standalone product. Its workspace lies in the data folder unless {@code -data} says otherwise, and is locked, so
 * that two windows never write the same settings: what a second start is asked to show, the window that is open shows.
 */
public final class Application implements IApplication {

	private static final String HEADLESS = "java.awt.headless"; //$NON-NLS-1$
	private static final String VERSION = "tftsr.version"; //$NON-NLS-1$
	private static final String BUILD = "tftsr.build"; //$NON-NLS-1$
	private static final String WORKSPACE = "workspace"; //$NON-NLS-1$
	private static final Integer CANNOT_START = 1;
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

	@Override
	public Object start(IApplicationContext context) throws Exception {
		// icons are drawn by AWT, which need not open a screen of its own for that
		System.setProperty(HEADLESS, System.getProperty(HEADLESS, Boolean.TRUE.toString()));
		sayVersion();
		VersionCaches caches = VersionCaches.claim(FrameworkUtil.getBundle(Application.class).getBundleContext());
		StartupRequest request = StartupRequest.parse(List.of(Platform.getApplicationArgs()));
		Display display = display();
		if (display == null) {
			return CANNOT_START;
		}
		try {
			Path workspace = claimWorkspace(display, request);
			return workspace == null ? EXIT_OK : run(display, workspace, request, caches);
		} finally {
			display.dispose();
			Location workspace = Platform.getInstanceLocation();
			if (workspace != null) {
				workspace.release();
			}
		}
	}

	/** @return null where there is none, which is told where the program was started: a window cannot tell of it */
	private static Display display() {
		try {
			return PlatformUI.createDisplay();
		} catch (SWTError e) {
			System.err.println(NLS.bind(Messages.Application_noDisplay, e.getMessage()));
		} catch (LinkageError e) {
			System.err.println(NLS.bind(Messages.Application_noWindowLibrary, e.getMessage()));
		}
		return null;
	}

	/** About reads them by {@code about.mappings}. */
	private static void sayVersion() {
		Version version = FrameworkUtil.getBundle(Application.class).getVersion();
		System.setProperty(VERSION, "%d.%d.%d".formatted(version.getMajor(), version.getMinor(), version.getMicro())); //$NON-NLS-1$
		System.setProperty(BUILD, version.getQualifier());
	}

	private static Object run(Display display, Path workspace, StartupRequest request, VersionCaches caches) {
		OwnCommand command = OwnCommand.find();
		command.announce();
		try (WindowDoor door = WindowDoor.open(workspace)) {
			Splash splash = new Splash(display);
			splash.open();
			int code = PlatformUI.createAndRunWorkbench(display, new TriageWorkbenchAdvisor(request, door, () -> {
				splash.close();
				new RemoveOldCaches(caches).scheduleSoon();
			}));
			if (code == PlatformUI.RETURN_RESTART) {
				command.runAtExit();
			}
			return EXIT_OK;
		}
	}

	/** @return null where another window has it, which shows now what this one was to show, or where it cannot be had */
	private static Path claimWorkspace(Display display, StartupRequest request) {
		Location location = Platform.getInstanceLocation();
		try {
			Path folder = location.isSet() ? URIUtil.toFile(URIUtil.toURI(location.getURL())).toPath()
					: DatabaseLocation.resolve(System::getProperty, System::getenv).createFolder(WORKSPACE);
			long end = System.nanoTime() + PATIENCE_NANOS;
			// a window may be about to open its door, or to close
			while (!lock(location, folder)) {
				if (OpenWindow.show(folder, request)) {
					return null;
				}
				if (System.nanoTime() > end) {
					refuse(display, NLS.bind(Messages.Application_workspaceInUse, folder));
					return null;
				}
				LockSupport.parkNanos(PAUSE_NANOS);
			}
			return folder;
		} catch (IOException | URISyntaxException | IllegalStateException e) {
			refuse(display, NLS.bind(Messages.Application_workspaceNotWritable, e.getMessage()));
			return null;
		}
	}

	private static boolean lock(Location location, Path folder) throws IOException {
		return location.isSet() ? location.lock() : location.set(folder.toUri().toURL(), true);
	}

	private static void refuse(Display display, String message) {
		Shell shell = new Shell(display);
		MessageDialog.openError(shell, Messages.Application_cannotStart, LegacyActionTools.escapeMnemonics(message));
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
