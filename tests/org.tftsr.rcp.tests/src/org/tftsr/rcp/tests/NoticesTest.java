package org.tftsr.rcp.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** Which work tells whoever is in another program that it has finished: each of these by what a person starts it with. */
class NoticesTest extends WindowTest {

	@TempDir
	private Path folder;

	@AfterEach
	void closeNotices() throws Exception {
		Workbench.closeDialogs();
	}

	private Path log() throws Exception {
		return Files.writeString(folder.resolve("service.log"), "2026-03-01 10:00:00 ERROR no space left on device\n");
	}

	private static UUID openIssue(String title) throws Exception {
		UUID issue = Services.get(IssueRepository.class).create(new NewIssue(title, "", Severity.LOW, null, null, List.of())).id();
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("the issue is open", () -> issueEditor().filter(editor -> title.equals(editor.getTitle())).isPresent());
		return issue;
	}

	@Test
	void theLinesOfALog() throws Exception {
		String uri = log().toUri().toString();
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, uri));
			other.awaitNotice("All lines of service.log have been found.");
		}
	}

	@Test
	void aTriage() throws Exception {
		try (Substitute chosen = ChosenFile.of(log()); OtherProgram other = OtherProgram.use()) {
			Workbench.start(CommandIds.TRIAGE, Map.of());
			other.awaitNotice("The triage is done: ");
		}
	}

	@Test
	void logsThatAnIssueGets() throws Exception {
		openIssue("Logs are added");
		Workbench.waitFor("logs can be added", () -> Workbench.link("Add Log Files").isPresent());
		try (Substitute chosen = ChosenFile.of(log()); OtherProgram other = OtherProgram.use()) {
			Workbench.follow(Workbench.window().getShell(), "Add Log Files");
			other.awaitNotice("The logs have been added to the issue.");
		}
	}

	@Test
	void aDocumentThatIsExported() throws Exception {
		openIssue("It is exported");
		Workbench.ui(() -> issueEditor().orElseThrow().setActivePage("documents"));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("it can be written", () -> Workbench.findButton(window, "Post-Mortem").filter(Control::isEnabled).isPresent());
		Workbench.press(window, "Post-Mortem");
		Workbench.waitFor("it can be exported", () -> Workbench.findButton(window, "Export\u2026").filter(Control::isEnabled).isPresent());
		Path file = folder.resolve("post-mortem.md");
		try (Substitute chosen = ChosenFile.of(file); OtherProgram other = OtherProgram.use()) {
			Workbench.press(window, "Export\u2026");
			other.awaitNotice("Exported to " + file);
		}
	}

	@Test
	void aRedactedCopy() throws Exception {
		Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log().toUri().toString(), CommandIds.OPEN_LOG_REVIEW, "true"));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("it is reviewed", () -> Workbench.findButton(window, "Apply to Issue\u2026").filter(Control::isEnabled).isPresent());
		Workbench.press(window, "Apply to Issue\u2026");
		Shell dialog = Workbench.dialog("Add to Issue");
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.press(dialog, "Add");
			other.awaitNotice("The redacted copy of service.log has been written.");
		}
	}
}
