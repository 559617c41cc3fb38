package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** The dialog in which deleted issues are restored, or deleted for good. */
class DeletedIssuesTest extends IssuesTest {

	private static final String COMMAND = "org.tftsr.ui.issues.deleted";
	private static final String TITLE = "Deleted Issues";

	@BeforeEach
	@AfterEach
	void nothingIsKept() throws Exception {
		Workbench.closeDialogs();
		for (DeletedIssue issue : Services.get(IssueTrash.class).list()) {
			Services.get(IssueTrash.class).purge(issue.id());
		}
	}

	private static void delete(String... titles) throws Exception {
		for (String title : titles) {
			Services.get(TriageService.class).deleteIssue(create(title, Severity.LOW, null).id());
		}
	}

	private static Shell openDialog(String... titles) throws Exception {
		Workbench.start(COMMAND, Map.of());
		Shell dialog = Workbench.dialog(TITLE);
		waitFor(dialog, titles);
		return dialog;
	}

	private static Table list(Shell dialog) {
		return Workbench.find(dialog, Table.class, table -> true).orElseThrow();
	}

	private static void waitFor(Shell dialog, String... titles) throws Exception {
		Workbench.waitFor("the dialog lists " + Arrays.toString(titles), () -> Arrays.stream(list(dialog).getItems())
				.map(TableItem::getText).sorted().toList().equals(Arrays.stream(titles).sorted().toList()));
	}

	/** Selects rows, and lets the dialog know as a click does. */
	private static void select(Shell dialog, String... titles) throws Exception {
		Workbench.ui(() -> {
			Table table = list(dialog);
			List<String> wanted = List.of(titles);
			table.setSelection(Arrays.stream(table.getItems()).filter(item -> wanted.contains(item.getText()))
					.toArray(TableItem[]::new));
			table.notifyListeners(SWT.Selection, new Event());
			return table;
		});
	}

	private static List<String> kept() throws Exception {
		return Services.get(IssueTrash.class).list().stream().map(DeletedIssue::title).sorted().toList();
	}

	@Test
	void theMenuOfTheViewLeadsThere() throws Exception {
		assertTrue(Workbench.ui(DeletedIssuesTest::viewMenu).contains("Deleted Issues…"));
	}

	/** What stands in the menu of the view. */
	private static List<String> viewMenu() throws Exception {
		IViewPart view = Workbench.page().showView(VIEW);
		MenuManager manager = (MenuManager) view.getViewSite().getActionBars().getMenuManager();
		for (IContributionItem item : manager.getItems()) {
			item.update();
		}
		Menu menu = manager.createContextMenu(Workbench.window().getShell());
		menu.notifyListeners(SWT.Show, new Event());
		List<String> entries = new ArrayList<>();
		for (MenuItem item : menu.getItems()) {
			entries.add(item.getText());
		}
		return entries;
	}

	@Test
	void restoresAnIssueAsItWas() throws Exception {
		Issue issue = create("Wanted", Severity.LOW, null);
		repository().addWhy(issue.id(), null, "Why?", "Because", "", WhyState.ACCEPTED);
		IssueDetail before = repository().find(issue.id()).orElseThrow();
		Services.get(TriageService.class).deleteIssue(issue.id());
		delete("Unwanted");
		Shell dialog = openDialog("Wanted", "Unwanted");
		select(dialog, "Wanted");
		assertEquals("just now", Workbench.ui(() -> list(dialog).getSelection()[0].getText(1)));
		assertEquals("7 days", Workbench.ui(() -> list(dialog).getSelection()[0].getText(2)));
		Workbench.screenshot(() -> dialog, "deleted-issues");
		Workbench.press(dialog, "Restore");
		waitFor(dialog, "Unwanted");
		assertEquals(before, repository().find(issue.id()).orElseThrow());
		Workbench.press(dialog, "Close");
		Workbench.waitUntilClosed(dialog);
		waitForTitles("Wanted");
	}

	@Test
	void deletesForGoodOnceThatIsConfirmed() throws Exception {
		delete("First", "Second", "Third");
		Shell dialog = openDialog("First", "Second", "Third");
		select(dialog, "Second");
		Workbench.press(dialog, "Delete for Good…");
		Shell question = question(dialog, "Delete “Second” for good");
		Workbench.press(question, "Cancel");
		Workbench.waitUntilClosed(question);
		assertEquals(List.of("First", "Second", "Third"), kept());
		Workbench.press(dialog, "Delete for Good…");
		Workbench.press(question(dialog, "Delete “Second” for good"), "Delete for Good");
		waitFor(dialog, "First", "Third");
		assertEquals(List.of("First", "Third"), kept());
	}

	@Test
	void emptiesTheList() throws Exception {
		delete("First", "Second");
		Shell dialog = openDialog("First", "Second");
		Workbench.press(dialog, "Empty…");
		Workbench.press(question(dialog, "Delete all 2 for good"), "Delete for Good");
		waitFor(dialog);
		assertEquals(List.of(), kept());
		Workbench.waitFor("it says so", () -> Workbench.says(dialog, "There are no deleted issues."));
		assertEquals(List.of(false, false, false), Workbench.ui(() -> List.of(enabled(dialog, "Restore"),
				enabled(dialog, "Delete for Good…"), enabled(dialog, "Empty…"))));
	}

	private static boolean enabled(Shell dialog, String button) {
		return Workbench.button(dialog, button).isEnabled();
	}

	/** Waits for the question over the dialog. */
	private static Shell question(Shell dialog, String words) throws Exception {
		Workbench.waitFor("it asks: " + words, () -> Workbench.dialogs(TITLE).stream()
				.anyMatch(shell -> shell != dialog && Workbench.says(shell, words)));
		return Workbench.ui(() -> Workbench.dialogs(TITLE).stream().filter(shell -> shell != dialog).findFirst().orElseThrow());
	}
}
