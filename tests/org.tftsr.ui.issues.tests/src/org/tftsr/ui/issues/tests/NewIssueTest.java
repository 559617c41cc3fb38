package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.Workbench;

/** The New Issue wizard begins with what is selected, and shows issues that are like the new one. */
class NewIssueTest extends IssuesTest {

	private static final String TRACE = """
			2026-03-01 10:00:00,123 ERROR [http-1] Checkout failed
			java.util.concurrent.ExecutionException: com.example.PoolException: HikariPool exhausted
				at com.example.Checkout.pay(Checkout.java:42)
			""";

	@AfterEach
	void closeDialogs() throws Exception {
		Workbench.closeDialogs();
	}

	private static Text field(Shell dialog, int style) throws Exception {
		return Workbench.ui(() -> Workbench.find(dialog, Text.class, text -> (text.getStyle() & style) != 0).orElseThrow());
	}

	@Test
	void aKeyOpensIt() throws Exception {
		IBindingService bindings = Workbench.window().getService(IBindingService.class);
		Workbench.waitFor("the key means it",
				() -> "Ctrl+Alt+N".equals(bindings.getBestActiveBindingFormattedFor(CommandIds.NEW_ISSUE)));
	}

	/** The room for the progress of work was there all the time. */
	@Test
	void nothingIsLeftEmptyBetweenTheLastFieldAndTheButtons() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of(CommandIds.NEW_ISSUE_TEXT, TRACE));
		Shell dialog = Workbench.dialog("New Issue");
		Button finish = Workbench.ui(() -> Workbench.find(dialog, Button.class, button -> button.getText().endsWith("inish")).orElseThrow());
		Text description = field(dialog, SWT.MULTI);
		Workbench.screenshot(() -> dialog, "new-issue");
		Workbench.waitFor("the page reaches down to the buttons", () -> {
			// of the controls of the page, the one that ends lowest
			int end = Arrays.stream(description.getParent().getChildren()).mapToInt(child -> child.toDisplay(0, child.getSize().y).y).max().orElseThrow();
			return finish.toDisplay(0, 0).y - end < 2 * finish.getSize().y;
		});
	}

	@Test
	void aStackTraceBecomesTitleAndDescription() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of(CommandIds.NEW_ISSUE_TEXT, TRACE));
		Shell dialog = Workbench.dialog("New Issue");
		Text title = field(dialog, SWT.SINGLE);
		Text description = field(dialog, SWT.MULTI);
		assertEquals("ExecutionException: com.example.PoolException: HikariPool exhausted", Workbench.ui(title::getText));
		assertTrue(Workbench.ui(description::getText).contains("Checkout.java:42"));
		Workbench.press(dialog, "Finish");
		waitForTitles("ExecutionException: com.example.PoolException: HikariPool exhausted");
	}

	@Test
	void aLineOfALogBecomesATitleWithoutTimeAndLevel() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE,
				Map.of(CommandIds.NEW_ISSUE_TEXT, "2026-03-01T10:00:00.123Z [main] ERROR - Disk /dev/sda1 is full"));
		Shell dialog = Workbench.dialog("New Issue");
		Text title = field(dialog, SWT.SINGLE);
		assertEquals("Disk /dev/sda1 is full", Workbench.ui(title::getText));
		Workbench.press(dialog, "Cancel");
	}

	@Test
	void whatIsSensitiveDoesNotGetIntoTitleOrDescription() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of(CommandIds.NEW_ISSUE_TEXT, """
				2026-03-01 10:00:00 ERROR Login of kim@example.org failed
				db.password=Tr0ub4dor-and-3
				"""));
		assertRedacted(Workbench.dialog("New Issue"));
	}

	@Test
	void whatIsSensitiveIsRedactedOutOfTheSelectionOfAnyEditor() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("new-issue-text");
		project.create(null);
		project.open(null);
		try {
			IFile file = project.getFile("notes.txt");
			file.create(new ByteArrayInputStream("ERROR Login of kim@example.org failed\ndb.password=Tr0ub4dor-and-3\n"
					.getBytes(StandardCharsets.UTF_8)), true, null);
			Workbench.ui(() -> {
				IEditorPart editor = IDE.openEditor(Workbench.page(), file, "org.eclipse.ui.DefaultTextEditor");
				((ITextEditor) editor).selectAndReveal(0, 66);
				return Boolean.TRUE;
			});
			Workbench.start(CommandIds.NEW_ISSUE, Map.of());
			assertRedacted(Workbench.dialog("New Issue"));
		} finally {
			Workbench.ui(() -> Workbench.page().closeAllEditors(false));
			project.delete(true, true, null);
		}
	}

	private static void assertRedacted(Shell dialog) throws Exception {
		Text title = field(dialog, SWT.SINGLE);
		Text description = field(dialog, SWT.MULTI);
		String titleText = Workbench.ui(title::getText);
		String all = titleText + '\n' + Workbench.ui(description::getText);
		assertTrue(titleText.matches("Login of \\[EMAIL[-\\w]*-1\\] failed"), titleText);
		assertTrue(all.contains("db.password=["), all);
		assertFalse(all.contains("kim@example.org") || all.contains("Tr0ub4dor"), all);
		Workbench.press(dialog, "Cancel");
	}

	@Test
	void longLinesThatLookLikeTimesOrNamesOfClassesAreCutNotPondered() throws Exception {
		for (String line : List.of("1234 5678 ".repeat(500), "a.".repeat(10_000), "x".repeat(20_000), "[a] ".repeat(5_000))) {
			Workbench.start(CommandIds.NEW_ISSUE, Map.of(CommandIds.NEW_ISSUE_TEXT, line));
			Shell dialog = Workbench.dialog("New Issue");
			Text title = field(dialog, SWT.SINGLE);
			String text = Workbench.ui(title::getText);
			assertTrue(!text.isBlank() && text.length() <= 120, text);
			Workbench.press(dialog, "Cancel");
			Workbench.waitUntilClosed(dialog);
		}
	}

	@Test
	void issuesLikeItAreShownWhileOneTypesAndCanBeOpenedInstead() throws Exception {
		Issue old = create("Checkout down: HikariPool exhausted", Severity.HIGH, null);
		repository().update(old.id(), IssueChange.status(IssueStatus.CLOSED));
		create("Something else", Severity.LOW, null);
		Workbench.start(CommandIds.NEW_ISSUE, Map.of());
		Shell dialog = Workbench.dialog("New Issue");
		Text title = field(dialog, SWT.SINGLE);
		Workbench.ui(() -> {
			title.setText("hikaripool exhausted again");
			return Boolean.TRUE;
		});
		Workbench.waitFor("the closed issue is shown", () -> Workbench
				.find(dialog, Link.class, link -> link.getText().contains("Checkout down") && link.getText().contains("Closed"))
				.isPresent());
		Workbench.screenshot(() -> dialog, "new-issue");
		Workbench.follow(dialog, "Checkout down");
		Workbench.waitUntilClosed(dialog);
		Workbench.waitFor("it is open", () -> Workbench.page().getActiveEditor() != null
				&& old.title().equals(Workbench.page().getActiveEditor().getTitle()));
	}

	@Test
	void selectedFilesBecomeItsLogs() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("new-issue");
		project.create(null);
		project.open(null);
		try {
			IFile file = project.getFile("app.log");
			file.create(new ByteArrayInputStream("2026-03-01 10:00:00 ERROR boom\n".getBytes(StandardCharsets.UTF_8)), true, null);
			Workbench.ui(() -> {
				IViewPart explorer = Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
				explorer.getSite().getSelectionProvider().setSelection(new StructuredSelection(file));
				return Boolean.TRUE;
			});
			Workbench.start(CommandIds.NEW_ISSUE, Map.of());
			Shell dialog = Workbench.dialog("New Issue");
			Workbench.waitFor("the file is listed",
					() -> Workbench.find(dialog, org.eclipse.swt.widgets.List.class,
							list -> list.getItemCount() == 1 && list.getItem(0).endsWith("app.log")).isPresent());
			Text title = field(dialog, SWT.SINGLE);
			Workbench.ui(() -> {
				title.setText("With a log");
				return Boolean.TRUE;
			});
			Workbench.press(dialog, "Finish");
			Workbench.waitFor("the log is added", () -> logs().equals(List.of("app.log")));
			Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
		} finally {
			Workbench.ui(() -> {
				Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_PROJECT_EXPLORER));
				return Boolean.TRUE;
			});
			project.delete(true, true, null);
		}
	}

	private static List<String> logs() {
		try {
			List<String> names = new ArrayList<>();
			for (IssueSummary row : repository().list(IssueQuery.all(10)).rows()) {
				repository().find(row.issue().id()).orElseThrow().logFiles().forEach(log -> names.add(log.name()));
			}
			return names;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
