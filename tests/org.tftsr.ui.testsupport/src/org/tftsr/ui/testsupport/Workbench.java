package org.tftsr.ui.testsupport;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.Commands;
import org.tftsr.ui.JobFamilies;

/** The workbench as a test drives it, from a thread of its own: by commands and by what can be seen in its windows. */
public final class Workbench {

	private static final int POLL_MILLIS = 20;
	private static final int DEADLINE_SECONDS = 60;

	private Workbench() {
	}

	/** Runs something on the user interface thread, and gives back its result or throws what it throws. */
	public static <T> T ui(Callable<T> work) throws Exception {
		if (Display.getCurrent() != null) {
			return work.call();
		}
		CompletableFuture<T> result = new CompletableFuture<>();
		display().asyncExec(() -> {
			try {
				result.complete(work.call());
			} catch (Exception | AssertionError e) {
				result.completeExceptionally(e);
			}
		});
		try {
			return result.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof Exception failure) {
				throw failure;
			}
			throw (AssertionError) e.getCause();
		}
	}

	/** The display of the workbench. */
	public static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** The one window. */
	public static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** The page of the window. */
	public static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Executes a command and comes back at once, even where the command opens a dialog and waits for it. */
	public static void start(String commandId, Map<String, String> parameters) {
		display().asyncExec(() -> Commands.execute(window(), commandId, parameters));
	}

	/**
	 * Comes back as soon as a condition holds, or fails at the deadline. Between two looks, the user interface does
	 * what it has to do.
	 *
	 * @param condition is asked on the user interface thread
	 */
	public static void waitFor(String what, BooleanSupplier condition) throws Exception {
		CompletableFuture<Void> fulfilled = new CompletableFuture<>();
		display().asyncExec(() -> look(condition, fulfilled));
		try {
			fulfilled.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			fulfilled.cancel(false);
			screenshot("timeout");
			fail("Waited in vain: " + what, e);
		} catch (ExecutionException e) {
			fail("While waiting: " + what, e.getCause());
		}
	}

	private static void look(BooleanSupplier condition, CompletableFuture<Void> fulfilled) {
		if (fulfilled.isDone()) {
			return;
		}
		try {
			if (condition.getAsBoolean()) {
				fulfilled.complete(null);
			} else {
				display().timerExec(POLL_MILLIS, () -> look(condition, fulfilled));
			}
		} catch (RuntimeException e) {
			fulfilled.completeExceptionally(e);
		}
	}

	/** The text on the clipboard; null where there is none. */
	public static String clipboard() throws Exception {
		return ui(() -> {
			Clipboard clipboard = new Clipboard(display());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** Waits until logs are read and searched and the user interface has done what that causes. */
	public static void settle() throws Exception {
		IJobManager jobs = Job.getJobManager();
		do {
			ui(() -> Boolean.TRUE);
			jobs.join(JobFamilies.LOGS, null);
			ui(() -> Boolean.TRUE);
		} while (jobs.find(JobFamilies.LOGS).length > 0);
	}

	/** The first visible widget of a class below a parent that fulfils a condition. On the user interface thread. */
	public static <T extends Control> Optional<T> find(Composite parent, Class<T> type, Predicate<T> condition) {
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

	/** The first visible widget of a class in the window that fulfils a condition. On the user interface thread. */
	public static <T extends Control> Optional<T> find(Class<T> type, Predicate<T> condition) {
		return find(window().getShell(), type, condition);
	}

	/** The visible dialogs of that title. On the user interface thread. */
	public static List<Shell> dialogs(String title) {
		return Arrays.stream(display().getShells()).filter(shell -> shell.isVisible() && title.equals(shell.getText()))
				.toList();
	}

	/** Waits for the dialog of that title. */
	public static Shell dialog(String title) throws Exception {
		waitFor("the dialog " + title, () -> !dialogs(title).isEmpty());
		return ui(() -> dialogs(title).getFirst());
	}

	/** Closes what a test that failed has left open. */
	public static void closeDialogs() throws Exception {
		ui(() -> {
			for (Shell shell : display().getShells()) {
				if (!shell.isDisposed() && shell != window().getShell() && shell.isVisible()) {
					shell.close();
				}
			}
			return Boolean.TRUE;
		});
	}

	/** Waits until a dialog is closed. */
	public static void waitUntilClosed(Shell dialog) throws Exception {
		waitFor("the dialog is closed", dialog::isDisposed);
	}

	/** Clicks the button of that text. */
	public static void press(Shell shell, String text) throws Exception {
		click(ui(() -> button(shell, text)));
	}

	/** The button of that text, which must be there. On the user interface thread. */
	public static Button button(Shell shell, String text) {
		return findButton(shell, text).orElseThrow();
	}

	/** The button of that text, where there is one. On the user interface thread. */
	public static Optional<Button> findButton(Shell shell, String text) {
		return find(shell, Button.class, button -> text.equals(button.getText().replace("&", "")));
	}

	/** The link in the window in which that text stands. On the user interface thread. */
	public static Optional<Link> link(String text) {
		return find(Link.class, link -> link.getText().contains(text));
	}

	/** Clicks a link in which that text stands. */
	public static void follow(Composite parent, String text) throws Exception {
		waitFor("the link " + text, () -> find(parent, Link.class, link -> link.getText().contains(text)).isPresent());
		click(ui(() -> find(parent, Link.class, link -> link.getText().contains(text)).orElseThrow()));
	}

	/** Types into the field of that place among the visible fields that can be typed into. */
	public static void type(Shell shell, int place, String text) throws Exception {
		ui(() -> {
			int[] left = { place };
			find(shell, Text.class, field -> field.isEnabled() && field.getEditable()
					&& (field.getStyle() & SWT.SINGLE) != 0 && left[0]-- == 0).orElseThrow().setText(text);
			return text;
		});
	}

	/** Whether words stand somewhere in a window. On the user interface thread. */
	public static boolean says(Composite parent, String words) {
		for (Control child : parent.getChildren()) {
			if (child.isVisible() && textOf(child).contains(words) || child instanceof Composite composite
					&& says(composite, words)) {
				return true;
			}
		}
		return false;
	}

	/** As a person sees it. */
	private static String textOf(Control control) {
		return switch (control) {
		case Label label -> LegacyActionTools.removeMnemonics(label.getText());
		case CLabel label -> Objects.requireNonNullElse(label.getText(), "");
		case Text text -> text.getText();
		case Link link -> link.getText();
		case StyledText text -> text.getText();
		default -> "";
		};
	}

	/** Does with a widget what a click does. */
	public static void click(Widget widget) {
		display().asyncExec(() -> widget.notifyListeners(SWT.Selection, new Event()));
	}

	/** Saves a picture of the window where the build asks for pictures. */
	public static void screenshot(String name) throws Exception {
		screenshot(() -> window().getShell(), name);
	}

	/** Saves a picture of a window where the build asks for pictures. */
	public static void screenshot(Callable<Shell> which, String name) throws Exception {
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
