package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.ui.logs.LogViewerIds;

/** What the Log Viewer understands of a log: the levels over its time, its templates, records of several lines. */
class UnderstandingTest extends WorkbenchTest {

	private static final String TRACE = """
			2026-03-01 10:00:02 ERROR request failed
			java.lang.IllegalStateException: no answer
				at com.acme.Client.call(Client.java:12)
				at com.acme.Client.run(Client.java:7)
			Caused by: java.net.ConnectException: refused by jane@example.com
				at com.acme.Socket.open(Socket.java:99)
				... 2 more
			"""; //$NON-NLS-1$
	private static final String START = "2026-03-01 10:00:00 INFO  started\n"; //$NON-NLS-1$
	private static final String REPEAT = "2026-03-01 10:00:%02d WARN  queue is full\n"; //$NON-NLS-1$
	private static final String END = "2026-03-01 10:01:00 INFO  stopped"; //$NON-NLS-1$
	private static final String TEXT = START + REPEAT.formatted(10) + REPEAT.formatted(11) + REPEAT.formatted(12) + TRACE
			+ END;

	@AfterEach
	void hideTemplates() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(LogViewerIds.TEMPLATES_VIEW));
			return Boolean.TRUE;
		});
	}

	private static IEditorPart openSmall() throws Exception {
		return Workbench.open(Workbench.file("folds.log", utf8(TEXT))); //$NON-NLS-1$
	}

	private static IEditorPart openLarge() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		return Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
	}

	private static void awaitShown(IEditorPart editor, String text) throws Exception {
		Workbench.await("shown is " + text, () -> Boolean.valueOf(Workbench.document(editor).get().equals(text))); //$NON-NLS-1$
	}

	private static String firstLine(String lines) {
		return lines.substring(0, lines.indexOf('\n') + 1);
	}

	@Test
	void tracesAndRepeatsAreFoldedAndUnfolded() throws Exception {
		IEditorPart editor = openSmall();
		String folded = START + REPEAT.formatted(10) + firstLine(TRACE) + END;
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		awaitShown(editor, folded);
		Bars.awaitSaid("8 of 12 lines folded"); //$NON-NLS-1$
		Bars.putCursor(editor, folded.indexOf("ERROR")); //$NON-NLS-1$
		Workbench.execute("org.eclipse.ui.edit.text.folding.expand", Map.of()); //$NON-NLS-1$
		awaitShown(editor, START + REPEAT.formatted(10) + TRACE + END);
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse", Map.of()); //$NON-NLS-1$
		awaitShown(editor, folded);
		Bars.putCursor(editor, folded.indexOf("WARN")); //$NON-NLS-1$
		Workbench.execute("org.eclipse.ui.edit.text.folding.expand", Map.of()); //$NON-NLS-1$
		awaitShown(editor, TEXT.replace(TRACE, firstLine(TRACE)));
		Workbench.execute("org.eclipse.ui.edit.text.folding.expand_all", Map.of()); //$NON-NLS-1$
		awaitShown(editor, TEXT);
	}

	@Test
	void aClickBehindALineUnfoldsIt() throws Exception {
		IEditorPart editor = openSmall();
		Bars.push("Fold stack traces, records of several lines, and repeats"); //$NON-NLS-1$
		awaitShown(editor, START + REPEAT.formatted(10) + firstLine(TRACE) + END);
		Workbench.await("the cause is painted behind the line", () -> isPaintedBehind(2)); //$NON-NLS-1$
		Workbench.screenshot("folded"); //$NON-NLS-1$
		clickBehind(2);
		awaitShown(editor, START + REPEAT.formatted(10) + TRACE + END);
		Workbench.await("that it can be folded is painted", () -> isPaintedBehind(2)); //$NON-NLS-1$
		clickBehind(2);
		awaitShown(editor, START + REPEAT.formatted(10) + firstLine(TRACE) + END);
	}

	@Test
	void theCauseHasTheRoomBehindTheLine() throws Exception {
		String trace = TRACE.replace("refused by", "refused" + " and refused".repeat(40) + " by"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		IEditorPart editor = Workbench.open(Workbench.file("cause.log", utf8(START + trace + END))); //$NON-NLS-1$
		Bars.push("Fold stack traces, records of several lines, and repeats"); //$NON-NLS-1$
		awaitShown(editor, START + firstLine(TRACE) + END);
		Workbench.await("the cause is painted behind the line", () -> isPaintedBehind(1)); //$NON-NLS-1$
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			int right = text.getClientArea().width - 12;
			click(text, right, behind(text, 1).y, right);
			return text;
		});
		awaitShown(editor, START + trace + END);
	}

	/** What folded lines stand for is read in the background, and the reader need not wait for that. */
	@Test
	void whoScrollsWhileFoldsAreReadSeesThoseOfTheLinesThere() throws Exception {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 1000; i++) {
			many.append("2026-03-01 10:00:00 INFO  step ").append(i % 7).append(" of ").append((char) ('a' + i % 26)).append('\n'); //$NON-NLS-1$ //$NON-NLS-2$
		}
		IEditorPart editor = Workbench.open(Workbench.file("folds.log", utf8(many + TRACE + END))); //$NON-NLS-1$
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		Bars.awaitSaid("6 of 1,008 lines folded"); //$NON-NLS-1$
		Workbench.settle();
		AtomicBoolean scrolled = new AtomicBoolean();
		Display display = PlatformUI.getWorkbench().getDisplay();
		IJobChangeListener reader = new JobChangeAdapter() {

			/** What the job finds is shown after what is asked for here. */
			@Override
			public void aboutToRun(IJobChangeEvent event) {
				if (event.getJob().getName().equals("Reading what is folded") && scrolled.compareAndSet(false, true)) { //$NON-NLS-1$
					display.asyncExec(UnderstandingTest::goToEnd);
				}
			}
		};
		Job.getJobManager().addJobChangeListener(reader);
		try {
			Bars.putCursor(editor, many.length() / 2);
			Workbench.await("the reader has scrolled", () -> Boolean.valueOf(scrolled.get() && Bars.isInSight(END))); //$NON-NLS-1$
		} finally {
			Job.getJobManager().removeJobChangeListener(reader);
		}
		Workbench.await("the cause is painted behind the line", () -> isPaintedBehind(Workbench.textOf().getLineCount() - 2)); //$NON-NLS-1$
	}

	private static void goToEnd() {
		try {
			Bars.executeNow("org.eclipse.ui.edit.text.goto.textEnd"); //$NON-NLS-1$
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** Where the words behind a line begin. */
	static Point behind(StyledText text, int line) {
		Point end = text.getLocationAtOffset(text.getOffsetAtLine(line) + text.getLine(line).length());
		return new Point(end.x + 16, end.y + text.getLineHeight() / 2);
	}

	/** Whether anything but the background is in the stretch where the words behind a line begin. */
	static Boolean isPaintedBehind(int line) {
		StyledText text = Workbench.textOf();
		Point at = behind(text, line);
		Image image = new Image(text.getDisplay(), 12, text.getLineHeight());
		GC gc = new GC(text);
		text.update();
		gc.copyArea(image, at.x - 6, at.y - text.getLineHeight() / 2);
		gc.dispose();
		var data = image.getImageData();
		image.dispose();
		boolean painted = false;
		for (int x = 0; x < data.width; x++) {
			for (int y = 0; y < data.height; y++) {
				painted |= data.getPixel(x, y) != data.getPixel(0, data.height - 1);
			}
		}
		return Boolean.valueOf(painted);
	}

	private static void clickBehind(int line) throws Exception {
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			Point at = behind(text, line);
			click(text, at.x, at.y, at.x);
			return text;
		});
		Workbench.settle();
	}

	/** Presses the mouse at one place and lets it go at another one beside it. */
	private static void click(Control control, int x, int y, int upX) {
		Event event = new Event();
		event.button = 1;
		event.x = x;
		event.y = y;
		control.notifyListeners(SWT.MouseDown, event);
		event.x = upX;
		control.notifyListeners(SWT.MouseMove, event);
		control.notifyListeners(SWT.MouseUp, event);
	}

	@Test
	void whatIsFoundInAFoldedRecordUnfoldsIt() throws Exception {
		IEditorPart editor = openSmall();
		Bars.push("Fold stack traces, records of several lines, and repeats"); //$NON-NLS-1$
		awaitShown(editor, START + REPEAT.formatted(10) + firstLine(TRACE) + END);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("Caused by"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		awaitShown(editor, START + REPEAT.formatted(10) + TRACE + END);
		assertEquals("Caused by", Workbench.selection(editor)); //$NON-NLS-1$
	}

	static Canvas histogram() throws Exception {
		return Bars.the(Canvas.class, UnderstandingTest::isHistogram);
	}

	/** Whether it is the only thing around a text that is painted and broad. On the user interface thread. */
	private static boolean isHistogram(Canvas canvas) {
		Rectangle bounds = canvas.getBounds();
		return canvas.getClass() == Canvas.class && bounds.height > 40 && bounds.height < 80 && bounds.width > bounds.height;
	}

	@Test
	void aClickIntoTheHistogramGoesToATimeAndDraggingShowsAStretch() throws Exception {
		IEditorPart editor = openLarge();
		Canvas histogram = histogram();
		Workbench.screenshot("histogram"); //$NON-NLS-1$
		Rectangle area = Workbench.ui(histogram::getClientArea);
		Workbench.ui(() -> {
			click(histogram, area.width / 2, 10, area.width / 2);
			return histogram;
		});
		Workbench.settle();
		int line = LargeLog.number(Bars.lineAtCursor(editor));
		assertTrue(Math.abs(line - LargeLog.LINES / 2) < LargeLog.LINES / 50, "is at line " + line); //$NON-NLS-1$
		Workbench.ui(() -> {
			click(histogram, area.width / 4, 10, area.width / 2);
			return histogram;
		});
		Workbench.await("a quarter is shown", () -> Boolean.valueOf(Bars.said().contains(" of 60,000 lines."))); //$NON-NLS-1$ //$NON-NLS-2$
		String[] words = Bars.said().replaceAll("(?s).*?([0-9,]+) of 60,000 lines\\..*", "$1").split(","); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		int shown = Integer.parseInt(String.join("", words)); //$NON-NLS-1$
		assertTrue(Math.abs(shown - LargeLog.LINES / 4) < LargeLog.LINES / 50, "shown are " + shown); //$NON-NLS-1$
	}

	@Test
	void theHistogramIsGoneThroughByKeys() throws Exception {
		IEditorPart editor = openLarge();
		Canvas histogram = histogram();
		for (int i = 0; i < 11; i++) {
			key(histogram, SWT.ARROW_RIGHT, 0);
		}
		String words = Workbench.ui(histogram::getToolTipText);
		assertTrue(words.contains("INFO"), words); //$NON-NLS-1$
		key(histogram, SWT.CR, 0);
		String start = words.substring(0, "2026-03-01 00:00:00".length()); //$NON-NLS-1$
		assertTrue(Bars.lineAtCursor(editor).startsWith(start.substring(0, start.length() - 1)), words);
		assertFalse(LargeLog.line(1).equals(Bars.lineAtCursor(editor)));
	}

	private static void key(Canvas canvas, int code, int modifiers) throws Exception {
		Workbench.ui(() -> {
			Event event = new Event();
			event.keyCode = code;
			event.stateMask = modifiers;
			canvas.notifyListeners(SWT.KeyDown, event);
			return canvas;
		});
		Workbench.settle();
	}

	/** Its bars are equally wide, and the last one goes beyond the end of the log. */
	@Test
	void theHistogramTellsNoTimeThatIsNotInTheLog() throws Exception {
		openSmall();
		Canvas histogram = histogram();
		String words = Workbench.ui(() -> {
			Event event = new Event();
			event.x = histogram.getClientArea().width - 1;
			histogram.notifyListeners(SWT.MouseMove, event);
			return histogram.getToolTipText();
		});
		assertTrue(firstLine(words).endsWith(" 10:01:00\n"), words); //$NON-NLS-1$
	}

	@Test
	void theHistogramIsShownAndHiddenByAButton() throws Exception {
		openLarge();
		histogram();
		Bars.push("Show levels over time"); //$NON-NLS-1$
		List<Canvas> canvases = Workbench.visible(Canvas.class);
		assertTrue(Workbench.ui(() -> canvases.stream().noneMatch(UnderstandingTest::isHistogram)), "it is hidden"); //$NON-NLS-1$
		Bars.push("Show levels over time"); //$NON-NLS-1$
		histogram();
	}

	/** Opens the view. */
	static Table templates() throws Exception {
		Bars.push("Show the templates of the log"); //$NON-NLS-1$
		Table table = Bars.the(Table.class, candidate -> candidate.getColumnCount() == 6);
		Workbench.await("there are templates", () -> Boolean.valueOf(table.getItemCount() > 0)); //$NON-NLS-1$
		return table;
	}

	/** The texts of the templates from top to bottom. */
	static List<String> texts(Table table) throws Exception {
		return Workbench.ui(() -> {
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < table.getItemCount(); i++) {
				TableItem item = table.getItem(i);
				item.getBounds();
				texts.add(item.getText(0) + ' ' + item.getText(5));
			}
			return texts;
		});
	}

	@Test
	void aClickOnATemplateShowsItsRecords() throws Exception {
		IEditorPart editor = openSmall();
		Table table = templates();
		List<String> texts = texts(table);
		assertTrue(texts.getFirst().startsWith("3 ") && texts.getFirst().endsWith("queue is full"), () -> texts.toString()); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(4, texts.size());
		Workbench.screenshot("templates"); //$NON-NLS-1$
		Workbench.ui(() -> {
			table.setSelection(0);
			Rectangle bounds = table.getItem(0).getBounds();
			click(table, bounds.x + 4, bounds.y + 4, bounds.x + 4);
			return table;
		});
		Workbench.settle();
		awaitShown(editor, REPEAT.formatted(10) + REPEAT.formatted(11) + REPEAT.formatted(12).strip());
		Bars.awaitSaid("3 of 12 lines"); //$NON-NLS-1$
		Workbench.ui(() -> {
			table.setSelection(0);
			return Bars.choose(table.getMenu(), "Hide These Records"); //$NON-NLS-1$
		});
		Workbench.settle();
		awaitShown(editor, START + TRACE + END);
	}

	@Test
	void templatesShowNoValuesWhereTheyAreMasked() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		String line = "2026-03-01 10:00:0%d INFO  mail to jane.doe@example.com queued\n"; //$NON-NLS-1$
		Workbench.open(Workbench.file("masked.log", utf8(line.formatted(1) + line.formatted(2)))); //$NON-NLS-1$
		Table table = templates();
		assertFalse(texts(table).toString().contains("jane"), () -> "no value is shown"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.ui(() -> {
			table.setSelection(0);
			return Bars.choose(table.getMenu(), "Show Only These Records"); //$NON-NLS-1$
		});
		Workbench.settle();
		assertTrue(Bars.buttons().contains("Like line 1"), () -> Bars.buttons()); //$NON-NLS-1$
	}

	@Test
	void templatesShowNoValueThatIsLookedForFromNowOn() throws Exception {
		change(DetectionSettings.STANDARD.withType("EMAIL", false)); //$NON-NLS-1$
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		String line = "2026-03-01 10:00:0%d INFO  mail to jane.doe@example.com queued\n"; //$NON-NLS-1$
		Workbench.open(Workbench.file("masked.log", utf8(line.formatted(1) + line.formatted(2)))); //$NON-NLS-1$
		Table table = templates();
		assertTrue(texts(table).toString().contains("jane"), () -> "it is not looked for"); //$NON-NLS-1$ //$NON-NLS-2$
		change(DetectionSettings.STANDARD);
		Workbench.await("it is masked", () -> Boolean.valueOf(table.getItemCount() == 1 && !texts(table).toString().contains("jane"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void templatesAreFoundAndSorted() throws Exception {
		openSmall();
		Table table = templates();
		Text search = Bars.the(Text.class, text -> "Find a template".equals(text.getMessage())); //$NON-NLS-1$
		Workbench.ui(() -> {
			search.setText("STARTED"); //$NON-NLS-1$
			return search;
		});
		Workbench.settle();
		assertEquals(1, texts(table).size());
		Bars.awaitSaid("1 of 4 templates"); //$NON-NLS-1$
		Workbench.ui(() -> {
			search.setText(""); //$NON-NLS-1$
			table.getColumn(3).notifyListeners(SWT.Selection, new Event());
			return search;
		});
		Workbench.settle();
		assertTrue(texts(table).getFirst().endsWith("started"), () -> "by their first lines"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.ui(() -> {
			table.getColumn(3).notifyListeners(SWT.Selection, new Event());
			return table;
		});
		Workbench.settle();
		assertTrue(texts(table).getFirst().endsWith("stopped"), () -> "the other way round"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void similarRecordsAreFoundFromALine() throws Exception {
		IEditorPart editor = openSmall();
		Bars.putCursor(editor, TEXT.indexOf("queue")); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FIND_SIMILAR, Map.of());
		awaitShown(editor, REPEAT.formatted(10) + REPEAT.formatted(11) + REPEAT.formatted(12).strip());
		assertTrue(Bars.buttons().contains("Like "), () -> Bars.buttons()); //$NON-NLS-1$
	}

	/** Its lines are others by then: what stands in the place of the one that was chosen is of another template. */
	@Test
	void theSameRecordsAreMeantWhereTheLogWasWrittenAnew() throws Exception {
		IEditorPart editor = openSmall();
		Bars.putCursor(editor, TEXT.indexOf("queue")); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FIND_SIMILAR, Map.of());
		awaitShown(editor, REPEAT.formatted(10) + REPEAT.formatted(11) + REPEAT.formatted(12).strip());
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		Workbench.writeBehind(file, utf8(START + START + TRACE + REPEAT.formatted(20) + END));
		Workbench.refresh(file);
		awaitShown(editor, REPEAT.formatted(20).strip());
	}
}
