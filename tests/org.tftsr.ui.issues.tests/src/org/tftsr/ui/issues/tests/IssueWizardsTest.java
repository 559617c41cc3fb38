package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Workbench;

/** Export and Import of a whole issue by their wizards. */
class IssueWizardsTest extends IssuesTest {

	private static final String EXPORT = "org.eclipse.ui.file.export";
	private static final String IMPORT = "org.eclipse.ui.file.import";

	@TempDir
	private Path folder;

	@AfterEach
	void closeWhatIsOpen() throws Exception {
		Workbench.closeDialogs();
	}

	@Test
	void exportsTheSelectedIssueAndMakesAnotherOneOfTheFile() throws Exception {
		Issue issue = create("Mail of kim@example.org is lost", Severity.HIGH, null);
		repository().addWhy(issue.id(), null, "Why?", "The disk was full", "", WhyState.ACCEPTED);
		waitForTitles(issue.title());
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		Path file = folder.resolve("issue.zip");
		Shell export = wizard(EXPORT, "exportWizardId", "org.tftsr.ui.issues.exportWizard", "Export Issue");
		Workbench.waitFor("the selected issue", () -> Workbench.find(export, Table.class, table -> true).orElseThrow()
				.getSelectionIndex() == 0);
		assertFalse(Workbench.ui(() -> Workbench.button(export, "Finish").isEnabled()), "no file yet");
		enter(export, file);
		Workbench.ui(() -> {
			Button json = Workbench.find(export, Button.class, button -> button.getText().startsWith("JSON")).orElseThrow();
			Workbench.find(export, Button.class, button -> button.getText().startsWith("Zip")).orElseThrow().setSelection(false);
			json.setSelection(true);
			Workbench.click(json);
			return Boolean.TRUE;
		});
		Path json = folder.resolve("issue.json");
		Workbench.waitFor("the name follows the format", () -> field(export).getText().equals(json.toString()));
		Workbench.screenshot(() -> export, "export-issue");
		Workbench.press(export, "Finish");
		Workbench.waitUntilClosed(export);
		assertFalse(Files.readString(json).contains("kim@"), "redacted");

		Shell again = wizard(IMPORT, "importWizardId", "org.tftsr.ui.issues.importWizard", "Import Issue");
		enter(again, json);
		Workbench.screenshot(() -> again, "import-issue");
		Workbench.press(again, "Finish");
		Workbench.waitUntilClosed(again);
		Workbench.waitFor("its editor", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().equals("Mail of [EMAIL-1] is lost"));
		assertEquals(2, repository().list(IssueQuery.all(10)).total());
	}

	@Test
	void whoIsInAnotherProgramIsToldThatAnExportHasFinished() throws Exception {
		Issue issue = create("Long export", Severity.LOW, null);
		waitForTitles(issue.title());
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		Shell export = wizard(EXPORT, "exportWizardId", "org.tftsr.ui.issues.exportWizard", "Export Issue");
		enter(export, folder.resolve("long.zip"));
		Workbench.waitFor("it can be written", () -> Workbench.button(export, "Finish").isEnabled());
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.press(export, "Finish");
			other.awaitNotice("Export Issue: finished.");
		}
		Workbench.waitUntilClosed(export);
	}

	@Test
	void saysWhyAnExportFailedAndStaysOpen() throws Exception {
		Issue issue = create("Export", Severity.LOW, null);
		waitForTitles(issue.title());
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		Path taken = Files.writeString(folder.resolve("taken.zip"), "mine");
		Shell export = wizard(EXPORT, "exportWizardId", "org.tftsr.ui.issues.exportWizard", "Export Issue");
		enter(export, taken);
		Workbench.press(export, "Finish");
		Workbench.waitFor("the reason", () -> Workbench.says(export, "There is a file of this name already"));
		assertEquals("mine", Files.readString(taken));
		Workbench.ui(() -> {
			Button replace = Workbench.find(export, Button.class, button -> button.getText().startsWith("Replace")).orElseThrow();
			replace.setSelection(true);
			Workbench.click(replace);
			return Boolean.TRUE;
		});
		Workbench.waitFor("it can be tried again", () -> Workbench.button(export, "Finish").isEnabled());
		Workbench.press(export, "Finish");
		Workbench.waitUntilClosed(export);
		assertTrue(Files.size(taken) > 100);
	}

	private static Shell wizard(String command, String parameter, String wizard, String title) throws Exception {
		Workbench.start(command, Map.of(parameter, wizard));
		return Workbench.dialog(title);
	}

	private static void enter(Shell shell, Path file) throws Exception {
		Workbench.ui(() -> {
			field(shell).setText(file.toString());
			return Boolean.TRUE;
		});
		Workbench.waitFor("the page is complete", () -> Workbench.button(shell, "Finish").isEnabled());
	}

	/** The field for the file: the one that is no filter. */
	private static Text field(Shell shell) {
		return Workbench.find(shell, Text.class, text -> text.getEditable() && text.getMessage().isEmpty()).orElseThrow();
	}
}
