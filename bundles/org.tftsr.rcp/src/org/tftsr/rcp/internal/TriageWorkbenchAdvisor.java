package org.tftsr.rcp.internal;

import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.rcp.internal.welcome.ShowWelcome;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.FirstEditor;
import org.tftsr.ui.MessageIcons;
import org.tftsr.ui.Problems;
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
	private final UnforeseenErrors unforeseen = new UnforeseenErrors();
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

	/** The platform puts it into the log alone: what failed was silent, with nothing to report it by. */
	@Override
	public void eventLoopException(Throwable error) {
		if (PlatformUI.getWorkbench().isClosing() || !unforeseen.show(error)) {
			// it writes into the log; what the machine itself has run out of, it looks at
			super.eventLoopException(error instanceof VirtualMachineError ? error : Problems.wordless(error));
		}
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
		door.showIn(TriageWorkbenchAdvisor::showLater);
		new FirstIcon().schedule();
		FirstEditor.loadSoon();
	}

	private static void show(IWorkbenchWindow window, StartupRequest wanted) {
		wanted.issue().ifPresent(issue -> new OpenIssueJob(issue).schedule());
		for (String log : wanted.logs()) {
			try {
				Commands.execute(window, CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, StartupRequest.file(log).toUri().toString()));
			} catch (TftsrException e) {
				Problems.show(e);
			}
		}
	}

	/** On any thread. @return false where the program ends */
	private static boolean showLater(StartupRequest wanted) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		boolean[] shown = new boolean[1];
		workbench.getDisplay().syncExec(() -> {
			if (!workbench.isClosing()) {
				window(workbench).ifPresent(window -> {
					WindowFront.bring(window);
					show(window, wanted);
					shown[0] = true;
				});
			}
		});
		return shown[0];
	}

	/** The one that is used, or else the first of those there are by now. */
	private static Optional<IWorkbenchWindow> window(IWorkbench workbench) {
		return Stream.concat(Stream.ofNullable(workbench.getActiveWorkbenchWindow()), Arrays.stream(workbench.getWorkbenchWindows()))
				.filter(window -> window.getShell() != null).findFirst();
	}
}
