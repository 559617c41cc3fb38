package org.tftsr.ui.logs.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/** A dialog as a test uses it: by the words in it. Every method comes back when what it causes is on the screen. */
final class Dialog {

	private final Shell shell;

	Dialog(Shell shell) {
		this.shell = shell;
	}

	/** All widgets of a class that can be seen. */
	<T extends Control> List<T> all(Class<T> type) throws Exception {
		return Workbench.ui(() -> {
			List<T> found = new ArrayList<>();
			Workbench.collect(shell, type, found);
			return found;
		});
	}

	/** The first widget of a class that can be seen. */
	<T extends Control> T the(Class<T> type) throws Exception {
		return the(type, control -> true);
	}

	<T extends Control> T the(Class<T> type, Predicate<T> condition) throws Exception {
		for (T control : all(type)) {
			if (Workbench.ui(() -> condition.test(control))) {
				return control;
			}
		}
		throw new AssertionError("The dialog has no such " + type.getSimpleName()); //$NON-NLS-1$
	}

	Button button(String text) throws Exception {
		return the(Button.class, button -> plain(button.getText()).equals(text));
	}

	private static String plain(String text) {
		return text.replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Presses a button, or follows a link. */
	void press(String text) throws Exception {
		click(button(text));
	}

	/** Follows the first link that holds a text. */
	void follow(String text) throws Exception {
		click(the(Link.class, link -> link.getText().contains(text)));
	}

	/** Comes back when the workbench has done all that the click causes, which may take jobs and other windows. */
	private static void click(Widget widget) throws Exception {
		CompletableFuture<Void> done = new CompletableFuture<>();
		widget.getDisplay().asyncExec(() -> {
			try {
				widget.notifyListeners(SWT.Selection, new Event());
				done.complete(null);
			} catch (RuntimeException e) {
				done.completeExceptionally(e);
			}
		});
		done.get(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS);
		Workbench.settle();
	}

	/** Chooses one of several. */
	void choose(String text) throws Exception {
		Button button = button(text);
		Workbench.ui(() -> {
			for (Control other : button.getParent().getChildren()) {
				if (other instanceof Button radio && (radio.getStyle() & SWT.RADIO) != 0) {
					radio.setSelection(radio == button);
				}
			}
			return button;
		});
		click(button);
	}

	/** Brings a tab to the top. */
	void tab(String text) throws Exception {
		TabFolder folder = the(TabFolder.class);
		Workbench.ui(() -> {
			for (TabItem item : folder.getItems()) {
				if (plain(item.getText()).equals(text)) {
					folder.setSelection(item);
				}
			}
			return folder;
		});
		Workbench.settle();
	}

	/** Fills the field behind a label. */
	void fill(String label, String value) throws Exception {
		Text field = field(label);
		Workbench.ui(() -> {
			field.setText(value);
			return field;
		});
		Workbench.settle();
	}

	/** The field behind a label. */
	Text field(String label) throws Exception {
		Label before = the(Label.class, candidate -> plain(candidate.getText()).equals(label));
		return Workbench.ui(() -> {
			List<Control> siblings = List.of(before.getParent().getChildren());
			return (Text) siblings.get(siblings.indexOf(before) + 1);
		});
	}

	/** Whether a label or a text says this. */
	boolean says(String words) throws Exception {
		List<Text> texts = all(Text.class);
		List<Label> labels = all(Label.class);
		return Workbench.ui(() -> texts.stream().anyMatch(text -> text.getText().contains(words))
				|| labels.stream().anyMatch(label -> label.getText().contains(words)));
	}

	boolean isOpen() throws Exception {
		return Workbench.ui(() -> !shell.isDisposed());
	}

	/** Closes it without keeping anything. */
	void close() throws Exception {
		Workbench.ui(() -> {
			shell.close();
			return shell;
		});
		Workbench.settle();
	}
}
