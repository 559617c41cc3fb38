package org.tftsr.ui.testsupport;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What the tests of the preference pages share: the dialog, and services in the place of the real ones. */
public abstract class PreferencesTest {

	private final List<Substitute> substitutes = new ArrayList<>();

	@BeforeAll
	public static void dataFolderIsNotTheUsers() {
		assertNotNull(System.getProperty("tftsr.data"),
				"Start these tests with -Dtftsr.data=<empty folder>, or they work on the settings of whoever runs them");
	}

	@AfterEach
	protected final void closeAll() throws Exception {
		Workbench.closeDialogs();
		substitutes.forEach(Substitute::close);
	}

	/** Whoever asks for a service of that type gets this one until the test is over. */
	protected final <T> T inPlaceOf(Class<T> type, T service) {
		substitutes.add(Substitute.of(type, service));
		return service;
	}

	/** Opens the dialog at a page. */
	public static Shell open(String pageId) throws Exception {
		Workbench.display().asyncExec(() -> {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), pageId, null, null);
			dialog.open();
		});
		return Workbench.dialog("Preferences");
	}

	/** Waits until words stand somewhere in the window. */
	public static void waitUntilItSays(Shell shell, String words) throws Exception {
		Workbench.waitFor("it says " + words, () -> Workbench.says(shell, words));
	}

	/** The rows of the table that is shown with such a column. */
	public static List<String> rows(Shell shell, String column) throws Exception {
		return Workbench.ui(() -> {
			Table table = table(shell, column);
			List<String> rows = new ArrayList<>();
			for (TableItem item : table.getItems()) {
				List<String> cells = new ArrayList<>();
				for (int i = 0; i < table.getColumnCount(); i++) {
					cells.add(item.getText(i));
				}
				rows.add(String.join(" | ", cells));
			}
			return rows;
		});
	}

	/** Waits until the table with such a column has so many rows. */
	public static void waitForRows(Shell shell, String column, int count) throws Exception {
		Workbench.waitFor(count + " rows", () -> Workbench.find(shell, Table.class, table -> has(table, column))
				.filter(table -> table.getItemCount() == count).isPresent());
	}

	/** Selects the row that holds a text. */
	public static void select(Shell shell, String column, String text) throws Exception {
		Workbench.ui(() -> {
			Table table = table(shell, column);
			TableItem item = Arrays.stream(table.getItems()).filter(row -> row.getText(0).contains(text)).findFirst().orElseThrow();
			table.setSelection(item);
			Event event = new Event();
			event.item = item;
			table.notifyListeners(SWT.Selection, event);
			return item;
		});
	}

	private static Table table(Shell shell, String column) {
		return Workbench.find(shell, Table.class, table -> has(table, column)).orElseThrow();
	}

	private static boolean has(Table table, String column) {
		return Arrays.stream(table.getColumns()).anyMatch(candidate -> candidate.getText().equals(column));
	}

	/** Shows a tab by its place. */
	public static void showTab(Shell shell, int index) throws Exception {
		Workbench.ui(() -> {
			TabFolder tabs = Workbench.find(shell, TabFolder.class, folder -> true).orElseThrow();
			tabs.setSelection(index);
			return tabs;
		});
	}

	/** Types into the field behind a label. */
	public static void fill(Shell shell, String label, String text) throws Exception {
		Workbench.ui(() -> {
			Control field = field(shell, label);
			switch (field) {
			case Text plain -> plain.setText(text);
			case Combo combo -> combo.setText(text);
			case Composite composite -> Workbench.find(composite, Text.class, inner -> true).orElseThrow().setText(text);
			default -> throw new AssertionError("Nothing can be typed behind " + label);
			}
			return field;
		});
	}

	/** Chooses in the list behind a label. */
	public static void choose(Shell shell, String label, String item) throws Exception {
		Workbench.ui(() -> {
			Combo combo = (Combo) field(shell, label);
			combo.select(combo.indexOf(item));
			combo.notifyListeners(SWT.Selection, new Event());
			return combo;
		});
	}

	/** What stands in the field behind a label. */
	public static String text(Shell shell, String label) throws Exception {
		return Workbench.ui(() -> switch (field(shell, label)) {
		case Text plain -> plain.getText();
		case Combo combo -> combo.getText();
		case Composite composite -> Workbench.find(composite, Text.class, inner -> true).orElseThrow().getText();
		default -> "";
		});
	}

	/** The control behind a label. On the user interface thread. */
	public static Control field(Shell shell, String label) {
		Label before = Workbench.find(shell, Label.class, candidate -> plain(candidate.getText()).equals(label)).orElseThrow();
		List<Control> siblings = List.of(before.getParent().getChildren());
		return siblings.get(siblings.indexOf(before) + 1);
	}

	/** Whether such a label is shown. */
	public static boolean hasLabel(Shell shell, String label) throws Exception {
		return Workbench.ui(() -> Workbench.find(shell, Label.class, candidate -> plain(candidate.getText()).equals(label)).isPresent());
	}

	private static String plain(String text) {
		return text.replace("&", "");
	}

	/** Whether the button of that text can be pressed. */
	public static boolean isEnabled(Shell shell, String button) throws Exception {
		return Workbench.ui(() -> Workbench.button(shell, button).isEnabled());
	}

	/** Waits until the button of that text can be pressed. */
	public static void waitUntilEnabled(Shell shell, String button) throws Exception {
		Workbench.waitFor(button + " is enabled", () -> Workbench.button(shell, button).isEnabled());
	}
}
