package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ScreenReader;
import org.tftsr.ui.testsupport.Workbench;

/** Whatever can have the keyboard on a page of an issue tells a screen reader what it is. */
class AccessiblePagesTest extends IssuesTest {

	@TempDir
	private Path folder;

	private FormEditor editor;

	@BeforeEach
	void openIssue() throws Exception {
		Issue issue = create("Orders fail", Severity.HIGH, null);
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 ERROR disk full\n".repeat(30));
		Services.get(TriageService.class).importLog(issue.id(), log, Progress.NONE);
		repository().addWhy(issue.id(), null, "Why did orders fail?", "The disk was full", "app.log:1", WhyState.ACCEPTED);
		Services.get(DocumentService.class).generate(issue.id(), DocumentType.RCA, Set.of(), Progress.NONE);
		editor = (FormEditor) openAndWait(issue);
	}

	/** What can have the keyboard on a page, with its name. */
	private List<String> names(String pageId, String wanted) throws Exception {
		Workbench.ui(() -> editor.setActivePage(pageId));
		Workbench.waitFor(wanted + " on the page " + pageId, () -> named(pageId).stream().anyMatch(name -> name.contains(wanted)));
		return Workbench.ui(() -> named(pageId));
	}

	private List<String> named(String pageId) {
		IFormPage page = editor.findPage(pageId);
		return page != null && page.getPartControl() instanceof Composite control ? ScreenReader.names(control) : List.of();
	}

	private static void assertAllNamed(List<String> names) {
		assertEquals(List.of(), names.stream().filter(name -> name.endsWith(": ") || name.endsWith(": null")).toList(),
				() -> "without a name, among " + names);
		assertTrue(names.size() >= 3, names::toString);
	}

	@Test
	void theWhys() throws Exception {
		List<String> names = names("whys", "Show as Tree");
		assertAllNamed(names);
		assertTrue(names.stream().anyMatch(name -> name.startsWith("Canvas: ")), names::toString);
	}

	@Test
	void theLogs() throws Exception {
		List<String> names = names("logs", "Table: ");
		assertAllNamed(names);
		assertTrue(names.containsAll(List.of("Button: Add Log Files…", "Table: Logs", "Table: Evidence from the Selected Log")),
				names::toString);
	}

	@Test
	void theTimeline() throws Exception {
		List<String> names = names("timeline", "Table: ");
		assertAllNamed(names);
		assertTrue(names.contains("Button: Add Event…"), names::toString);
	}

	@Test
	void theDocuments() throws Exception {
		List<String> names = names("documents", "Browser: ");
		assertAllNamed(names);
		assertTrue(names.stream().anyMatch(name -> name.startsWith("Button: ") && name.contains("Post-Mortem")), names::toString);
	}

	@Test
	void theOverview() throws Exception {
		assertAllNamed(names("overview", "Text: "));
	}
}
