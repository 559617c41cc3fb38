package org.tftsr.ui.logs.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;

/**
 * The workbench as a test of logs drives it from a thread of its own, as a user would: by files, editors, commands and widgets.
 * Its methods come back when what they cause is on the screen; they wait for jobs, never for time to pass.
 */
final class Workbench {

	/** How long a test waits for what must happen, on a machine of any speed. */
	static final int PATIENCE_SECONDS = 60;
	private static final String PROJECT = "logs"; //$NON-NLS-1$
	private static final int POLL_MILLIS = 10;

	private Workbench() {
	}

	/** Runs something on the user interface thread and gives back its result. */
	static <T> T ui(Callable<T> work) throws Exception {
		return org.tftsr.ui.testsupport.Workbench.ui(work);
	}

	/**
	 * Waits until logs are read and searched and the user interface thread has nothing left to do for it. Work that begins other work without
	 * end fails the test.
	 */
	static void settle() throws Exception {
		settle(2 * PATIENCE_SECONDS);
	}

	/** As {@link #settle()}, for logs of gigabytes, which take minutes. */
	static void settle(int seconds) throws Exception {
		IJobManager jobs = Job.getJobManager();
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		IProgressMonitor patience = new NullProgressMonitor() {

			@Override
			public boolean isCanceled() {
				return System.nanoTime() > deadline;
			}
		};
		do {
			ui(() -> Boolean.valueOf(Display.getCurrent().readAndDispatch()));
			try {
				jobs.join(JobFamilies.LOGS, patience);
			} catch (OperationCanceledException e) {
				throw new AssertionError("Does not come to rest: " + List.of(jobs.find(JobFamilies.LOGS)), e); //$NON-NLS-1$
			}
			ui(() -> Boolean.TRUE);
		} while (jobs.find(JobFamilies.LOGS).length > 0);
	}

	static IWorkbenchPage page() {
		return org.tftsr.ui.testsupport.Workbench.page();
	}

	static void closeEditors() throws Exception {
		ui(() -> Boolean.valueOf(page().closeAllEditors(false)));
		settle();
	}

