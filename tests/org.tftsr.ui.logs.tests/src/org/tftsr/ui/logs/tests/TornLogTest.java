package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Button;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** A log that cannot be read to its end does not look as if it could. */
class TornLogTest extends WorkbenchTest {

	private byte[] whole;
	private IFile file;

	@BeforeEach
	void openTorn() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		whole = packed();
		IEditorPart editor = Workbench.open(Workbench.file("torn.log.gz", Arrays.copyOf(whole, whole.length * 3 / 4))); //$NON-NLS-1$
		file = ((FileEditorInput) editor.getEditorInput()).getFile();
	}

	private static byte[] packed() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(LargeLog.bytes());
		}
		return packed.toByteArray();
	}

	@Test
	void theHeaderSaysSoAndWhatIsThereIsUnderstood() throws Exception {
		Bars.awaitSaid("Not read to its end: it is torn or damaged after"); //$NON-NLS-1$
		assertTrue(Bars.said().contains("+ lines"), Bars::said); //$NON-NLS-1$
		Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
		Workbench.await("errors are found", () -> Boolean.valueOf(Workbench.textOf().getText().startsWith(LargeLog.line(1000)))); //$NON-NLS-1$
		Workbench.screenshot("torn-log"); //$NON-NLS-1$
	}

	@Test
	void theReviewSaysSoAndGoesOnOnceItIsWhole() throws Exception {
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Bars.awaitSaid("Not searched to the end: it is torn or damaged after"); //$NON-NLS-1$
		Button apply = Review.button("Apply to Issue\u2026"); //$NON-NLS-1$
		assertFalse(Workbench.ui(apply::isEnabled));
		Workbench.screenshot("torn-review"); //$NON-NLS-1$
		Workbench.writeBehind(file, whole);
		Review.press("Try Again"); //$NON-NLS-1$
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(Workbench.visible(Button.class).stream().noneMatch(TornLogTest::isTryAgain));
	}

	private static boolean isTryAgain(Button button) {
		try {
			return Workbench.ui(() -> Boolean.valueOf(button.getText().contains("Again"))); //$NON-NLS-1$
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
