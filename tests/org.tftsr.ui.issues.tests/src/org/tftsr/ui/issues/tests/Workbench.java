package org.tftsr.ui.issues.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.Commands;

/** The workbench as a test drives it, from a thread of its own: by commands and by what can be seen in its windows. */
final class Workbench {

	private Workbench() {
	}

	/** Runs something on the user interface thread and gives back its result. */
	static <T> T ui(Callable<T> work) throws Exception {
		List<T> result = new ArrayList<>(1);
		List<Exception> failure = new ArrayList<>(1);
		display().syncExec(() -> {
			try {
				result.add(work.call());
			} catch (Exception e) {
				failure.add(e);
			}
		});
		if (!failure.isEmpty()) {
			throw failure.getFirst();
		}
		return result.getFirst();
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Executes a command and comes back at once, even where the command opens a dialog and waits for it. */
	static void start(String commandId, Map<String, String> parameters) {
		display().asyncExec(() -> Commands.execute(window(), commandId, parameters));
	}

	/** The first visible widget of a class in the window that fulfils a condition. On the user interface thread. */
	static <T extends Control> Optional<T> find(Class<T> type, Predicate<T> condition) {
		return find(window().getShell(), type, condition);
	}

	/** The first visible widget of a class below a parent that fulfils a condition. On the user interface thread. */
	static <T extends Control> Optional<T> find(Composite parent, Class<T> type, Predicate<T> condition) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && child.isVisible() && condition.test(type.cast(child))) {
				return Optional.of(type.cast(child));
			}
			if (child instanceof Composite composite) {
				Optional<T> found = find(composite, type, condition);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	/** The link of that text in the window. On the user interface thread. */
	static Optional<Link> link(String text) {
		return find(Link.class, link -> link.getText().contains(text));
	}

	/** The dialog of that title. On the user interface thread. */
	static Optional<Shell> dialog(String title) {
		for (Shell shell : display().getShells()) {
			if (shell.isVisible() && title.equals(shell.getText())) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	/** The button of that text in a window. On the user interface thread. */
	static Optional<Button> button(Shell shell, String text) {
		return find(shell, Button.class, button -> text.equals(button.getText().replace("&", "")));
	}

	/** Does with a widget what a click does. */
	static void click(Widget widget) {
		display().asyncExec(() -> widget.notifyListeners(SWT.Selection, new Event()));
	}

	/** Saves a picture of the window where the build asks for pictures. */
	static void screenshot(String name) throws Exception {
		screenshot(() -> window().getShell(), name);
	}

	/** Saves a picture of a window where the build asks for pictures. */
	static void screenshot(Callable<Shell> which, String name) throws Exception {
		String folder = System.getProperty("tftsr.screenshots");
		if (folder == null) {
			return;
		}
		Files.createDirectories(Path.of(folder));
		ui(() -> {
			Shell shell = which.call();
			shell.update();
			Point size = shell.getSize();
			Image image = new Image(shell.getDisplay(), size.x, size.y);
			GC gc = new GC(image);
			shell.print(gc);
			gc.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			image.dispose();
			loader.save(Path.of(folder, name + ".png").toString(), SWT.IMAGE_PNG);
			return Boolean.TRUE;
		});
	}
}
