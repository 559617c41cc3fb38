package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.ui.testsupport.Workbench.waitFor;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;

/** A log with a line of a gigabyte, nearly all of it a hole that takes no room on the disk, as a log has that was cut short below its writer. */
class GiantLineTest extends WorkbenchTest {

	private static final long GIGA = 1L << 30;
	private static final String START = "2026-03-01 10:00:00 INFO  it begins "; //$NON-NLS-1$
	private static final String END = " and a needle is at its end\n"; //$NON-NLS-1$
	private static final String LAST = "2026-03-01 10:00:01 INFO  the next line"; //$NON-NLS-1$

	@TempDir
	private Path folder;

	/** Nobody waits for what is looked for in all of it. */
	private IEditorPart open() throws Exception {
		Path log = folder.resolve("giant.log"); //$NON-NLS-1$
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) { //$NON-NLS-1$
			file.write((START + "x".repeat(1 << 16)).getBytes(StandardCharsets.US_ASCII)); //$NON-NLS-1$
			file.seek(GIGA);
			file.write((END + LAST).getBytes(StandardCharsets.US_ASCII));
		}
		Workbench.ui(() -> PlatformUI.getWorkbench().getService(IHandlerService.class)
				.executeCommand(ParameterizedCommand.generateCommand(
						PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(CommandIds.OPEN_LOG),
						Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString())), null));
		waitFor("both lines are counted", () -> Workbench.words(Link.class, Link::getText).contains("2 lines")); //$NON-NLS-1$ //$NON-NLS-2$
		return Workbench.ui(() -> Workbench.page().getActiveEditor());
	}

	@Test
	void itsStartIsShownAndTheNextLineReached() throws Exception {
		IEditorPart editor = open();
		String first = Workbench.document(editor).get().lines().findFirst().orElseThrow();
		assertTrue(first.startsWith(START) && first.endsWith("\u2026"), "its start is shown, and that there is more"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(first.length() <= (1 << 14) + 1, "no more than its start: " + first.length()); //$NON-NLS-1$
		Workbench.ui(() -> Bars.executeNow(ITextEditorActionDefinitionIds.TEXT_END));
		waitFor("the next line", () -> Bars.isInSight(LAST)); //$NON-NLS-1$
	}

	@Test
	void whatIsAtItsEndIsFound() throws Exception {
		open();
		Workbench.ui(() -> Bars.executeNow(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE));
		var field = Bars.findField();
		Workbench.ui(() -> {
			field.setText("a needle is"); //$NON-NLS-1$
			return Bars.pressNow(field, SWT.CR, 0);
		});
		waitFor("the sign at the end that is shown", () -> { //$NON-NLS-1$
			StyledText text = Workbench.textOf();
			return text.getCaretOffset() == text.getText().indexOf('\u2026');
		});
		waitFor("the line is counted", () -> Bars.said().contains("In 1 line")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A match that begins in one piece of a line and ends behind the next one is not found. */
	@Test
	void thatALongMatchMayBeMissedIsSaidInBothBars() throws Exception {
		Path log = folder.resolve("pieces.log"); //$NON-NLS-1$
		Files.writeString(log, START + ".".repeat(3_000_000) + "begin" + "-".repeat(1_500_000) + "end" + ".".repeat(2_000_000) + '\n' + LAST); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.push(".*"); //$NON-NLS-1$
		Bars.type("[b]egin"); //$NON-NLS-1$
		Bars.awaitSaid("In 1 line"); //$NON-NLS-1$
		assertFalse(Bars.said().contains("may be missed"), Bars::said); //$NON-NLS-1$
		Bars.type("begin.*end"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		Bars.awaitSaid("Not found; in lines of over 4 million characters, matches of over a million may be missed"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.awaitSaid("0 of 2 lines; in lines of over 4 million characters, matches of over a million may be missed."); //$NON-NLS-1$
		Workbench.screenshot("long-match"); //$NON-NLS-1$
	}
}
