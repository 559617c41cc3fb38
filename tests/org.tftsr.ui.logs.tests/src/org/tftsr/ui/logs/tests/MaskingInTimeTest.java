package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** Values are to be masked while the log cannot be read, or is being read anew: none is seen from then on. */
class MaskingInTimeTest extends WorkbenchTest {

	private static final String FILLER = "2026-03-01 10:00:00 INFO  nothing to do\n"; //$NON-NLS-1$

	private static String text(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> Workbench.document(editor).get());
	}

	private static void assertNoValue(IEditorPart editor) throws Exception {
		String text = text(editor);
		PlantedLog.VALUES.forEach(value -> assertFalse(text.contains(value), text));
	}

	@Test
	void whileTheFilterOfALogThatIsReadAnewIsAtWork() throws Exception {
		IFile file = Workbench.file("anew.log", utf8(PlantedLog.TEXT + FILLER.repeat(100))); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(file);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("queued"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.type(""); //$NON-NLS-1$
		assertTrue(text(editor).contains(PlantedLog.EMAIL));
		try (HeldSearch filter = HeldSearch.of("Filtering anew.log", Job.SHORT)) { //$NON-NLS-1$
			Workbench.writeBehind(file, utf8(FILLER + PlantedLog.TEXT));
			Workbench.refresh(file);
			org.tftsr.ui.testsupport.Workbench.waitFor("the log is read", filter::isHeld); //$NON-NLS-1$
			assertTrue(text(editor).contains(PlantedLog.EMAIL), "what was shown stays"); //$NON-NLS-1$
			set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
			assertNoValue(editor);
		}
		Workbench.settle();
		assertEquals("2026-03-01 10:00:01 INFO  mail to [EMAIL-1] queued", text(editor)); //$NON-NLS-1$
	}

	/** All that is held of it is masked. */
	@Test
	void whereASmallLogIsGone(@TempDir Path folder) throws Exception {
		Path log = Files.writeString(folder.resolve("gone.log"), PlantedLog.TEXT); //$NON-NLS-1$
		IEditorPart editor = open(log);
		Files.writeString(log, ""); //$NON-NLS-1$
		Files.delete(log);
		Workbench.execute(LogViewerIds.MASK, Map.of());
		assertNoValue(editor);
		assertTrue(text(editor).contains("mail to [EMAIL-1] queued"), text(editor)); //$NON-NLS-1$
		assertTrue(Bars.said().contains("This is what was read before"), Bars::said); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.MASK, Map.of());
		assertEquals(PlantedLog.TEXT, text(editor));
		Workbench.closeEditors();
	}

	@Test
	void whereALargeLogIsGone(@TempDir Path folder) throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Path log = Files.writeString(folder.resolve("gone.log"), PlantedLog.TEXT + FILLER.repeat(50_000)); //$NON-NLS-1$
		IEditorPart editor = open(log);
		assertTrue(text(editor).contains(PlantedLog.EMAIL));
		Files.writeString(log, ""); //$NON-NLS-1$
		Files.delete(log);
		Workbench.execute(LogViewerIds.MASK, Map.of());
		assertNoValue(editor);
		Workbench.closeEditors();
	}

	private static IEditorPart open(Path log) throws Exception {
		return (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
	}
}
