package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.CommandIds;

/** What stands in the editor where there is no text to show. */
class PagesTest extends WorkbenchTest {

	@Test
	void anEmptyLogSaysSoAndIsShownOnceSomethingIsWritten() throws Exception {
		IFile file = Workbench.file("empty.log", new byte[0]); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(file);
		assertPageSays("empty.log is empty"); //$NON-NLS-1$
		Workbench.writeBehind(file, utf8(PlantedLog.TEXT));
		click("Try again"); //$NON-NLS-1$
		assertEquals(PlantedLog.TEXT, Workbench.document(editor).get());
		assertEquals(1, Workbench.annotations(editor, PiiKind.SECRET).size());
	}

	@Test
	void aBinaryFileIsRefusedWithARemedy() throws Exception {
		Workbench.open(Workbench.file("packed.log", new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0 })); //$NON-NLS-1$
		assertPageSays("ZIP"); //$NON-NLS-1$
		assertPageSays("Unpack it first"); //$NON-NLS-1$
		Workbench.screenshot("log-viewer-binary"); //$NON-NLS-1$
	}

	@Test
	void aMissingFileAndAFolderAreToldApart(@TempDir Path folder) throws Exception {
		openOutside(folder.resolve("gone.log")); //$NON-NLS-1$
		assertPageSays("There is no such file"); //$NON-NLS-1$
		openOutside(folder);
		assertPageSays("It is a folder"); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	private static void openOutside(Path file) throws Exception {
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, file.toUri().toString()));
	}

	@Test
	void aFileThatGoesAwayLeavesItsTextOnTheScreen(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("passing.log"), utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		openOutside(file);
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		Files.delete(file);
		Workbench.execute("org.eclipse.ui.file.refresh", Map.of()); //$NON-NLS-1$
		assertEquals(PlantedLog.TEXT, Workbench.document(editor).get());
		assertTrue(Workbench.visible(Link.class).stream().anyMatch(link -> says(link, "no such file"))); //$NON-NLS-1$
	}

	private static void assertPageSays(String words) throws Exception {
		StringBuilder seen = new StringBuilder();
		for (Label label : Workbench.visible(Label.class)) {
			seen.append(Workbench.ui(label::getText)).append('\n');
		}
		assertTrue(seen.toString().contains(words), () -> words + " is not in:\n" + seen); //$NON-NLS-1$
	}

	private static boolean says(Link link, String words) {
		try {
			return Workbench.ui(link::getText).contains(words);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private static void click(String words) throws Exception {
		Link link = Workbench.visible(Link.class).stream().filter(candidate -> says(candidate, words)).findFirst()
				.orElseThrow(() -> new AssertionError("There is no link " + words)); //$NON-NLS-1$
		Workbench.ui(() -> {
			link.notifyListeners(SWT.Selection, new Event());
			return link;
		});
		Workbench.settle();
	}
}
