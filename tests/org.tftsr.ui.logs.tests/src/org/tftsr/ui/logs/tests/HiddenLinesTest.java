package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** Going to lines that a filter or a fold hides. */
class HiddenLinesTest extends WorkbenchTest {

	private static final String FRAME = "\tat com.acme.Client.call(Client.java:12)"; //$NON-NLS-1$
	private static final String TEXT = """
			2026-03-01 10:00:00 INFO  started
			2026-03-01 10:00:01 ERROR no route to host
			%s
			2026-03-01 10:00:02 WARN  slow answer
			2026-03-01 10:00:03 ERROR no answer
			""".formatted(FRAME); //$NON-NLS-1$

	@TempDir
	private Path folder;
	private Path log;

	@BeforeEach
	void write() throws Exception {
		log = Files.writeString(folder.resolve("hidden.log"), TEXT); //$NON-NLS-1$
	}

	@AfterEach
	void closeBeforeTheFolderGoes() throws Exception {
		Workbench.closeEditors();
	}

	private IEditorPart goTo(int line) throws Exception {
		return (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString(), CommandIds.OPEN_LOG_LINE, Integer.toString(line)));
	}

	private static void showOnlyAnswers(IEditorPart editor) throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("answer"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.await("the rest is hidden", () -> Boolean.valueOf(Workbench.document(editor).getNumberOfLines() == 2)); //$NON-NLS-1$
	}

	@Test
	void itIsSaidThatTheFilterHidesALineAndItIsShownWithoutIt() throws Exception {
		IEditorPart editor = goTo(1);
		showOnlyAnswers(editor);
		goTo(2);
		Bars.awaitSaid("Line 2 is hidden by the filter"); //$NON-NLS-1$
		Link link = Bars.the(Link.class, candidate -> candidate.getText().contains("Switch the filter off")); //$NON-NLS-1$
		Workbench.ui(() -> {
			link.notifyListeners(SWT.Selection, new Event());
			return link;
		});
		Workbench.await("the line is shown", () -> Boolean.valueOf(Bars.lineAtCursor(editor).endsWith("no route to host"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(Bars.said().contains("is hidden"), () -> Bars.said()); //$NON-NLS-1$
		assertEquals(TEXT, Workbench.document(editor).get());
	}

	/** What is said of a line is over once its reader goes elsewhere, or shows other lines. */
	@Test
	void itIsSaidNoLongerThanItMatters() throws Exception {
		IEditorPart editor = goTo(1);
		showOnlyAnswers(editor);
		goTo(2);
		Bars.awaitSaid("Line 2 is hidden by the filter"); //$NON-NLS-1$
		int last = Workbench.document(editor).getLength();
		Workbench.select(editor, last, last);
		Workbench.await("the reader has gone elsewhere", () -> Boolean.valueOf(!Bars.said().contains("is hidden"))); //$NON-NLS-1$ //$NON-NLS-2$
		goTo(2);
		Bars.awaitSaid("Line 2 is hidden by the filter"); //$NON-NLS-1$
		Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
		Workbench.await("other lines are shown", () -> Boolean.valueOf(Workbench.document(editor).getNumberOfLines() == 1)); //$NON-NLS-1$
		assertFalse(Bars.said().contains("is hidden"), () -> Bars.said()); //$NON-NLS-1$
	}

	@Test
	void aFoldIsOpenedForTheLineThatIsGoneTo() throws Exception {
		IEditorPart editor = goTo(1);
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		Bars.awaitSaid("1 of 5 lines folded"); //$NON-NLS-1$
		goTo(3);
		Workbench.await("the line is shown", () -> Boolean.valueOf(Bars.lineAtCursor(editor).equals(FRAME))); //$NON-NLS-1$
	}

	/** The line that is shown in the place of one with a bookmark is the same for each of them. */
	@Test
	void bookmarksThatAreHiddenAreSteppedOver() throws Exception {
		IEditorPart editor = null;
		for (int line : new int[] { 1, 2, 5 }) {
			editor = goTo(line);
			Workbench.execute(LogViewerIds.TOGGLE_BOOKMARK, Map.of());
		}
		showOnlyAnswers(editor);
		goTo(5);
		Workbench.execute(LogViewerIds.PREVIOUS_BOOKMARK, Map.of());
		Bars.awaitSaid("Line 2 is hidden by the filter"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.PREVIOUS_BOOKMARK, Map.of());
		Bars.awaitSaid("Line 1 is hidden by the filter"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_BOOKMARK, Map.of());
		Bars.awaitSaid("Line 2 is hidden by the filter"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_BOOKMARK, Map.of());
		assertEquals("2026-03-01 10:00:03 ERROR no answer", Bars.lineAtCursor(editor)); //$NON-NLS-1$
		assertFalse(Bars.said().contains("is hidden"), () -> Bars.said()); //$NON-NLS-1$
	}
}
