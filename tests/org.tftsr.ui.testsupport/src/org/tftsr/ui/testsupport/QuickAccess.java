package org.tftsr.ui.testsupport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** The dialog that finds a command by its name. It goes when one is chosen, and the command runs while no window has the keyboard yet. */
public final class QuickAccess {

	private QuickAccess() {
	}

	/**
	 * Finds a command by its name and executes it, by keys alone.
	 *
	 * @param command ends with a sign that the keyboard lacks, as one does that asks first
	 */
	public static void execute(String command) throws Exception {
		Workbench.ui(() -> Workbench.window().getShell().forceFocus());
		Keyboard.press("ctrl+3");
		Workbench.waitFor("Quick Access", () -> table().isPresent());
		Keyboard.type(command.substring(0, command.length() - 1));
		Workbench.waitFor("the command", () -> table().filter(table -> Arrays.stream(table.getItems())
				.anyMatch(item -> item.getText(1).startsWith(command))).isPresent());
		// chosen at once, as more may be found meanwhile and take the selection to the first; later, as it may open a dialog and wait for that
		Workbench.ui(() -> {
			Table table = table().orElseThrow();
			table.getDisplay().asyncExec(() -> {
				table.setSelection(Arrays.stream(table.getItems()).filter(item -> item.getText(1).startsWith(command)).findFirst().orElseThrow());
				table.notifyListeners(SWT.DefaultSelection, new Event());
			});
			return table;
		});
	}

	/**
	 * Types words, and waits until something is found by them; then nothing of it is chosen.
	 *
	 * @param names what is to be found begins with these, each
	 */
	public static void await(String words, List<String> names) throws Exception {
		Workbench.ui(() -> Workbench.window().getShell().forceFocus());
		Keyboard.press("ctrl+3");
		Workbench.waitFor("Quick Access", () -> table().isPresent());
		Keyboard.type(words);
		for (String name : names) {
			Workbench.waitFor(name + " by " + words, () -> table().filter(table -> Arrays.stream(table.getItems())
					.anyMatch(item -> item.getText(1).startsWith(name))).isPresent());
		}
		Workbench.screenshot(() -> table().orElseThrow().getShell(), "quick-access-" + words.replace(' ', '-'));
		Keyboard.press("Escape");
		Workbench.waitFor("it is closed", () -> table().isEmpty());
	}

	/**
	 * Types words, and waits until Enter would choose something that was found by them; then nothing of it is chosen.
	 *
	 * @param name what is to be chosen begins with it
	 */
	public static void awaitSelected(String words, String name) throws Exception {
		Workbench.ui(() -> Workbench.window().getShell().forceFocus());
		Keyboard.press("ctrl+3");
		Workbench.waitFor("Quick Access", () -> table().isPresent());
		Keyboard.type(words);
		Workbench.waitFor(name + " stands first by " + words, () -> table().filter(table -> table.getSelectionCount() == 1
				&& table.getSelection()[0].getText(1).startsWith(name)).isPresent());
		Keyboard.press("Escape");
		Workbench.waitFor("it is closed", () -> table().isEmpty());
	}

	private static Optional<Table> table() {
		return Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible() && shell != Workbench.window().getShell())
				.flatMap(shell -> Workbench.find(shell, Table.class, table -> true).stream()).findFirst();
	}
}
