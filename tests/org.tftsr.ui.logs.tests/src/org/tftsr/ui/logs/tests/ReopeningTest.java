package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.tftsr.ui.testsupport.Workbench.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.ui.logs.LogViewerIds;

/** A large log that is opened again, and one in the place of which another one has come. */
class ReopeningTest extends WorkbenchTest {

	private static final String NAME = "again.log"; //$NON-NLS-1$

	@BeforeEach
	void holdLittle() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
	}

	private static String links() {
		return Workbench.words(Link.class, Link::getText);
	}

	/** Opens it without waiting for what is held. */
	private static void open(IFile file) throws Exception {
		Workbench.ui(() -> IDE.openEditor(Workbench.page(), file));
	}

	/** What was found of its lines is kept: they are known before anything is looked for in it again. */
	@Test
	void allLinesAreKnownAtOnceTheNextTime() throws Exception {
		IFile file = Workbench.file(NAME, LargeLog.bytes());
		try (HeldSearch lines = HeldSearch.forLines(NAME)) {
			open(file);
			waitFor("lines are to be looked for", lines::isHeld); //$NON-NLS-1$
			assertFalse(links().contains("60,000"), ReopeningTest::links); //$NON-NLS-1$
		}
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
		Workbench.closeEditors();
		try (HeldSearch lines = HeldSearch.forLines(NAME)) {
			open(file);
			waitFor("all lines are known while none is looked for", () -> lines.isHeld() && links().contains("60,000")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
	}

	/** Of another log in its place, nothing is taken from what was kept. */
	@Test
	void whatWasKeptIsOfNoUseForAnotherLog() throws Exception {
		IFile file = Workbench.file(NAME, LargeLog.bytes());
		Workbench.open(file);
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
		Workbench.closeEditors();
		Workbench.writeBehind(file, utf8("a line of another log\n".repeat(LargeLog.LINES * 2))); //$NON-NLS-1$
		Workbench.refresh(file);
		IEditorPart editor = Workbench.open(file);
		Bars.awaitSaid("120,000 lines"); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		assertEquals("a line of another log", Bars.lineAtCursor(editor)); //$NON-NLS-1$
	}

	/** As logrotate does it: the log gets another name, and another file has its own. */
	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file is not renamed there")
	void aLogThatIsRotatedAwayIsReadAnew() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file(NAME, LargeLog.bytes()));
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		Path log = Path.of(file.getLocationURI());
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		Files.move(log, log.resolveSibling(NAME + ".1")); //$NON-NLS-1$
		Workbench.writeBehind(file, utf8("a new day\n" + "a line of another log\n".repeat(LargeLog.LINES))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.refresh(file);
		Bars.awaitSaid("60,001 lines"); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
		assertEquals("a new day", Bars.lineAtCursor(editor)); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		assertEquals("a line of another log", Bars.lineAtCursor(editor)); //$NON-NLS-1$
	}
}