	/** A file in the workspace with this content. */
	static IFile file(String name, byte[] content) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		if (!project.exists()) {
			project.create(null);
		}
		project.open(null);
		IFile file = project.getFile(name);
		file.write(content, true, false, false, null);
		return file;
	}

	static void deleteFiles() throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		if (project.exists()) {
			project.delete(true, true, null);
		}
	}

	/** Writes the file behind the workspace's back. */
	static void writeBehind(IFile file, byte[] content) {
		try {
			Files.write(Path.of(file.getLocationURI()), content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static void refresh(IFile file) throws CoreException {
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	/** Opens a file as a double click does. */
	static IEditorPart open(IFile file) throws Exception {
		IEditorPart editor = ui(() -> IDE.openEditor(page(), file));
		settle();
		return editor;
	}

	/** Executes a command with parameters by id. */
	static Object execute(String commandId, Map<String, String> parameters) throws Exception {
		Object result = begin(commandId, parameters);
		settle();
		return result;
	}

	/** As {@link #execute}, without waiting for what it causes. */
	static Object begin(String commandId, Map<String, String> parameters) throws Exception {
		return ui(() -> {
			ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
			IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
			return handlers.executeCommand(
					ParameterizedCommand.generateCommand(commands.getCommand(commandId), parameters), null);
		});
	}

	/** Whether a command can be executed now. */
	static boolean isEnabled(String commandId) throws Exception {
		return ui(() -> Boolean
				.valueOf(PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(commandId).isEnabled()));
	}

	static IDocument document(IEditorPart editor) {
		ITextEditor text = (ITextEditor) editor;
		return text.getDocumentProvider().getDocument(text.getEditorInput());
	}

	/** The selected text. */
	static String selection(IEditorPart editor) throws Exception {
		return ui(() -> ((ITextSelection) editor.getSite().getSelectionProvider().getSelection()).getText());
	}

	/** The places of the annotations of a kind. */
	static List<Position> annotations(IEditorPart editor, PiiKind kind) throws Exception {
		return ui(() -> {
			ITextEditor text = (ITextEditor) editor;
			IAnnotationModel model = text.getDocumentProvider().getAnnotationModel(text.getEditorInput());
			List<Position> places = new ArrayList<>();
			for (var i = model.getAnnotationIterator(); i.hasNext();) {
				Annotation annotation = i.next();
				if (annotation.getType().equals(LogViewerIds.annotationType(kind))) {
					places.add(model.getPosition(annotation));
				}
			}
			return places;
		});
	}

	/**
	 * Waits until something that the user interface does by itself has happened.
	 *
	 * @param what      what is waited for, for the message
	 * @param condition is asked on the user interface thread
	 */
	static void await(String what, Callable<Boolean> condition) throws Exception {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!ui(condition)) {
			if (System.nanoTime() > deadline) {
				screenshot("timeout"); //$NON-NLS-1$
				throw new AssertionError("Waited in vain: " + what); //$NON-NLS-1$
			}
			settle();
			// asked without a pause, the user interface would have half of its processor for what is waited for
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
		}
	}

	/** Starts something that opens a dialog and waits for it, and comes back when the dialog is there. */
	static Dialog dialog(String title, Callable<?> opener) throws Exception {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			try {
				opener.call();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		// settling dispatches events, and would be in the middle of that for as long as a dialog that comes meanwhile is open
		org.tftsr.ui.testsupport.Workbench.waitFor("a dialog " + title, () -> shell(title) != null); //$NON-NLS-1$
		settle();
		return new Dialog(ui(() -> shell(title)));
	}

	/** As {@link #dialog(String, Callable)}, for a dialog that a command opens. */
	static Dialog dialog(String title, String commandId) throws Exception {
		await("the command " + commandId, () -> isEnabled(commandId)); //$NON-NLS-1$
		return dialog(title,
				() -> PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(commandId, null));
	}

	/** Executes a command that ends with a message, and comes back when that is there. */
	static Dialog problem(String commandId, String words) throws Exception {
		// a workbench under test keeps messages back otherwise
		ErrorDialog.AUTOMATED_MODE = false;
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(commandId, null);
			} catch (CommandException e) {
				throw new IllegalStateException(e);
			}
		});
		try {
			return message(words);
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
	}

	/** A message that comes by itself, when it is there. */
	static Dialog message(String words) throws Exception {
		await("a message " + words, () -> Boolean.valueOf(shellSaying(words) != null)); //$NON-NLS-1$
		return new Dialog(ui(() -> shellSaying(words)));
	}

	/** A window with a label or a field that holds words. */
	private static Shell shellSaying(String words) {
		for (Shell shell : Display.getCurrent().getShells()) {
			List<Control> controls = new ArrayList<>();
			if (shell.isVisible()) {
				collect(shell, Control.class, controls);
			}
			if (controls.stream().anyMatch(control -> words(control).contains(words))) {
				return shell;
			}
		}
		return null;
	}

	private static String words(Control control) {
		return switch (control) {
		case Label label -> label.getText();
		case Text text -> text.getText();
		case Link link -> link.getText();
		default -> ""; //$NON-NLS-1$
		};
	}

	/** Selects text in an editor. */
	static void select(IEditorPart editor, int start, int end) throws Exception {
		ui(() -> {
			editor.getSite().getSelectionProvider().setSelection(new TextSelection(start, end - start));
			return editor;
		});
	}

	/** The text on the clipboard. */
	static String clipboard() throws Exception {
		return ui(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** A window by the start of its title. */
	private static Shell shell(String title) {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.isVisible() && shell.getText().startsWith(title)) {
				return shell;
			}
		}
		return null;
	}

	/** All widgets of a class that can be seen in the window. */
	static <T extends Control> List<T> visible(Class<T> type) throws Exception {
		return ui(() -> {
			List<T> found = new ArrayList<>();
			collect(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), type, found);
			return found;
		});
	}

	static <T extends Control> void collect(Composite parent, Class<T> type, List<T> found) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && child.isVisible()) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				collect(composite, type, found);
			}
		}
	}

	/** The text of the log that is in front. On the user interface thread. */
	static StyledText textOf() {
		List<StyledText> found = new ArrayList<>();
		collect(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), StyledText.class, found);
		return found.getFirst();
	}

	/** What visible widgets of a class say. From any thread. */
	static <T extends Control> String words(Class<T> type, Function<T, String> words) {
		StringBuilder seen = new StringBuilder();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
			List<T> found = new ArrayList<>();
			collect(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), type, found);
			found.forEach(widget -> seen.append(words.apply(widget)).append('\n'));
		});
		return seen.toString();
	}

	/** Saves a picture of the window where the build asks for pictures. */
	static void screenshot(String name) throws Exception {
		org.tftsr.ui.testsupport.Workbench.screenshot(name);
	}
}
