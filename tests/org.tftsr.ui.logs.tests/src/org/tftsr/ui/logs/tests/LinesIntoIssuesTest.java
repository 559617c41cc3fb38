package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;

/** Lines that a person takes out of a log are those that the person sees. */
class LinesIntoIssuesTest extends WorkbenchTest {

	private static final String TEXT = """
			2026-03-01 10:00:00 INFO  started
			2026-03-01 10:00:01 ERROR no route to host
			2026-03-01 10:00:02 WARN  slow answer
			2026-03-01 10:00:03 INFO  answer from host
			2026-03-01 10:00:04 ERROR no answer
			""";

	private static final String LONG = "2026-03-01 10:00:00 INFO  " + "word ".repeat(800) + "for jane.doe@example.com: the disk is full " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			+ "more ".repeat(400); //$NON-NLS-1$

	@TempDir
	private Path folder;

	/** A workbench under test keeps messages back otherwise. */
	@BeforeEach
	void showMessages() {
		ErrorDialog.AUTOMATED_MODE = false;
	}

	@AfterEach
	void keepMessagesBack() {
		ErrorDialog.AUTOMATED_MODE = true;
	}

	@Test
	void whatAFilterHidesBetweenThemIsNotTaken() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("filter.log", utf8(TEXT))); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("ERROR"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.await("two lines are shown", () -> Boolean.valueOf(Workbench.document(editor).getNumberOfLines() == 2)); //$NON-NLS-1$
		Workbench.select(editor, 0, Workbench.document(editor).getLength());
		Workbench.settle();
		assertEquals("2,5", Workbench.ui(() -> editor.getAdapter(LogLines.class)).numbers().toString()); //$NON-NLS-1$
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			return editor;
		});
		String evidence = Evidence.add("Why with a filter?"); //$NON-NLS-1$
		assertEquals("filter.log:2 2026-03-01 10:00:01 ERROR no route to host\nfilter.log:5 2026-03-01 10:00:04 ERROR no answer", //$NON-NLS-1$
				evidence);
	}

	@Test
	void noneIsTakenOfAFileThatIsAnotherByNow() throws Exception {
		Path log = Files.writeString(folder.resolve("rotated.log"), TEXT); //$NON-NLS-1$
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.select(editor, 0, 10);
		Workbench.dialog("Add to Issue", LogViewerIds.ADD_EVIDENCE).press("Add"); //$NON-NLS-1$ //$NON-NLS-2$
		Dialog why = Workbench.dialog("Add as Evidence", () -> null); //$NON-NLS-1$
		Files.move(Files.writeString(folder.resolve("fresh.log"), "2026-03-02 10:00:00 INFO  rotated\n" + TEXT), log, //$NON-NLS-1$ //$NON-NLS-2$
				StandardCopyOption.REPLACE_EXISTING);
		Text question = why.the(Text.class);
		Workbench.ui(() -> {
			question.setText("Why rotated?"); //$NON-NLS-1$
			return question;
		});
		why.press("Add"); //$NON-NLS-1$
		Workbench.message("the file is no longer the one that was shown").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		assertNoIssueOf(log);
	}

	/** Samples of a file do not tell of an edit between them: the lines themselves are compared. */
	@Test
	void noneIsTakenThatIsAnotherByNowThoughTheFileLooksTheSame() throws Exception {
		String filler = "2026-03-01 10:00:00 INFO  nothing to see here\n".repeat(2_000); //$NON-NLS-1$
		Path log = Files.writeString(folder.resolve("edited.log"), filler + TEXT + filler); //$NON-NLS-1$
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		int shown = filler.length() + TEXT.indexOf("no route"); //$NON-NLS-1$
		Workbench.select(editor, shown, shown + 8);
		Workbench.dialog("Add to Issue", LogViewerIds.ADD_EVIDENCE).press("Add"); //$NON-NLS-1$ //$NON-NLS-2$
		Dialog why = Workbench.dialog("Add as Evidence", () -> null); //$NON-NLS-1$
		Files.writeString(log, filler + TEXT.replace("no route to host", "all is well here") + filler); //$NON-NLS-1$ //$NON-NLS-2$
		Text question = why.the(Text.class);
		Workbench.ui(() -> {
			question.setText("Why edited?"); //$NON-NLS-1$
			return question;
		});
		why.press("Add"); //$NON-NLS-1$
		Workbench.message("the file is no longer the one that was shown").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		assertNoIssueOf(log);
		Workbench.settle();
		Workbench.execute(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		assertEquals("edited.log:2002 2026-03-01 10:00:01 ERROR all is well here", Evidence.add("Why is it well?")); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.closeEditors();
	}

	/** For what is then refused no issue is made: one without it would be in the way. */
	@Test
	void noIssueIsMadeForATimelineThatALineCannotBePutOn() throws Exception {
		Path log = Files.writeString(folder.resolve("timeless.log"), "no time\nnowhere\n"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.dialog("Add to Issue", LogViewerIds.ADD_TO_TIMELINE).press("Add"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.message("the log does not say when it was written").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		assertNoIssueOf(log);
		Dialog which = Workbench.dialog("Add to Issue", LogViewerIds.ADD_TO_TIMELINE); //$NON-NLS-1$
		Files.move(Files.writeString(folder.resolve("fresh.log"), TEXT), log, StandardCopyOption.REPLACE_EXISTING); //$NON-NLS-1$
		which.press("Add"); //$NON-NLS-1$
		Workbench.message("the file is no longer the one that was shown").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		assertNoIssueOf(log);
		Workbench.closeEditors();
	}

	/** Its start alone would not show what somebody has found in it. */
	@Test
	void ofALongLineThePartIsTakenThatIsSelectedAndItSaysWhich() throws Exception {
		int start = LONG.indexOf("disk is full"); //$NON-NLS-1$
		String taken = takenOfLong(start, start + 12);
		assertTrue(taken.startsWith("long.log:2 \u2026") && taken.contains(" for [EMAIL-1]: the disk is full more"), taken); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(taken.matches(".*\u2026 \\(characters \\d+ to \\d+ of " + redacted(LONG) + "\\)"), taken); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void ofALongLineThePartIsTakenWithTheFindingThatTheCursorIsIn() throws Exception {
		int mail = LONG.indexOf("jane.doe"); //$NON-NLS-1$
		String taken = takenOfLong(mail + 4, mail + 4);
		assertTrue(taken.contains("for [EMAIL-1]: the disk"), taken); //$NON-NLS-1$
	}

	@Test
	void ofALongLineTheStartIsTakenWhereTheCursorIsThere() throws Exception {
		String taken = takenOfLong(0, 0);
		assertTrue(taken.startsWith("long.log:2 2026-03-01 10:00:00 INFO  word"), taken); //$NON-NLS-1$
		assertTrue(taken.endsWith("\u2026 (characters 1 to 500 of " + redacted(LONG) + ')'), taken); //$NON-NLS-1$
	}

	/** @param start in the line, as is the end */
	private static String takenOfLong(int start, int end) throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("long.log", utf8("before\n" + LONG + "\nafter\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		int line = "before\n".length(); //$NON-NLS-1$
		Workbench.select(editor, line + start, line + end);
		Workbench.settle();
		return Evidence.add("Why is " + start + " to " + end + " taken?"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Test
	void whereValuesAreMaskedItIsThePartThatIsMeantToo() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		String line = "peer jane.doe@example.com ".repeat(100) + "the disk is full " + "more ".repeat(400); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		IEditorPart editor = Workbench.open(Workbench.file("maskedlong.log", utf8(line + '\n'))); //$NON-NLS-1$
		int start = Workbench.document(editor).get().indexOf("disk is full"); //$NON-NLS-1$
		Workbench.select(editor, start, start + 12);
		Workbench.settle();
		String selected = Evidence.add("Why is it masked?"); //$NON-NLS-1$
		assertTrue(selected.contains("peer [EMAIL-1] the disk is full more"), selected); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	private static int redacted(String line) {
		return line.strip().length() - "jane.doe@example.com".length() + "[EMAIL-1]".length(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void assertNoIssueOf(Path log) throws Exception {
		assertTrue(Services.get(IssueRepository.class).list(IssueQuery.all(99)).rows().stream()
				.noneMatch(row -> row.issue().title().contains(log.getFileName().toString())), "no issue is made for nothing"); //$NON-NLS-1$
	}
}
