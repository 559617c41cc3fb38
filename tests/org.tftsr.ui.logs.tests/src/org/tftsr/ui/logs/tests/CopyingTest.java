package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.jface.text.TextSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** What comes onto the clipboard. */
class CopyingTest extends WorkbenchTest {

	@Test
	void copyRedactedReplacesEveryPlantedValue() throws Exception {
		IEditorPart editor = openPlanted();
		select(editor, 0, PlantedLog.TEXT.length());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertRedacted(clipboard());
		assertTrue(clipboard().contains("[EMAIL-1]"), clipboard()); //$NON-NLS-1$
		assertTrue(clipboard().contains("service started"), clipboard()); //$NON-NLS-1$
	}

	@Test
	void aValueThatIsSelectedInPartIsReplacedAsAWhole() throws Exception {
		IEditorPart editor = openPlanted();
		int inside = PlantedLog.offsetOf(PlantedLog.EMAIL) + 3;
		select(editor, inside, inside + 6);
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertEquals("[EMAIL-1]", clipboard()); //$NON-NLS-1$
	}

	@Test
	void plainCopyOfTextWithoutSecretsAsksNothing() throws Exception {
		IEditorPart editor = openPlanted();
		int start = PlantedLog.offsetOf(PlantedLog.EMAIL);
		select(editor, start, start + PlantedLog.EMAIL.length());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		assertEquals(PlantedLog.EMAIL, clipboard());
	}

	@Test
	void plainCopyDoesWithSecretsWhatTheUserDecidedOnce() throws Exception {
		IEditorPart editor = openPlanted();
		select(editor, 0, PlantedLog.TEXT.length());
		set(LogViewerIds.COPY_SECRETS, LogViewerIds.COPY_REPLACED);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		assertRedacted(clipboard());
		set(LogViewerIds.COPY_SECRETS, LogViewerIds.COPY_ORIGINAL);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		assertEquals(PlantedLog.TEXT, clipboard());
	}

	private static void assertRedacted(String text) {
		for (String value : PlantedLog.VALUES) {
			assertFalse(text.contains(value), text);
		}
	}

	private static void select(IEditorPart editor, int start, int end) throws Exception {
		Workbench.ui(() -> {
			editor.getSite().getSelectionProvider().setSelection(new TextSelection(start, end - start));
			return editor;
		});
	}

	private static String clipboard() throws Exception {
		return Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
	}
}
