package org.tftsr.rcp.internal;

import java.net.URL;
import java.util.Map;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.tftsr.rcp.internal.welcome.ShowWelcome;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.FirstEditor;
import org.tftsr.ui.MessageIcons;
import org.tftsr.ui.WindowFront;

/** Configures the workbench of the standalone product. */
final class TriageWorkbenchAdvisor extends WorkbenchAdvisor {

	/** The perspective of the bundle of what the views share. */
	private static final String PERSPECTIVE = "org.tftsr.ui.perspective"; //$NON-NLS-1$
	private static final String IDE_BUNDLE = "org.eclipse.ui.ide"; //$NON-NLS-1$
	private static final String OBJECT_ICONS = "icons/full/obj16/"; //$NON-NLS-1$

	private final StartupRequest request;
	private final WindowDoor door;
	private final Runnable windowIsThere;
	private AbstractStatusHandler errorHandler;

	TriageWorkbenchAdvisor(StartupRequest request, WindowDoor door, Runnable windowIsThere) {
		this.request = request;
		this.door = door;
		this.windowIsThere = windowIsThere;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		MessageIcons.follow(configurer.getWorkbench().getDisplay());
		// Without these two, files and projects in the navigator have neither children nor icons outside the IDE application.
		IDE.registerAdapters();
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "prj_obj.svg"); //$NON-NLS-1$
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "cprj_obj.svg"); //$NON-NLS-1$
	}

	private static void declare(IWorkbenchConfigurer configurer, String symbolicName, String file) {
		URL url = FileLocator.find(Platform.getBundle(IDE_BUNDLE), new Path(OBJECT_ICONS + file), null);
		configurer.declareImage(symbolicName, ImageDescriptor.createFromURL(url), true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new TriageWindowAdvisor(configurer);
	}

	@Override
	public synchronized AbstractStatusHandler getWorkbenchErrorHandler() {
		if (errorHandler == null) {
			errorHandler = new ReportingErrorHandler();
		}
		return errorHandler;
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return PERSPECTIVE;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public void postStartup() {
		windowIsThere.run();
		IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		show(window, request);
		if (request.issue().isEmpty() && request.logs().isEmpty()) {
			ShowWelcome.atFirst(window);
		}
		door.showIn(other -> showLater(window, other));
		new FirstIcon().schedule();
		FirstEditor.loadSoon();
	}

	private static void show(IWorkbenchWindow window, StartupRequest wanted) {
		wanted.issue().ifPresent(issue -> new OpenIssueJob(issue).schedule());
		wanted.logs().forEach(log -> Commands.execute(window, CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString())));
	}

	/** On any thread. @return false where the window closes */
	private static boolean showLater(IWorkbenchWindow window, StartupRequest wanted) {
		boolean[] shown = new boolean[1];
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
			if (!PlatformUI.getWorkbench().isClosing() && window.getShell() != null) {
				WindowFront.bring(window);
				show(window, wanted);
				shown[0] = true;
			}
		});
		return shown[0];
	}
}
