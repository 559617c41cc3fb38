package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogRepository;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** Lines of a log become the evidence of a why. */
class AddEvidenceTest extends IssuesTest {

	private static final String ISSUE_DIALOG = "Add to Issue";
	private static final String WHY_DIALOG = "Add as Evidence";

	@TempDir
	private Path folder;

	private void start(int first, int last) throws Exception {
		Path log = Files.writeString(folder.resolve("service.log"),
				"2026-03-01 10:00:00 INFO Mail to ada@example.com\n2026-03-01 10:00:01 ERROR Disk full\n");
		Workbench.start(CommandIds.ADD_EVIDENCE, Map.of(CommandIds.EVIDENCE_FILE, log.toString(),
				CommandIds.EVIDENCE_LINES, LineNumbers.between(first, last).toString()));
	}

	@Test
	void aLineIsAddedToAWhyThatIsThere() throws Exception {
		Issue issue = create("Picked", Severity.HIGH, null);
		repository().addWhy(issue.id(), null, "Why no mail?", "", "other.log:4 seen before", WhyState.ACCEPTED);
		start(2, 2);
		pickIssue();
		Shell whys = Workbench.dialog(WHY_DIALOG);
		Workbench.screenshot(() -> whys, "add-evidence");
		Workbench.press(whys, "Add");
		waitForIssue();
		assertEquals("other.log:4 seen before\nservice.log:2 2026-03-01 10:00:01 ERROR Disk full", evidence(issue));
	}

	@Test
	void linesAreAddedToANewWhyRedactedAndTheLogIsPartOfTheIssue() throws Exception {
		Issue issue = create("Picked", Severity.HIGH, null);
		start(1, 2);
		pickIssue();
		Shell whys = Workbench.dialog(WHY_DIALOG);
		Workbench.type(whys, 0, "Why is the disk full?");
		Workbench.press(whys, "Add");
		waitForIssue();
		assertEquals("Why is the disk full?", whys(issue).getFirst().question());
		assertEquals("""
				service.log:1 2026-03-01 10:00:00 INFO Mail to [EMAIL-1]
				service.log:2 2026-03-01 10:00:01 ERROR Disk full""", evidence(issue));
		LogRepository logs = Services.get(LogRepository.class);
		assertTrue(logs.isSearched(logs.list(issue.id()).getFirst().id()), "the log was searched");
	}

	/** A machine that is busy tells of the second click before it tells of what the first one picked. */
	@Test
	void aDoubleClickTakesTheIssueItIsOn() throws Exception {
		Issue issue = create("Picked", Severity.HIGH, null);
		start(2, 2);
		pickBy(SWT.DefaultSelection);
		Shell whys = Workbench.dialog(WHY_DIALOG);
		Workbench.type(whys, 0, "Why is the disk full?");
		Workbench.press(whys, "Add");
		waitForIssue();
		assertEquals("service.log:2 2026-03-01 10:00:01 ERROR Disk full", evidence(issue));
		assertEquals(List.of(issue.id()), issues().stream().map(Issue::id).toList());
	}

	@Test
	void aNewIssueIsMadeOnlyOnceAllIsAnswered() throws Exception {
		start(1, 1);
		Workbench.press(Workbench.dialog(ISSUE_DIALOG), "Add");
		Workbench.press(Workbench.dialog(WHY_DIALOG), "Cancel");
		assertTrue(issues().isEmpty(), "nobody wanted an issue");
		start(1, 1);
		Workbench.press(Workbench.dialog(ISSUE_DIALOG), "Add");
		Shell whys = Workbench.dialog(WHY_DIALOG);
		assertTrue(Workbench.ui(() -> Workbench.display().getFocusControl() instanceof Text), "the question can be typed at once");
		Workbench.type(whys, 0, "Why no mail?");
		Workbench.press(whys, "Add");
		waitForIssue();
		Issue made = issues().getFirst();
		assertEquals("What service.log shows", made.title());
		assertEquals("service.log:1 2026-03-01 10:00:00 INFO Mail to [EMAIL-1]", evidence(made));
	}

	private static List<Issue> issues() throws Exception {
		return repository().list(IssueQuery.all(2)).rows().stream().map(IssueSummary::issue).toList();
	}

	/** The issue is opened once the evidence is there. */
	private static void waitForIssue() throws Exception {
		Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
	}

	private static void pickIssue() throws Exception {
		Shell dialog = pickBy(SWT.Selection);
		Workbench.waitFor("the issue is chosen", () -> Workbench.button(dialog, "Open issue:").getSelection());
		Workbench.press(dialog, "Add");
	}

	/** In the dialog that asks for an issue, the only one there is, by this event of its list. */
	private static Shell pickBy(int event) throws Exception {
		Shell dialog = Workbench.dialog(ISSUE_DIALOG);
		Workbench.waitFor("the list in the dialog",
				() -> Workbench.find(dialog, Table.class, table -> table.getItemCount() == 1).isPresent());
		Workbench.ui(() -> {
			Table list = Workbench.find(dialog, Table.class, table -> true).orElseThrow();
			list.setSelection(0);
			list.notifyListeners(event, new Event());
			return Boolean.TRUE;
		});
		return dialog;
	}

	private static List<WhyStep> whys(Issue issue) throws Exception {
		return repository().whys(issue.id());
	}

	private static String evidence(Issue issue) throws Exception {
		return whys(issue).getFirst().evidence();
	}
}
