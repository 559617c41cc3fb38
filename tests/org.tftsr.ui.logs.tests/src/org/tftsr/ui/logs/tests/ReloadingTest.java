package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** How the Log Viewer follows what happens to a file. */
class ReloadingTest extends WorkbenchTest {

	private static final String GROWN = PlantedLog.TEXT
			+ "2026-03-01 10:00:09 INFO  peer 198.51.100.4 is back\n"; //$NON-NLS-1$

	@Test
	void aChangedWorkspaceFileIsReadAndSearchedAnewAndTheSelectionStays() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		Workbench.writeBehind(file, utf8(GROWN));
		Workbench.refresh(file);
		Workbench.settle();
		assertEquals(GROWN, Workbench.document(editor).get());
		assertEquals(2, Workbench.annotations(editor, PiiKind.NETWORK).size());
		assertEquals(PlantedLog.EMAIL, Workbench.selection(editor));
	}

	/** Of a large log the first lines are there at once, and all others once they are known. */
	@Test
	void theReaderOfALargeLogThatIsReadAnewStaysWhereHeIs() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IFile file = Workbench.file("large.log", LargeLog.bytes()); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(file);
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Workbench.ui(() -> {
			slider.setSelection(30_000);
			slider.notifyListeners(SWT.Selection, new Event());
			return slider;
		});
		Workbench.settle();
		assertEquals(LargeLog.line(30_001), Workbench.ui(() -> Workbench.textOf().getLine(Workbench.textOf().getTopIndex())));
		String edited = new String(LargeLog.bytes(), StandardCharsets.UTF_8).replace("step 30003 done", "step 30003 lost"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.writeBehind(file, utf8(edited));
		Workbench.refresh(file);
		Workbench.execute(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		Workbench.await("the edited line is read", () -> Boolean.valueOf(Workbench.document(editor).get().contains("step 30003 lost"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(LargeLog.line(30_001), Workbench.ui(() -> Workbench.textOf().getLine(Workbench.textOf().getTopIndex())));
	}

	@Test
	void aChangedFileOutsideIsReadWhenItsEditorIsActivated(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("growing.log"), utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, file.toUri().toString()));
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		openPlanted();
		Files.write(file, utf8(GROWN));
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			return editor;
		});
		Workbench.settle();
		assertEquals(GROWN, Workbench.document(editor).get());
		assertEquals(2, Workbench.annotations(editor, PiiKind.NETWORK).size());
	}

	@Test
	void aRenamedFileKeepsItsEditorAndADeletedOneClosesIt() throws Exception {
		IEditorPart editor = openPlanted();
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		file.move(IPath.fromPortableString("renamed.log"), true, null); //$NON-NLS-1$
		Workbench.settle();
		assertEquals("renamed.log", Workbench.ui(editor::getTitle)); //$NON-NLS-1$
		assertEquals(PlantedLog.TEXT, Workbench.document(editor).get());
		((FileEditorInput) editor.getEditorInput()).getFile().delete(true, null);
		Workbench.settle();
		assertNull(Workbench.ui(() -> Workbench.page().getActiveEditor()));
	}
}
