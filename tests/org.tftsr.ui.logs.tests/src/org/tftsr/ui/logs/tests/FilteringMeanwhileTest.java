package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;

/** Readers who go elsewhere while a filter is worked out. */
class FilteringMeanwhileTest extends WorkbenchTest {

	private static IEditorPart openLarge() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		return Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
	}

	private static Slider scroll(int row) throws Exception {
		Slider slider = Workbench.visible(Slider.class).getFirst();
		return Workbench.ui(() -> {
			slider.setSelection(row);
			slider.notifyListeners(SWT.Selection, new Event());
			return slider;
		});
	}

	/** Asks for the lines of level INFO, and goes on while they are not yet looked for. */
	private static void filterWhile(Callable<?> going) throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("INFO"); //$NON-NLS-1$
		var field = Bars.findField();
		try (HeldSearch filtering = HeldSearch.of("Filtering large.log", Job.SHORT)) { //$NON-NLS-1$
			Workbench.ui(() -> Bars.pressNow(field, SWT.CR, SWT.MOD1));
			org.tftsr.ui.testsupport.Workbench.waitFor("the filter is about to be worked out", filtering::isHeld); //$NON-NLS-1$
			going.call();
		}
		Bars.awaitSaid("59,940 of 60,000 lines"); //$NON-NLS-1$
		Workbench.settle();
	}

	/** On the user interface thread. */
	private static String topNow() {
		StyledText text = Workbench.textOf();
		return text.getLine(text.getTopIndex());
	}

	@Test
	void whoScrollsStaysThere() throws Exception {
		openLarge();
		filterWhile(() -> {
			scroll(30_000);
			org.tftsr.ui.testsupport.Workbench.waitFor("he is elsewhere", () -> topNow().equals(LargeLog.line(30_001))); //$NON-NLS-1$
			return null;
		});
		assertEquals(LargeLog.line(30_001), Workbench.ui(FilteringMeanwhileTest::topNow));
	}

	/** Until it is opened anew, its first lines alone are known. */
	@Test
	void whoReadsWhatPassesStaysThereWhereTheLogIsEdited() throws Exception {
		IFile file = ((FileEditorInput) openLarge().getEditorInput()).getFile();
		filterWhile(() -> null);
		scroll(29_970);
		Workbench.settle();
		assertEquals(LargeLog.line(30_001), Workbench.ui(FilteringMeanwhileTest::topNow));
		try (HeldSearch opening = HeldSearch.of("Reading large.log", Job.SHORT)) { //$NON-NLS-1$
			Workbench.writeBehind(file, utf8(new String(LargeLog.bytes(), StandardCharsets.UTF_8).replace("step 30003 done", "step 30003 no"))); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.refresh(file);
			org.tftsr.ui.testsupport.Workbench.waitFor("it is about to be opened anew", opening::isHeld); //$NON-NLS-1$
			org.tftsr.ui.testsupport.Workbench.waitFor("nothing else is done", () -> !isAtWork()); //$NON-NLS-1$
			assertEquals(LargeLog.line(30_001), Workbench.ui(FilteringMeanwhileTest::topNow));
		}
		Workbench.await("the edited line is read", () -> Boolean.valueOf(Bars.isInSight(LargeLog.line(30_003).replace("done", "no")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.settle();
		assertEquals(LargeLog.line(30_001), Workbench.ui(FilteringMeanwhileTest::topNow));
	}

	private static boolean isAtWork() {
		return Arrays.stream(Job.getJobManager().find(JobFamilies.LOGS)).anyMatch(job -> job.getState() != Job.SLEEPING);
	}

	@Test
	void whatIsSelectedMeanwhileStaysSelected() throws Exception {
		IEditorPart editor = openLarge();
		scroll(995);
		Workbench.settle();
		select(editor, 1000);
		filterWhile(() -> {
			select(editor, 1010);
			return null;
		});
		assertEquals("step 1010", Workbench.selection(editor)); //$NON-NLS-1$
		assertEquals(LargeLog.line(1010), Bars.lineAtCursor(editor));
	}

	/** As the mouse does, in a line that is in sight. */
	private static void select(IEditorPart editor, int line) throws Exception {
		String words = "step " + line; //$NON-NLS-1$
		Workbench.ui(() -> {
			int start = Workbench.document(editor).get().indexOf(words + ' ');
			editor.getAdapter(ITextViewer.class).setSelectedRange(start, words.length());
			return editor;
		});
	}
}
