package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** A filter by a template whose log has become another one. */
class TemplateFilterTest extends WorkbenchTest {

	/** There are billions of ways in which the fields of one might be several fields of the other. */
	@Test
	void aTemplateOfManyFieldsIsComparedWithOthersAtOnce() throws Exception {
		String line = "2026-03-01 10:00:%d0 INFO  A%s|Z\n"; //$NON-NLS-1$
		String wide = IntStream.range(0, 3).mapToObj(i -> line.formatted(i, fields(44, i))).collect(Collectors.joining());
		IEditorPart editor = Workbench.open(Workbench.file("fields.log", utf8(wide))); //$NON-NLS-1$
		Bars.putCursor(editor, wide.indexOf("A|")); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FIND_SIMILAR, Map.of());
		awaitShown(editor, wide.strip());
		assertTrue(Bars.buttons().contains("<*>|<*>"), () -> Bars.buttons()); //$NON-NLS-1$
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		Workbench.writeBehind(file, utf8(IntStream.range(0, 3).mapToObj(i -> line.formatted(i, fields(22, i)).replace("|Z", "|Y")) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining())));
		Workbench.refresh(file);
		awaitShown(editor, ""); //$NON-NLS-1$
		Workbench.writeBehind(file, utf8(wide.replaceAll("\\|\\d*7", "|word"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.refresh(file);
		awaitShown(editor, wide.replaceAll("\\|\\d*7", "|word").strip()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String fields(int count, int seed) {
		return IntStream.range(0, count).mapToObj(i -> "|" + (seed + 10 * i)).collect(Collectors.joining()); //$NON-NLS-1$
	}

	private static void awaitShown(IEditorPart editor, String text) throws Exception {
		Workbench.await("shown is " + text, () -> Boolean.valueOf(Workbench.document(editor).get().equals(text))); //$NON-NLS-1$
	}
}
