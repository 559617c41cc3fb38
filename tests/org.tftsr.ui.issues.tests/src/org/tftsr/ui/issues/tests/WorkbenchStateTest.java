package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** What the workbench writes about itself while it runs is not encrypted: an IDE does so every few minutes. */
class WorkbenchStateTest extends IssuesTest {

	private static final String SAVE = "org.eclipse.ui.persistWorkbenchState";
	private static final String SAVING = "Workbench Auto-Save Job";
	private static final Pattern SELECTED = Pattern.compile("selectedElement=\"([^\"]*)\"");

	private static Path file() throws Exception {
		URI place = Platform.getInstanceLocation().getURL().toURI();
		return Path.of(place).resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
	}

	private static String saved() throws Exception {
		File file = file().toFile();
		Files.deleteIfExists(file.toPath());
		Workbench.start(SAVE, Map.of());
		Workbench.waitFor("the state is written", () -> file.length() > 0);
		Job.getJobManager().join(SAVING, null);
		return Files.readString(file.toPath());
	}

	@Test
	void titlesOfWhatIsOpenAreNotInTheState() throws Exception {
		Issue issue = create("Zebra ate the cable", Severity.LOW, null);
		Document document = Services.get(DocumentRepository.class).create(issue.id(), DocumentType.RCA, "Yak in the rack", "# RCA\n");
		openAndWait(issue);
		Workbench.follow(Workbench.window().getShell(), document.title());
		Workbench.waitFor("the page", () -> Workbench.findButton(Workbench.window().getShell(), "Edit")
				.filter(button -> button.isEnabled()).isPresent());
		Workbench.press(Workbench.window().getShell(), "Edit");
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().equals(document.title()));

		String state = saved();
		assertTrue(state.contains("org.tftsr.ui.issues.view"), "the rest is there");
		assertFalse(state.contains("Zebra"), "title of the issue");
		assertFalse(state.contains("Yak"), "title of the document");
		assertEquals(Set.of(), lost(state), "what is left out must not keep the rest from being read");
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		assertEquals(document.title(), Workbench.ui(editor::getTitle));
	}

	/** What the state names and does not hold: the workbench would begin with an empty window. */
	private static Set<String> lost(String state) {
		Set<String> lost = new HashSet<>();
		Matcher selected = SELECTED.matcher(state);
		while (selected.find()) {
			if (!state.contains("xmi:id=\"" + selected.group(1) + '"')) {
				lost.add(selected.group(1));
			}
		}
		return lost;
	}
}
