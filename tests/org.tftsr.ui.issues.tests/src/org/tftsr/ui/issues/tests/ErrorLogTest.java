package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.ui.testsupport.Workbench;

/** An issue out of an entry of the Error Log view, by its context menu. */
class ErrorLogTest extends IssuesTest {

	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
	private static final String ENTRY = "New TFTSR Issue…";

	/** No two entries are the same, however often the test runs in a workspace. */
	private final String name = "Refresh " + UUID.randomUUID();

	@BeforeEach
	void openErrorLog() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(ERROR_LOG));
	}

	@AfterEach
	void closeErrorLog() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> {
			IViewPart view = Workbench.page().findView(ERROR_LOG);
			if (view != null) {
				Workbench.page().hideView(view);
			}
			return Boolean.TRUE;
		});
	}

	private static Optional<Tree> tree() {
		return Workbench.find(Tree.class, tree -> tree.getColumnCount() > 0 && "Message".equals(tree.getColumn(0).getText()));
	}

	private Optional<TreeItem> item() {
		return tree().stream().flatMap(tree -> Arrays.stream(tree.getItems())).filter(item -> item.getText().startsWith(name))
				.findFirst();
	}

	/** Selects the entry, and chooses from the menu on it. */
	private void chooseFromMenu() throws Exception {
		Workbench.waitFor("the entry is in the view", () -> item().isPresent());
		Workbench.ui(() -> {
			Tree tree = tree().orElseThrow();
			tree.setFocus();
			tree.setSelection(item().orElseThrow());
			Event event = new Event();
			event.item = item().orElseThrow();
			tree.notifyListeners(SWT.Selection, event);
			Menu menu = tree.getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem chosen = Arrays.stream(menu.getItems()).filter(item -> item.getText().startsWith(ENTRY)).findFirst()
					.orElseThrow(() -> new AssertionError(Arrays.toString(menu.getItems())));
			Workbench.display().asyncExec(() -> {
				menu.notifyListeners(SWT.Hide, new Event());
				chosen.notifyListeners(SWT.Selection, new Event());
			});
			return Boolean.TRUE;
		});
	}

	@Test
	void anEntryBecomesAnIssueWithItsStackTraceAndTheLogOfTheWorkbench() throws Exception {
		ILog.of(Platform.getBundle("org.eclipse.core.resources"))
				.error(name + " failed for kim@example.org", new IllegalStateException("password=Tr0ub4dor-and-3"));
		chooseFromMenu();
		Shell dialog = Workbench.dialog("New Issue");
		String title = Workbench.ui(() -> Workbench.find(dialog, Text.class, text -> (text.getStyle() & SWT.SINGLE) != 0)
				.orElseThrow().getText());
		String description = Workbench.ui(() -> Workbench
				.find(dialog, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).orElseThrow().getText());
		assertTrue(title.matches(Pattern.quote(name) + " failed for \\[EMAIL[-\\w]*-1\\]"), title);
		assertTrue(description.contains("Error of org.eclipse.core.resources"), description);
		assertTrue(description.contains("at org.tftsr.ui.issues.tests.ErrorLogTest."), description);
		assertTrue(description.contains("java.version="), description);
		assertFalse(description.contains("arguments:"), description);
		assertFalse(description.contains("kim@example.org") || description.contains("Tr0ub4dor"), description);
		assertEquals(Platform.getLogFileLocation().toOSString(), Workbench.ui(() -> Workbench
				.find(dialog, org.eclipse.swt.widgets.List.class, list -> list.getItemCount() == 1).orElseThrow().getItem(0)));
		Workbench.screenshot(() -> dialog, "new-issue-error-log");
		Workbench.press(dialog, "Finish");
		Workbench.waitFor("the log is added", ErrorLogTest::hasLog);
		Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
	}

	private static boolean hasLog() {
		try {
			return repository().list(IssueQuery.all(10)).rows().stream().anyMatch(row -> row.logCount() == 1);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
