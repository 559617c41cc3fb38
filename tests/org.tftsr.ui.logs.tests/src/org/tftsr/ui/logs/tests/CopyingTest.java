package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** What comes onto the clipboard. */
class CopyingTest extends WorkbenchTest {

	@Test
	void copyRedactedReplacesEveryPlantedValue() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.select(editor, 0, PlantedLog.TEXT.length());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertRedacted(Workbench.clipboard());
		assertTrue(Workbench.clipboard().contains("[EMAIL-1]"), Workbench.clipboard()); //$NON-NLS-1$
		assertTrue(Workbench.clipboard().contains("service started"), Workbench.clipboard()); //$NON-NLS-1$
	}

	@Test
	void aValueThatIsSelectedInPartIsReplacedAsAWhole() throws Exception {
		IEditorPart editor = openPlanted();
		int inside = PlantedLog.offsetOf(PlantedLog.EMAIL) + 3;
		Workbench.select(editor, inside, inside + 6);
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertEquals("[EMAIL-1]", Workbench.clipboard()); //$NON-NLS-1$
	}

	@Test
	void plainCopyIsRedacted() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.select(editor, 0, PlantedLog.TEXT.length());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		assertRedacted(Workbench.clipboard());
	}

	@Test
	void copyOriginalAsksOnceForALog() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.select(editor, 0, PlantedLog.TEXT.length());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		assertTrue(question.says("The selection holds 3 findings."), "the question tells how many"); //$NON-NLS-1$ //$NON-NLS-2$
		question.press("Copy Original"); //$NON-NLS-1$
		assertEquals(PlantedLog.TEXT, Workbench.clipboard());
		int start = PlantedLog.offsetOf(PlantedLog.EMAIL);
		Workbench.select(editor, start, start + PlantedLog.EMAIL.length());
		Workbench.await("the editor is in front again", () -> Workbench.isEnabled(LogViewerIds.COPY_ORIGINAL_TEXT)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.COPY_ORIGINAL_TEXT, Map.of());
		assertEquals(PlantedLog.EMAIL, Workbench.clipboard());
	}

	@Test
	void copyOriginalOfTextWithoutFindingsAsksNothing() throws Exception {
		IEditorPart editor = openPlanted();
		int start = PlantedLog.offsetOf("service started"); //$NON-NLS-1$
		Workbench.select(editor, start, start + 7);
		Workbench.execute(LogViewerIds.COPY_ORIGINAL_TEXT, Map.of());
		assertEquals("service", Workbench.clipboard()); //$NON-NLS-1$
	}

	/** Whether it holds values that are known from elsewhere is found out while the user waits. */
	@Test
	void copyOriginalOfAVeryLongTextWithoutFindingsAsksNothing() throws Exception {
		String text = PlantedLog.TEXT + "0123456789abcde\n".repeat(1 << 15); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("long.log", utf8(text))); //$NON-NLS-1$
		Workbench.select(editor, PlantedLog.TEXT.length(), text.length());
		Workbench.execute(LogViewerIds.COPY_ORIGINAL_TEXT, Map.of());
		assertEquals(text.substring(PlantedLog.TEXT.length()), Workbench.clipboard());
	}

	/** Nothing around it says what it is, but another line does. */
	@Test
	void copyOriginalAsksForAValueThatIsKnownFromAnotherLine() throws Exception {
		String text = PlantedLog.TEXT + "tried " + PlantedLog.PASSWORD + " again\n"; //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(Workbench.file("again.log", utf8(text))); //$NON-NLS-1$
		Workbench.select(editor, PlantedLog.TEXT.length(), text.length());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		assertTrue(question.says("values that were found elsewhere in this log"), "the question tells why"); //$NON-NLS-1$ //$NON-NLS-2$
		question.press("Copy Redacted"); //$NON-NLS-1$
		assertRedacted(Workbench.clipboard());
	}

	@Test
	void copyOriginalThatIsCancelledLeavesTheClipboardAlone() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.select(editor, 0, PlantedLog.TEXT.length());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		question.press("Cancel"); //$NON-NLS-1$
		assertRedacted(Workbench.clipboard());
	}

	@Test
	void plainCopyAsksWhereTheUserPrefersTheOriginal() throws Exception {
		IEditorPart editor = openPlanted();
		set(LogViewerIds.COPY_SECRETS, LogViewerIds.COPY_ORIGINAL);
		Workbench.select(editor, 0, PlantedLog.TEXT.length());
		Dialog question = Workbench.dialog("Copy Original", IWorkbenchCommandConstants.EDIT_COPY); //$NON-NLS-1$
		question.press("Copy Redacted"); //$NON-NLS-1$
		assertRedacted(Workbench.clipboard());
	}

	@Test
	void markdownTellsWhereTheTextIsFrom() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.select(editor, PlantedLog.TEXT.indexOf("2026-03-01 10:00:01"), PlantedLog.TEXT.indexOf("2026-03-01 10:00:03")); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(LogViewerIds.COPY_MARKDOWN, Map.of());
		assertEquals("""
				`service.log`, lines 2 to 3:

				```
				2026-03-01 10:00:01 INFO  mail to [EMAIL-1] queued
				2026-03-01 10:00:02 WARN  peer [IPV4-1] does not answer
				```
				""", Workbench.clipboard()); //$NON-NLS-1$
	}

	@Test
	void theNameOfTheLogIsRedactedInMarkdown() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("of-" + PlantedLog.EMAIL + ".log", utf8(PlantedLog.TEXT))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.select(editor, 0, PlantedLog.TEXT.indexOf('\n'));
		Workbench.execute(LogViewerIds.COPY_MARKDOWN, Map.of());
		assertTrue(Workbench.clipboard().matches("(?s)`\\S*\\[EMAIL-\\d]\\S*`, line 1:.*service started.*"), Workbench.clipboard()); //$NON-NLS-1$
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Workbench.open(Workbench.file("all-of-" + PlantedLog.EMAIL + ".log", LargeLog.bytes())); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Workbench.execute(LogViewerIds.COPY_MARKDOWN, Map.of());
		Workbench.await("the whole of it", () -> Boolean.valueOf(Workbench.clipboard().contains("lines 1 to 60,000"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(Workbench.clipboard().startsWith("`[EMAIL-"), Workbench.clipboard().substring(0, 60)); //$NON-NLS-1$
	}

	@Test
	void aNewIssueBeginsWithTheRedactedSelectionAndTheLog() throws Exception {
		IEditorPart editor = openPlanted();
		int start = PlantedLog.offsetOf(PlantedLog.EMAIL) + 3;
		Workbench.select(editor, start, PlantedLog.offsetOf(PlantedLog.PASSWORD) + 4);
		Dialog dialog = Workbench.dialog("New Issue", CommandIds.NEW_ISSUE); //$NON-NLS-1$
		StringBuilder words = new StringBuilder();
		for (Text text : dialog.all(Text.class)) {
			words.append(Workbench.ui(text::getText)).append('\n');
		}
		String all = words.toString();
		assertRedacted(all);
		assertTrue(all.contains("[EMAIL-1] queued"), all); //$NON-NLS-1$
		assertFalse(all.contains(PlantedLog.PASSWORD.substring(0, 4)), all);
		assertFalse(all.contains(PlantedLog.EMAIL.substring(3)), all);
		List logs = dialog.the(List.class);
		assertTrue(Workbench.ui(() -> logs.getItemCount() == 1 && logs.getItem(0).endsWith("service.log")), all); //$NON-NLS-1$
		dialog.press("Cancel"); //$NON-NLS-1$
	}

	private static void assertRedacted(String text) {
		for (String value : PlantedLog.VALUES) {
			assertFalse(text.contains(value), text);
		}
	}
}
