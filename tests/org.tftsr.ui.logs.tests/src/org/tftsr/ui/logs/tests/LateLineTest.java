package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.logs.LogViewerIds;

/** One of the logs that are merged and followed gets a line with a time long ago: all lines behind that have other numbers then. */
class LateLineTest extends WorkbenchTest {

	private static final int LINES = 20_000;
	private static final int TOP = 12_000;

	@TempDir
	private Path folder;
	private Path late;
	private IEditorPart editor;
	/** What the document held from one moment to the next. */
	private final List<String> held = new CopyOnWriteArrayList<>();

	@BeforeEach
	void open() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= LINES; line++) {
			text.append(time(line)).append(" INFO  step ").append(line).append(line % 2 == 0 ? " is even\n" : " is odd\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		Path log = Files.writeString(folder.resolve("steps.log"), text); //$NON-NLS-1$
		late = Files.writeString(folder.resolve("late.log"), time(1) + " INFO  begun\n"); //$NON-NLS-1$ //$NON-NLS-2$
		editor = (IEditorPart) Workbench.execute(LogViewerIds.MERGE_FILES,
				Map.of(LogViewerIds.MERGE_FILES_URIS, log.toUri() + " " + late.toUri())); //$NON-NLS-1$
		Workbench.settle();
	}

	@AfterEach
	void closeBeforeTheFolderGoes() throws Exception {
		Workbench.closeEditors();
	}

	private static String time(int line) {
		return "2026-03-01 %02d:%02d:%02d".formatted(line / 3600, line / 60 % 60, line % 60); //$NON-NLS-1$
	}

	@Test
	void theReaderStaysAtHisLineWithWhatHeHasSelected() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		scrollTo(TOP);
		String top = topLine();
		select("step 12007 is odd"); //$NON-NLS-1$
		addLate();
		assertEquals(top, topLine());
		assertEquals("step 12007 is odd", Workbench.selection(editor)); //$NON-NLS-1$
		Bars.awaitSaid("1 new line."); //$NON-NLS-1$
		assertNothingElseWasSeen("step 12007 is odd"); //$NON-NLS-1$
	}

	/** Only some of the selected lines are held. */
	@Test
	void aLongSelectionStaysToo() throws Exception {
		scrollTo(TOP);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		scrollTo(TOP);
		addLate();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Workbench.await("all is copied", () -> Boolean.valueOf(Workbench.clipboard().lines().count() > LINES)); //$NON-NLS-1$
		assertTrue(Workbench.clipboard().contains("step 20000 is even"), "to its end"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void aFilterStaysWithItsLines() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("is"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.awaitSaid("20,000 of 20,001 lines"); //$NON-NLS-1$
		scrollTo(TOP);
		String top = topLine();
		select("step 12007 is odd"); //$NON-NLS-1$
		addLate();
		Bars.awaitSaid("20,001 of 20,002 lines"); //$NON-NLS-1$
		assertEquals(top, topLine());
		assertEquals("step 12007 is odd", Workbench.selection(editor)); //$NON-NLS-1$
		assertNothingElseWasSeen("step 12007 is odd"); //$NON-NLS-1$
	}

	/** Far more late lines than the document holds, so that all numbers are those of quite other lines. */
	@Test
	void whatIsDoneWhileTheFilterIsWorkedOutIsDoneToTheLinesThatAreShown() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("is"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.awaitSaid("20,000 of 20,001 lines"); //$NON-NLS-1$
		scrollTo(TOP);
		select("step 12007 is odd"); //$NON-NLS-1$
		String read;
		try (HeldSearch filtering = HeldSearch.of("Filtering late.log + steps.log", Job.SHORT)) { //$NON-NLS-1$
			Files.writeString(late, (time(6_000) + " INFO  is late\n").repeat(5_000), StandardOpenOption.APPEND); //$NON-NLS-1$
			org.tftsr.ui.testsupport.Workbench.waitFor("the filter is about to be worked out", filtering::isHeld); //$NON-NLS-1$
			Workbench.ui(() -> Bars.executeNow(LogViewerIds.TOGGLE_BOOKMARK));
			select("step 12010 is even"); //$NON-NLS-1$
			org.tftsr.ui.testsupport.Workbench.waitFor("where the line is from", //$NON-NLS-1$
					() -> Workbench.words(CLabel.class, CLabel::getText).contains("B  steps.log, line 12010")); //$NON-NLS-1$
			Workbench.ui(() -> {
				ITextViewer viewer = editor.getAdapter(ITextViewer.class);
				viewer.setTopIndex(viewer.getTopIndex() + 2);
				return viewer;
			});
			read = topLine();
		}
		Bars.awaitSaid("25,000 of 25,001 lines"); //$NON-NLS-1$
		Workbench.await("the lines in their places", () -> Boolean.valueOf(bookmarked().equals(List.of("step 12007 is odd")))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(read, topLine());
		assertEquals("step 12010 is even", Workbench.selection(editor)); //$NON-NLS-1$
	}

	/** The lines of a text that is still to be read in the new order are taken as they stand there. */
	@Test
	void whoScrollsWhileTheLinesAreOrderedAnewComesToTheLineThatHeHasSeenThere() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		scrollTo(TOP);
		Slider slider = Workbench.visible(Slider.class).getFirst();
		try (HeldSearch reading = HeldSearch.of("Reading late.log + steps.log", Job.INTERACTIVE)) { //$NON-NLS-1$
			Files.writeString(late, (time(6_000) + " INFO  is late\n").repeat(5_000), StandardOpenOption.APPEND); //$NON-NLS-1$
			org.tftsr.ui.testsupport.Workbench.waitFor("the new order is about to be read", reading::isHeld); //$NON-NLS-1$
			Workbench.ui(() -> {
				slider.setSelection(15_000);
				slider.notifyListeners(SWT.Selection, new Event());
				return slider;
			});
		}
		Workbench.settle();
		assertTrue(topLine().endsWith("step 15000 is even"), LateLineTest::topNow); //$NON-NLS-1$
	}

	@Test
	void whatIsUnfoldedStaysSo() throws Exception {
		String frame = "\tat com.acme.Client.call(Client.java:12)"; //$NON-NLS-1$
		Files.writeString(late, time(12_010) + " ERROR request failed\n" + frame + '\n', StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Bars.awaitSaid("1 of 20,003 lines folded"); //$NON-NLS-1$
		scrollTo(TOP);
		select("ERROR request failed"); //$NON-NLS-1$
		Workbench.settle();
		Workbench.execute("org.eclipse.ui.edit.text.folding.expand", Map.of()); //$NON-NLS-1$
		Workbench.await("it is unfolded", () -> Boolean.valueOf(Workbench.document(editor).get().contains(frame))); //$NON-NLS-1$
		addLate();
		assertTrue(Workbench.document(editor).get().contains(frame), "it is still unfolded"); //$NON-NLS-1$
		assertNothingElseWasSeen(frame);
	}

	/** What the lines with a bookmark say behind their times. */
	private List<String> bookmarked() throws BadLocationException {
		ITextEditor text = (ITextEditor) editor;
		IDocument document = Workbench.document(editor);
		IAnnotationModel annotations = text.getDocumentProvider().getAnnotationModel(text.getEditorInput());
		List<String> lines = new ArrayList<>();
		for (var all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation.getType().endsWith("bookmark")) { //$NON-NLS-1$
				IRegion line = document.getLineInformationOfOffset(annotations.getPosition(annotation).getOffset());
				String words = document.get(line.getOffset(), line.getLength());
				lines.add(words.substring(words.indexOf("step"))); //$NON-NLS-1$
			}
		}
		return lines;
	}

	@Test
	void theEndStaysInSight() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.await("the end", () -> Boolean.valueOf(lastLine().endsWith("step 20000 is even"))); //$NON-NLS-1$ //$NON-NLS-2$
		listen();
		add(19_500);
		assertTrue(Workbench.ui(LateLineTest::lastLine).endsWith("step 20000 is even"), "the end is in sight"); //$NON-NLS-1$ //$NON-NLS-2$
		assertNothingElseWasSeen("step 20000 is even"); //$NON-NLS-1$
	}

	/** Where values are masked, each keeps what stands for it. */
	@Test
	void standInsStay() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		Files.writeString(late, time(12_010) + " INFO  mail to first@example.com\n" + time(12_015) + " INFO  mail to second@example.com\n", //$NON-NLS-1$ //$NON-NLS-2$
				StandardOpenOption.APPEND);
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		scrollTo(TOP);
		Workbench.await("the values are masked", () -> Boolean.valueOf(Workbench.document(editor).get().contains("mail to [EMAIL-2]"))); //$NON-NLS-1$ //$NON-NLS-2$
		Files.writeString(late, time(11_990) + " INFO  is late, mail to second@example.com\n", StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.await("the late line", () -> Boolean.valueOf(Workbench.document(editor).get().contains("is late, mail to [EMAIL-2]"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void addLate() throws Exception {
		listen();
		add(TOP - 300);
	}

	/** Comes back when the line is in the document. */
	private void add(int before) throws Exception {
		Files.writeString(late, time(before) + " INFO  is late\n", StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.await("the late line", () -> Boolean.valueOf(Workbench.document(editor).get().contains("is late"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.settle();
	}

	private void listen() throws Exception {
		Workbench.ui(() -> {
			Workbench.document(editor).addDocumentListener(new IDocumentListener() {

				@Override
				public void documentAboutToBeChanged(DocumentEvent event) {
					// the text is the one before
				}

				@Override
				public void documentChanged(DocumentEvent event) {
					held.add(event.getDocument().get());
				}
			});
			return editor;
		});
	}

	/** What the reader sees is there all the time. */
	private void assertNothingElseWasSeen(String words) {
		assertTrue(!held.isEmpty() && held.stream().allMatch(text -> text.contains(words)), "the lines in sight never went"); //$NON-NLS-1$
	}

	private void select(String words) throws Exception {
		int start = Workbench.document(editor).get().indexOf(words);
		Workbench.select(editor, start, start + words.length());
	}

	private static void scrollTo(int row) throws Exception {
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Workbench.ui(() -> {
			slider.setSelection(row);
			slider.notifyListeners(SWT.Selection, new Event());
			return slider;
		});
		Workbench.settle();
	}

	private static String topLine() throws Exception {
		return Workbench.ui(LateLineTest::topNow);
	}

	/** On the user interface thread. */
	private static String topNow() {
		return Workbench.textOf().getLine(Workbench.textOf().getTopIndex());
	}

	private static String lastLine() {
		StyledText text = Workbench.textOf();
		return text.getLine(text.getLineIndex(text.getClientArea().height - 1));
	}
}
