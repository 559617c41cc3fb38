package org.tftsr.rcp.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** A window that is opened beside the first one shows what that shows. */
class SecondWindowTest extends WindowTest {

	private static final String LOG = "night shift.log";

	@TempDir
	private Path folder;

	/** In such a window GTK gave no width to the columns of a table: its rows were there, and neither drawn nor to be clicked. */
	@Test
	void theRowsOfItsTablesAreDrawn() throws Exception {
		Path log = Files.writeString(folder.resolve(LOG), "2026-03-01 10:00:00 ERROR no space left on device\n");
		UUID issue = Services.get(IssueRepository.class).create(NewIssue.titled("Seen in the second window")).id();
		Services.get(TriageService.class).importLog(issue, log, Progress.NONE);
		IWorkbenchWindow second = Workbench.ui(() -> PlatformUI.getWorkbench().openWorkbenchWindow(null));
		try {
			Workbench.ui(() -> {
				Commands.execute(second, CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
				return issue;
			});
			Workbench.waitFor("the issue is open", () -> second.getActivePage().getActiveEditor() instanceof FormEditor);
			Workbench.ui(() -> ((FormEditor) second.getActivePage().getActiveEditor()).setActivePage("logs"));
			Workbench.waitFor("the row of the log is drawn", () -> Workbench.find(second.getShell(), Table.class, SecondWindowTest::hasLog).isPresent());
			Workbench.screenshot(second::getShell, "second-window");
		} finally {
			Workbench.ui(second::close);
		}
	}

	private static boolean hasLog(Table table) {
		return table.getItemCount() == 1 && LOG.equals(table.getItem(0).getText())
				&& Arrays.stream(table.getColumns()).allMatch(column -> column.getWidth() > 0);
	}
}
