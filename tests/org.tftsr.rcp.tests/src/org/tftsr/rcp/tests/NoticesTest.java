package org.tftsr.rcp.tests;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.DocumentService;
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
		Shell window = writeDocument("It is exported");
		Path file = folder.resolve("post-mortem.md");
		try (Substitute chosen = ChosenFile.of(file); OtherProgram other = OtherProgram.use()) {
			Workbench.press(window, "Export\u2026");
			other.awaitNotice("Exported to " + file);
		}
	}

	@Test
	void aRedactedCopy() throws Exception {
		Shell dialog = review(log());
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.press(dialog, "Add");
			other.awaitNotice("The redacted copy of service.log has been written.");
		}
	}

	/** It is another log than the one that was reviewed. */
	@Test
	void aRedactedCopyThatIsNotWritten() throws Exception {
		Path log = log();
		Shell dialog = review(log);
		Files.writeString(log, "2026-03-01 10:00:00 ERROR connection refused by the database\n");
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.press(dialog, "Add");
			other.awaitNotice("The redacted copy of service.log has not been written.");
		}
	}

	private static Shell review(Path log) throws Exception {
		Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString(), CommandIds.OPEN_LOG_REVIEW, "true"));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("it is reviewed", () -> Workbench.findButton(window, "Apply to Issue\u2026").filter(Control::isEnabled).isPresent());
		Workbench.press(window, "Apply to Issue\u2026");
		return Workbench.dialog("Add to Issue");
	}

	@Test
	void aDocumentThatIsNotExported() throws Exception {
		Shell window = writeDocument("It is not exported");
		Path file = Files.writeString(folder.resolve("a file"), "and no folder");
		try (Substitute chosen = ChosenFile.of(file.resolve("post-mortem.md")); OtherProgram other = OtherProgram.use()) {
			Workbench.press(window, "Export\u2026");
			other.awaitNotice("The document was not exported.");
		}
	}

	private static Shell openDocuments(String title) throws Exception {
		openIssue(title);
		Workbench.ui(() -> issueEditor().orElseThrow().setActivePage("documents"));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("it can be written", () -> Workbench.findButton(window, "Post-Mortem").filter(Control::isEnabled).isPresent());
		return window;
	}

	/** Opens an issue and writes a document of it, from another program. */
	private static Shell writeDocument(String title) throws Exception {
		Shell window = openDocuments(title);
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.press(window, "Post-Mortem");
			other.awaitNotice("The document has been written.");
		}
		Workbench.closeDialogs();
		Workbench.waitFor("it can be exported", () -> Workbench.findButton(window, "Export\u2026").filter(Control::isEnabled).isPresent());
		return window;
	}

	@Test
	void aDocumentThatIsNotWritten() throws Exception {
		Shell window = openDocuments("It is not written");
		Object failing = Proxy.newProxyInstance(DocumentService.class.getClassLoader(), new Class<?>[] { DocumentService.class },
				(proxy, method, arguments) -> {
					throw new TftsrException(ProblemKind.BUSY, "Cannot write", "another program holds the database", "Close that program");
				});
		try (Substitute service = Substitute.of(DocumentService.class, (DocumentService) failing); OtherProgram other = OtherProgram.use()) {
			Workbench.press(window, "Post-Mortem");
			other.awaitNotice("The document was not written.");
		}
	}

	/** What failed waits in a dialog behind the other program. */
	@Test
	void aTriageThatIsNotDone() throws Exception {
		try (Substitute chosen = ChosenFile.of(folder.resolve("gone.log")); OtherProgram other = OtherProgram.use()) {
			Workbench.start(CommandIds.TRIAGE, Map.of());
			other.awaitNotice("The triage was not done.");
		}
	}

	@Test
	void logsThatAreNotAdded() throws Exception {
		openIssue("Nothing is added");
		Workbench.waitFor("logs can be added", () -> Workbench.link("Add Log Files").isPresent());
		try (Substitute chosen = ChosenFile.of(folder.resolve("gone.log")); OtherProgram other = OtherProgram.use()) {
			Workbench.follow(Workbench.window().getShell(), "Add Log Files");
			other.awaitNotice("Not all logs have been added to the issue.");
		}
	}

	@Test
	void theLinesOfALogThatEndsTooEarly() throws Exception {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(whole)) {
			for (int line = 0; line < 20_000; line++) {
				out.write((UUID.randomUUID() + " ERROR no space left on device\n").getBytes(StandardCharsets.UTF_8));
			}
		}
		Path torn = Files.write(folder.resolve("torn.log.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, torn.toUri().toString()));
			other.awaitNotice("Not all lines of torn.log.gz have been found.");
		}
	}
}
