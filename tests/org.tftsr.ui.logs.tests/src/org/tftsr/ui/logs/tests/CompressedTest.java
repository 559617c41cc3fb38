package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

import com.github.luben.zstd.ZstdOutputStream;

/** Logs that are compressed with zstd. */
class CompressedTest extends WorkbenchTest {

	private static byte[] zstd(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
			out.write(bytes);
		}
		return packed.toByteArray();
	}

	@Test
	void aSmallOneIsReadThrough() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("app.log.zst", zstd(utf8(PlantedLog.TEXT)))); //$NON-NLS-1$
		assertEquals(LogViewerIds.EDITOR, editor.getSite().getId());
		assertEquals(PlantedLog.TEXT.strip(), Workbench.document(editor).get());
		assertTrue(Bars.buttons().contains("1 secret\n1 personal\n1 network\n"), Bars::buttons); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals(PlantedLog.EMAIL, Workbench.selection(editor));
	}

	@Test
	void aLargeOneIsReadToItsEnd() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("app.log.1.zst", zstd(LargeLog.bytes()))); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		assertEquals(LargeLog.line(LargeLog.LINES), Bars.lineAtCursor(editor));
		Workbench.await("all is counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
	}

	@Test
	void aTornOneSaysThatItIsNotWhole() throws Exception {
		byte[] whole = zstd(LargeLog.bytes());
		IEditorPart editor = Workbench.open(Workbench.file("torn.log.zst", Arrays.copyOf(whole, whole.length / 2))); //$NON-NLS-1$
		Bars.awaitSaid("Not read to its end"); //$NON-NLS-1$
		assertTrue(Workbench.document(editor).get().startsWith(LargeLog.line(1)), "what can be read is shown"); //$NON-NLS-1$
		assertFalse(Bars.said().contains("60,000 lines"), Bars::said); //$NON-NLS-1$
	}

	/** What reads the one cannot read the other, and there is nothing left of the one that was there. */
	@Test
	void aPlainOneInThePlaceOfALargeOneIsShownAndTheOtherWayRound() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		byte[] plain = new String(LargeLog.bytes(), StandardCharsets.UTF_8).replace("step", "pace").getBytes(StandardCharsets.UTF_8); //$NON-NLS-1$ //$NON-NLS-2$
		IFile file = Workbench.file("app.log.1", zstd(LargeLog.bytes())); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(file);
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
		Workbench.writeBehind(file, plain);
		Workbench.refresh(file);
		Workbench.await("the plain one", () -> Boolean.valueOf(firstLine(editor).equals(LargeLog.line(1).replace("step", "pace")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
		Workbench.writeBehind(file, zstd(LargeLog.bytes()));
		Workbench.refresh(file);
		Workbench.await("the compressed one", () -> Boolean.valueOf(firstLine(editor).equals(LargeLog.line(1)))); //$NON-NLS-1$
		Bars.awaitSaid("60,000 lines"); //$NON-NLS-1$
	}

	private static String firstLine(IEditorPart editor) {
		return Workbench.document(editor).get().lines().findFirst().orElse(""); //$NON-NLS-1$
	}
}
