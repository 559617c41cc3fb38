package org.tftsr.ui.publish.tests;

import static org.tftsr.ui.testsupport.PreferencesTest.waitUntilEnabled;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.testsupport.Workbench;

/** What a person does in the wizard <em>Publish</em>. */
final class WizardSteps {

	static final String WIZARD = "Publish";
	/** Of the table of what is there and could be updated. */
	private static final int COLUMNS = 3;

	private WizardSteps() {
	}

	/** Goes to the options, with what is chosen. */
	static void goToOptions(Shell wizard) throws Exception {
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
		Workbench.waitFor("the options", () -> Workbench.says(wizard, "Choose what else goes with it"));
	}

	/** Goes to the preview, with what is chosen. */
	static void goToPreview(Shell wizard) throws Exception {
		goToOptions(wizard);
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
	}

	static void waitForPreview(Shell wizard) throws Exception {
		Workbench.waitFor("the preview", () -> Workbench.findButton(wizard, "Finish").filter(finish -> finish.isEnabled()).isPresent());
	}

	/** Whether all of the message in the head of the wizard is to be seen. On the user interface thread. */
	static boolean isHeadWhole(Shell wizard) {
		Text message = Workbench.find(wizard, Text.class, text -> (text.getStyle() & SWT.WRAP) != 0 && !text.getEditable()).orElseThrow();
		return message.computeSize(message.getSize().x, SWT.DEFAULT).y <= message.getSize().y;
	}

	/** What the tabs of the preview are called. */
	static List<String> tabs(Shell wizard) throws Exception {
		return Workbench.ui(() -> Arrays.stream(Workbench.find(wizard, TabFolder.class, folder -> true).orElseThrow().getItems())
				.map(TabItem::getText).toList());
	}

	static void check(Shell shell, String text, boolean on) throws Exception {
		Workbench.ui(() -> {
			Button button = Workbench.button(shell, text);
			button.setSelection(on);
			button.notifyListeners(SWT.Selection, new Event());
			return button;
		});
	}

	/** Enters words to search for. On the user interface thread. */
	static Text words(Shell wizard, String words) {
		Text field = Workbench.find(wizard, Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0).orElseThrow();
		field.setText(words);
		return field;
	}

	/** The table of what is there and could be updated. On the user interface thread. */
	static Table existing(Shell wizard) {
		return Workbench.find(wizard, Table.class, table -> table.getColumnCount() == COLUMNS).orElseThrow();
	}

	/** Chooses what is to be updated. */
	static void chooseExisting(Shell wizard, String title) throws Exception {
		Workbench.waitFor(title, () -> row(wizard, title) != null);
		Workbench.ui(() -> {
			Table table = existing(wizard);
			Event event = new Event();
			event.item = row(wizard, title);
			table.setSelection((TableItem) event.item);
			table.notifyListeners(SWT.Selection, event);
			return table;
		});
	}

	/** Lets the mouse rest on a cell of the first row. */
	static void restOn(Table table, int column) throws Exception {
		Workbench.ui(() -> {
			Rectangle cell = table.getItem(0).getBounds(column);
			Event event = new Event();
			event.widget = table;
			event.x = cell.x + cell.width / 2;
			event.y = cell.y + cell.height / 2;
			table.notifyListeners(SWT.MouseHover, event);
			return table;
		});
	}

	private static TableItem row(Shell wizard, String title) {
		return Arrays.stream(existing(wizard).getItems()).filter(item -> item.getText().contains(title)).findFirst().orElse(null);
	}
}
