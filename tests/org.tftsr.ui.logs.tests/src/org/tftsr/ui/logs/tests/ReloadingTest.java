package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
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
		IEditorPart editor = openLarge();
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		String edited = new String(LargeLog.bytes(), StandardCharsets.UTF_8).replace("step 30003 done", "step 30003 lost"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.writeBehind(file, utf8(edited));
		Workbench.refresh(file);
		Workbench.execute(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		Workbench.await("the edited line is read", () -> Boolean.valueOf(Workbench.document(editor).get().contains("step 30003 lost"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(LargeLog.line(30_001), topLine());
	}

	/** Be it by a line, from where the text had come to stand meanwhile. */
	@Test
	void whoScrollsWhileALogIsReadAnewStaysWhereHeHasScrolledTo() throws Exception {
		assertStaysBy(() -> Bars.executeNow("org.eclipse.ui.edit.text.scroll.lineUp")); //$NON-NLS-1$
		assertStaysBy(() -> {
			Event event = new Event();
			event.keyCode = SWT.PAGE_UP;
			Workbench.textOf().notifyListeners(SWT.KeyDown, event);
			return event;
		});
		assertStaysBy(() -> scroll(Workbench.visible(Slider.class).getFirst(), 100));
		assertStaysBy(() -> Bars.executeNow(ITextEditorActionDefinitionIds.TEXT_START));
	}

	/** However far it is moved. */
	@Test
	void whoseTextIsMovedByTheWindowWhileALogIsReadAnewIsBroughtBack() throws Exception {
		Shell shell = Workbench.page().getWorkbenchWindow().getShell();
		Point size = Workbench.ui(shell::getSize);
		try {
			resize(shell, size.x, 300);
			openLarge();
			try (HeldSearch reading = HeldSearch.of("Reading large.log", Job.INTERACTIVE); HeldSearch finding = revert()) { //$NON-NLS-1$
				int before = LargeLog.number(topLine());
				resize(shell, size.x, 980);
				org.tftsr.ui.testsupport.Workbench.waitFor("the text is moved", () -> before - LargeLog.number(topNow()) > 32); //$NON-NLS-1$
			}
			Workbench.await("he is brought back", () -> Boolean.valueOf(LargeLog.number(topNow()) == 30_001)); //$NON-NLS-1$
		} finally {
			resize(shell, size.x, size.y);
		}
	}

	private static void resize(Shell shell, int width, int height) throws Exception {
		Workbench.ui(() -> {
			shell.setSize(width, height);
			return shell;
		});
		org.tftsr.ui.testsupport.Workbench.waitFor("the size of the window", //$NON-NLS-1$
				() -> shell.getSize().y == height);
	}

	/** On the user interface thread. */
	private static Slider scroll(Slider slider, int row) {
		slider.setSelection(row);
		slider.notifyListeners(SWT.Selection, new Event());
		return slider;
	}

	/** A log that is too large for one document, and of which the reader sees line 30,001 first. */
	private IEditorPart openLarge() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Workbench.ui(() -> scroll(slider, 30_000));
		Workbench.settle();
		assertEquals(LargeLog.line(30_001), topLine());
		return editor;
	}

	/** Reads the log anew, and comes back when its first lines are shown; the others are not known before what is given back is closed. */
	private static HeldSearch revert() throws Exception {
		HeldSearch finding = HeldSearch.forLines("large.log"); //$NON-NLS-1$
		Workbench.ui(() -> Bars.executeNow(IWorkbenchCommandConstants.FILE_REFRESH));
		org.tftsr.ui.testsupport.Workbench.waitFor("the first lines", () -> finding.isHeld() && LargeLog.number(topNow()) < 30_000); //$NON-NLS-1$
		return finding;
	}

	private void assertStaysBy(Callable<?> going) throws Exception {
		openLarge();
		String read;
		try (HeldSearch finding = revert()) {
			String before = topLine();
			Workbench.ui(going);
			org.tftsr.ui.testsupport.Workbench.waitFor("he is elsewhere", () -> !before.equals(topNow())); //$NON-NLS-1$
			read = topLine();
		}
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
		Workbench.settle();
		assertEquals(read, topLine());
		Workbench.closeEditors();
	}

	private static String topLine() throws Exception {
		return Workbench.ui(ReloadingTest::topNow);
	}

	/** On the user interface thread. */
	private static String topNow() {
		return Workbench.textOf().getLine(Workbench.textOf().getTopIndex());
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

	/** The workspace may look at a folder just between that one is renamed and the next one is begun. */
	@Test
	void aLogThatIsFollowedStaysOpenWhileItIsRotated() throws Exception {
		IEditorPart editor = openPlanted();
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		Path path = Path.of(file.getLocationURI());
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.settle();
		Files.move(path, path.resolveSibling("service.log.1")); //$NON-NLS-1$
		file.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
		assertFalse(file.exists());
		Workbench.await("it is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("This is what was read before"))); //$NON-NLS-1$
		assertEquals(PlantedLog.TEXT, Workbench.document(editor).get());
		Files.writeString(path, GROWN);
		Workbench.await("the next one is shown", () -> Boolean.valueOf(Workbench.document(editor).get().equals(GROWN))); //$NON-NLS-1$
		assertEquals(editor, Workbench.ui(() -> Workbench.page().getActiveEditor()));
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
