package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** A log file in the workspace is selected in the Project Explorer, as before a right click. */
class AddToIssueTest extends IssuesTest {

	private static final String DIALOG = "Add to Issue";

	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("incident");

	@BeforeEach
	void selectLog() throws Exception {
		project.create(null);
		project.open(null);
		IFile log = project.getFile("service.log");
		String text = "2026-03-01 10:00:00 INFO Mail to ada@example.com\n2026-03-01 10:00:01 ERROR Disk full\n";
		log.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		Workbench.ui(() -> {
			ISelectionProvider explorer = Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER).getViewSite()
					.getSelectionProvider();
			explorer.setSelection(new StructuredSelection(log));
			return Boolean.TRUE;
		});
		Workbench.ui(() -> Workbench.page().showView(VIEW, null, IWorkbenchPage.VIEW_VISIBLE));
	}

	@AfterEach
	void deleteProject() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_PROJECT_EXPLORER));
			return Boolean.TRUE;
		});
		project.delete(true, true, null);
	}

	@Test
	void addsTheFileToTheIssueThatIsNamed() throws Exception {
		Issue issue = create("Named", Severity.LOW, null);
		Workbench.start(CommandIds.ADD_TO_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.id().toString()));
		Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
		assertLogWithSpans(issue);
	}

	@Test
	void addsTheFileToTheOpenIssueThatIsPicked() throws Exception {
		Issue issue = create("Picked", Severity.HIGH, null);
		Workbench.start(CommandIds.ADD_TO_ISSUE, Map.of());
		Workbench.waitFor("the list in the dialog", () -> list().map(Table::getItemCount).orElse(0) == 1);
		Workbench.ui(() -> {
			Table list = list().orElseThrow();
			list.setSelection(0);
			list.notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
		Workbench.waitFor("the open issue is chosen",
				() -> Workbench.button(dialog(), "Open issue:").getSelection()
						&& Workbench.button(dialog(), "Add").isEnabled());
		Workbench.screenshot(AddToIssueTest::dialog, "add-to-issue");
		Workbench.press(Workbench.dialog(DIALOG), "Add");
		Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
		assertLogWithSpans(issue);
	}

	@Test
	void saysWhereThereIsNoIssueToChoose() throws Exception {
		Workbench.start(CommandIds.ADD_TO_ISSUE, Map.of());
		Workbench.waitFor("it is said in the field above the list", () -> Workbench.dialogs(DIALOG).stream().findFirst()
				.flatMap(shell -> Workbench.find(shell, Text.class, text -> text.getMessage().equals("There is no issue to choose")))
				.isPresent());
		Workbench.press(Workbench.dialog(DIALOG), "Cancel");
	}

	@Test
	void makesANewIssueOfTheFile() throws Exception {
		Workbench.start(CommandIds.ADD_TO_ISSUE, Map.of());
		Workbench.press(Workbench.dialog(DIALOG), "Add");
		Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
		List<IssueSummary> issues = repository().list(IssueQuery.all(2)).rows();
		assertEquals(1, issues.size());
		assertEquals("triage", issues.getFirst().issue().source());
		assertLogWithSpans(issues.getFirst().issue());
	}

	private static void assertLogWithSpans(Issue issue) throws Exception {
		LogRepository logs = Services.get(LogRepository.class);
		List<LogFile> added = logs.list(issue.id());
		assertEquals(List.of("service.log"), added.stream().map(LogFile::name).toList());
		List<StoredSpan> spans = logs.spans(added.getFirst().id()).toList();
		assertTrue(spans.size() > 0, "the address is found");
	}

	private static Shell dialog() {
		return Workbench.dialogs(DIALOG).getFirst();
	}

	/** The list of open issues in the dialog. */
	private static Optional<Table> list() {
		return Workbench.dialogs(DIALOG).stream().findFirst()
				.flatMap(shell -> Workbench.find(shell, Table.class, table -> true));
	}
}
