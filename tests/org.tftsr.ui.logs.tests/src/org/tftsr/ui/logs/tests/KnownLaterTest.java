package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** What stands beside a log is of its values as they are known by now: a later line may tell that a word is one. */
class KnownLaterTest extends WorkbenchTest {

	private static final String TRACE = """
			2026-03-01 10:00:02 ERROR failed
			java.lang.IllegalStateException: no answer
				at com.acme.Client.call(Client.java:12)
			Caused by: a.Refused: %s
				at com.acme.Socket.open(Socket.java:99)
			""".formatted(PlantedLog.PASSWORD); //$NON-NLS-1$

	private static final String WORD = "Correct" + "HorseBattery"; //$NON-NLS-1$ //$NON-NLS-2$

	@AfterEach
	void hideTemplates() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(LogViewerIds.TEMPLATES_VIEW));
			return null;
		});
	}

	@Test
	void aTemplateIsMasked() throws Exception {
		// a word with a digit is a place for any word in a template
		Workbench.open(Workbench.file("far.log", utf8(MaskingTest.FAR.replace(PlantedLog.PASSWORD, WORD)))); //$NON-NLS-1$
		Table table = UnderstandingTest.templates();
		assertTrue(UnderstandingTest.texts(table).toString().contains("retry with " + WORD)); //$NON-NLS-1$
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		Workbench.await("it is masked", () -> Boolean.valueOf(isMasked(table))); //$NON-NLS-1$
		Workbench.settle();
		assertTrue(Workbench.ui(() -> Boolean.valueOf(isMasked(table))));
	}

	@Test
	void aTemplateShowsWhatIsNoValueAnyMore() throws Exception {
		Workbench.open(Workbench.file("far.log", utf8(MaskingTest.FAR.replace(PlantedLog.PASSWORD, WORD)))); //$NON-NLS-1$
		Table table = UnderstandingTest.templates();
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		Workbench.await("it is masked", () -> Boolean.valueOf(isMasked(table))); //$NON-NLS-1$
		// as many values are known as before
		change(DetectionSettings.STANDARD.withAllowed(List.of(new AllowedValue(WORD, null))).withOwnPatterns(
				List.of(new OwnPattern(new PiiType("TASK", PiiKind.PERSONAL), "nothing", true)))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.await("it is shown", () -> Boolean.valueOf(UnderstandingTest.texts(table).toString().contains("retry with " + WORD))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A word is copied as it is until the line is searched that tells that it is a value. */
	@Test
	void whoCopiesIsToldThatTheLogIsNotSearchedToItsEnd() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IFile file = Workbench.file("far.log", utf8(MaskingTest.FAR + "nothing to do\n".repeat(100_000))); //$NON-NLS-1$ //$NON-NLS-2$
		String soFar = "Copied with personal data and secrets replaced, as far as the log was searched by then"; //$NON-NLS-1$
		try (HeldSearch counting = HeldSearch.of("Searching far.log for personal data and secrets", Job.LONG)) { //$NON-NLS-1$
			IEditorPart editor = Workbench.ui(() -> IDE.openEditor(Workbench.page(), file));
			org.tftsr.ui.testsupport.Workbench.waitFor("all of it is about to be searched", counting::isHeld); //$NON-NLS-1$
			for (String copy : List.of(IWorkbenchCommandConstants.EDIT_COPY, LogViewerIds.COPY_REDACTED)) {
				Workbench.ui(() -> {
					editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(""); //$NON-NLS-1$
					editor.getAdapter(ITextViewer.class).setSelectedRange(0, 10);
					return Bars.executeNow(copy);
				});
				org.tftsr.ui.testsupport.Workbench.waitFor("it is told", () -> says(soFar)); //$NON-NLS-1$
			}
		}
		Workbench.settle();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Bars.awaitSaid("Copied with personal data and secrets replaced"); //$NON-NLS-1$
		assertFalse(Workbench.ui(() -> Boolean.valueOf(says(soFar))));
	}

	/** On the user interface thread. */
	private static boolean says(String words) {
		return org.tftsr.ui.testsupport.Workbench.says(Workbench.page().getWorkbenchWindow().getShell(), words);
	}

	private static boolean isMasked(Table table) throws Exception {
		String texts = UnderstandingTest.texts(table).toString();
		return texts.contains("retry with") && !texts.contains(WORD); //$NON-NLS-1$
	}

	@Test
	void theCauseBehindAFoldedTraceIsRedacted(@TempDir Path folder) throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Path log = Files.writeString(folder.resolve("trace.log"), TRACE + "2026-03-01 10:01:00 INFO  goes on\n".repeat(40_000)); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		Workbench.await("the cause is painted behind the line", () -> UnderstandingTest.isPaintedBehind(0)); //$NON-NLS-1$
		Workbench.settle();
		byte[] before = Workbench.ui(KnownLaterTest::paintedBehindTheFirstLine);
		Files.writeString(log, "2026-03-01 10:01:01 INFO  password=" + PlantedLog.PASSWORD + '\n', StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		Workbench.await("other words are painted there", () -> Boolean.valueOf(!Arrays.equals(before, paintedBehindTheFirstLine()))); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	private static byte[] paintedBehindTheFirstLine() {
		StyledText text = Workbench.textOf();
		Point at = UnderstandingTest.behind(text, 0);
		Image image = new Image(text.getDisplay(), text.getClientArea().width - at.x, text.getLineHeight());
		GC gc = new GC(text);
		text.update();
		gc.copyArea(image, at.x, at.y - text.getLineHeight() / 2);
		gc.dispose();
		byte[] data = image.getImageData().data;
		image.dispose();
		return data;
	}
}
