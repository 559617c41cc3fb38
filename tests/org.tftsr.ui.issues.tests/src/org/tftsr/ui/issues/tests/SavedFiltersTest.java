package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.SavedFilter;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Workbench;

/** Filters of the Issues view that have a name: made, used, renamed, ordered and removed. */
class SavedFiltersTest extends IssuesTest {

	@BeforeEach
	@AfterEach
	void noneIsSaved() throws Exception {
		Workbench.closeDialogs();
		Services.get(SettingsRepository.class).put(Map.of(SavedFilter.SETTING, ""));
	}

	private static List<String> choose(String item) throws Exception {
		ToolItem button = Workbench.ui(() -> Workbench.find(ToolBar.class, bar -> bar.getItemCount() == 1
				&& "Filters".equals(bar.getItem(0).getToolTipText())).orElseThrow().getItem(0));
		return Menus.choose(() -> button.notifyListeners(SWT.Selection, new Event()), item);
	}

	private static void type(String text) throws Exception {
		Workbench.ui(() -> {
			filterField().orElseThrow().setText(text);
			return Boolean.TRUE;
		});
	}

	private static void save(String name, String text) throws Exception {
		type(text);
		choose("Save Filter…");
		Shell dialog = Workbench.dialog("Save Filter");
		Workbench.type(dialog, 0, name);
		Workbench.press(dialog, "OK");
		Workbench.waitFor(name + " is kept", () -> saved().stream().anyMatch(filter -> filter.startsWith(name + " = ")));
	}

	private static List<String> saved() {
		try {
			return SavedFilter.parse(Services.get(SettingsRepository.class).get(SavedFilter.SETTING).orElse("")).stream()
					.map(filter -> filter.name() + " = " + filter.text()).toList();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aFilterIsNamedUsedRenamedOrderedAndRemoved() throws Exception {
		create("Disk full", Severity.CRITICAL, null);
		create("Slow page", Severity.LOW, null);
		Workbench.waitFor("two rows", () -> titles().size() == 2);
		save("Urgent", "severity:p1");
		waitForTitles("Disk full");
		save("Minor", "severity:p4");
		waitForTitles("Slow page");
		type("");
		Workbench.waitFor("both", () -> titles().size() == 2);
		assertEquals(List.of("Unresolved", "Unresolved, Critical or High", "Resolved This Week", "", "Urgent", "Minor", "",
				"Save Filter…", "Manage Filters…"), choose("Urgent"));
		waitForTitles("Disk full");

		choose("Manage Filters…");
		Shell dialog = Workbench.dialog("Manage Filters");
		org.eclipse.swt.widgets.List list = Workbench.ui(
				() -> Workbench.find(dialog, org.eclipse.swt.widgets.List.class, one -> true).orElseThrow());
		Workbench.ui(() -> {
			list.select(1);
			list.notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
		assertEquals(List.of(true, false), Workbench.ui(() -> List.of(Workbench.button(dialog, "Up").isEnabled(),
				Workbench.button(dialog, "Down").isEnabled())));
		Workbench.press(dialog, "Up");
		Workbench.waitFor("it is the first", () -> list.getItem(0).startsWith("Minor"));
		Workbench.press(dialog, "Rename…");
		Shell name = Workbench.dialog("Save Filter");
		Workbench.type(name, 0, "Urgent");
		Workbench.waitFor("that name is taken", () -> !Workbench.button(name, "OK").isEnabled());
		Workbench.type(name, 0, "Small");
		Workbench.press(name, "OK");
		Workbench.waitFor("it has that name", () -> list.getItem(0).startsWith("Small"));
		Workbench.press(dialog, "OK");
		Workbench.waitFor("it is kept so", () -> saved().equals(List.of("Small = severity:p4", "Urgent = severity:p1")));

		choose("Manage Filters…");
		Shell again = Workbench.dialog("Manage Filters");
		Workbench.ui(() -> {
			org.eclipse.swt.widgets.List rows = Workbench.find(again, org.eclipse.swt.widgets.List.class, one -> true).orElseThrow();
			rows.select(0);
			rows.notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
		Workbench.press(again, "Remove");
		Workbench.press(again, "OK");
		Workbench.waitFor("one is left", () -> saved().equals(List.of("Urgent = severity:p1")));
	}
}
