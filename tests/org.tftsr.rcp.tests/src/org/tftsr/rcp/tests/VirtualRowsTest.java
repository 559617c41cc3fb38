package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.ui.Services;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/**
 * The theme changes after rows of a virtual table went away. SWT on GTK makes a row nobody disposes while it removes all of them and
 * one of the first was selected; a theme that remembered it would end the process here.
 */
@EnabledOnOs(OS.LINUX)
class VirtualRowsTest extends WindowTest {

	private static final int ISSUES = 6;

	@BeforeEach
	void listIssues() throws Exception {
		deleteAll();
		Workbench.ui(() -> Workbench.page().showView(ViewIds.ISSUES));
		create();
	}

	private static void create() throws Exception {
		for (int i = 0; i < ISSUES; i++) {
			Services.get(IssueRepository.class).create(NewIssue.titled("Checkout is slow " + i));
		}
		waitForRows(ISSUES);
	}

	@AfterEach
	void clear() throws Exception {
		filter("");
		deleteAll();
	}

	private static void deleteAll() throws Exception {
		IssueRepository repository = Services.get(IssueRepository.class);
		for (IssueSummary row : repository.list(IssueQuery.all(1000)).rows()) {
			repository.delete(row.issue().id());
		}
	}

	@Test
	void survivesWhenTheThemeChangesAfterTheRowsAreGone() throws Exception {
		for (int row = 0; row < ISSUES; row++) {
			select(row);
			if (row % 2 == 0) {
				filter("nothing like it");
				waitForRows(0);
				Themes.show(Themes.DARK);
				filter("");
			} else {
				deleteAll();
				waitForRows(0);
				Themes.show(Themes.LIGHT);
				create();
			}
			waitForRows(ISSUES);
		}
		Themes.show(Themes.DARK);
		Workbench.screenshot("issues-after-themes");
	}

	@Test
	void theThemeKnowsTheTableAndNoneOfItsRows() throws Exception {
		Table table = Workbench.ui(() -> table().orElseThrow());
		Workbench.waitFor("a row is drawn", () -> table.getItem(0).getText(1).startsWith("Checkout"));
		Workbench.settle();
		assertNotNull(Workbench.ui(() -> styled(table)));
		assertNull(Workbench.ui(() -> styled(table.getItem(0))));
	}

	/** A viewer fills such a row before the table asks for its data. */
	@Test
	void theThemeKnowsNoneThatIsSelectedBeforeItIsSeen() throws Exception {
		Table table = Workbench.ui(() -> table().orElseThrow());
		filter("nothing like it");
		Workbench.waitFor("no rows", () -> table.getItemCount() == 0);
		assertEquals(ISSUES, Workbench.ui(() -> {
			Workbench.find(Text.class, field -> field.getMessage().startsWith("Filter")).orElseThrow().setText("");
			table.selectAll();
			table.notifyListeners(SWT.Selection, new Event());
			return table.getSelectionCount();
		}));
		waitForRows(ISSUES);
		for (int row = 0; row < ISSUES; row++) {
			int index = row;
			assertTrue(Workbench.ui(() -> table.getItem(index).getText(1).startsWith("Checkout")), "row " + row);
			assertNull(Workbench.ui(() -> styled(table.getItem(index))), "row " + row);
		}
	}

	/** What the engine of the theme remembers of a widget, or null. What holds it is no API, so it is called by name. */
	private static Object styled(Widget widget) throws ReflectiveOperationException {
		Object engine = widget.getDisplay().getData("org.eclipse.e4.ui.css.core.engine");
		return engine.getClass().getMethod("getCSSElementContext", Object.class).invoke(engine, widget);
	}

	private static void select(int row) throws Exception {
		Workbench.ui(() -> {
			Table table = table().orElseThrow();
			table.setFocus();
			table.setSelection(row);
			table.notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
		Workbench.settle();
	}

	private static void filter(String text) throws Exception {
		Workbench.ui(() -> {
			Workbench.find(Text.class, field -> field.getMessage().startsWith("Filter")).ifPresent(field -> field.setText(text));
			return Boolean.TRUE;
		});
	}

	private static void waitForRows(int count) throws Exception {
		Workbench.waitFor(count + " rows", () -> table().map(Table::getItemCount).orElse(0) == count);
		Workbench.settle();
	}

	private static Optional<Table> table() {
		return Workbench.find(Table.class, table -> Arrays.stream(table.getColumns())
				.anyMatch(column -> "Severity".equals(column.getText())));
	}
}
