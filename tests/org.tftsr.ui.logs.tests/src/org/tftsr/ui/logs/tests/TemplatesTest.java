package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** The view of the templates of a log. */
class TemplatesTest extends WorkbenchTest {

	private static final int MANY = 600;
	private static final int COURSE = 2;
	private static final int FIRST = 3;
	private static final int LAST = 4;
	private static final int TEXT = 5;

	@AfterEach
	void hide() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(LogViewerIds.TEMPLATES_VIEW));
			return Boolean.TRUE;
		});
	}

	private static Table open() throws Exception {
		Bars.push("Show the templates of the log"); //$NON-NLS-1$
		Table table = Bars.the(Table.class, candidate -> candidate.getColumnCount() == 6);
		Workbench.await("there are templates", () -> Boolean.valueOf(table.getItemCount() > 0)); //$NON-NLS-1$
		return table;
	}

	private static String text(Table table, int row, int column) throws Exception {
		return Workbench.ui(() -> {
			TableItem item = table.getItem(row);
			item.getBounds();
			return item.getText(column);
		});
	}

	/** A word that no other number has. */
	private static String word(int number) {
		return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26); //$NON-NLS-1$
	}

	private static Table openMany() throws Exception {
		StringBuilder log = new StringBuilder();
		for (int i = 0; i < MANY; i++) {
			log.append("2026-03-01 10:00:00 INFO  ").append(word(i)).append(" went on\n"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Workbench.open(Workbench.file("many.log", utf8(log.toString()))); //$NON-NLS-1$
		return open();
	}

	@Test
	void manyAreListedPageByPage() throws Exception {
		Table table = openMany();
		assertEquals(250, Workbench.ui(table::getItemCount));
		Bars.awaitSaid("1 to 250 of 600"); //$NON-NLS-1$
		push("Next Page"); //$NON-NLS-1$
		Bars.awaitSaid("251 to 500 of 600"); //$NON-NLS-1$
		assertTrue(text(table, 0, TEXT).endsWith(word(250) + " went on"), text(table, 0, TEXT)); //$NON-NLS-1$
		push("Next Page"); //$NON-NLS-1$
		Bars.awaitSaid("501 to 600 of 600"); //$NON-NLS-1$
		assertEquals(100, Workbench.ui(table::getItemCount));
		Workbench.ui(() -> {
			table.setSelection(99);
			table.getColumn(FIRST).notifyListeners(SWT.Selection, new Event());
			table.getColumn(FIRST).notifyListeners(SWT.Selection, new Event());
			return table;
		});
		Workbench.settle();
		Bars.awaitSaid("1 to 250 of 600"); //$NON-NLS-1$
		assertEquals(0, Workbench.ui(table::getSelectionIndex), "what is selected stays so, on whatever page it is by now"); //$NON-NLS-1$
		assertTrue(text(table, 0, TEXT).endsWith(word(MANY - 1) + " went on"), text(table, 0, TEXT)); //$NON-NLS-1$
		Workbench.screenshot("templates-pages"); //$NON-NLS-1$
	}

	private static void push(String label) throws Exception {
		Button button = Bars.the(Button.class, candidate -> candidate.getText().replace("&", "").equals(label)); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.ui(() -> {
			button.notifyListeners(SWT.Selection, new Event());
			return button;
		});
	}

	/** In a log with tens of thousands of them it takes a while. */
	@Test
	void theyAreLookedThroughInTheBackground() throws Exception {
		Table table = openMany();
		Text search = Bars.the(Text.class, text -> "Find a template".equals(text.getMessage())); //$NON-NLS-1$
		int atOnce = Workbench.ui(() -> {
			search.setText("AAC went"); //$NON-NLS-1$
			return Integer.valueOf(table.getItemCount());
		});
		assertEquals(250, atOnce, "nothing is looked through while keys wait"); //$NON-NLS-1$
		Workbench.await("it is found", () -> Boolean.valueOf(table.getItemCount() == 1)); //$NON-NLS-1$
		Bars.awaitSaid("1 of 600 templates"); //$NON-NLS-1$
	}

	private static final String EARLY = "2026-03-01 10:%02d:%02d WARN  queue is full\n"; //$NON-NLS-1$
	private static final String LATE = "2026-03-01 11:%02d:%02d ERROR nobody answers here any more\n"; //$NON-NLS-1$

	private static final int HALF = 128;

	private static String at(String line, int second) {
		return line.formatted(second / 60, second % 60);
	}

	/** Of each of two templates all records come before the first of the other. */
	private static IEditorPart openHalves() throws Exception {
		return openHalves(""); //$NON-NLS-1$
	}

	/** @param without a regular expression of what the lines are not to say */
	private static IEditorPart openHalves(String without) throws Exception {
		StringBuilder log = new StringBuilder();
		IntStream.range(0, HALF).forEach(second -> log.append(at(EARLY, second).replaceAll(without, ""))); //$NON-NLS-1$
		IntStream.range(0, HALF).forEach(second -> log.append(at(LATE, second).replaceAll(without, ""))); //$NON-NLS-1$
		return Workbench.open(Workbench.file("halves.log", utf8(log.toString()))); //$NON-NLS-1$
	}

	/** Few of the records of the first are worse than most. */
	@Test
	void eachSaysHowManyHaveWhichLevel() throws Exception {
		StringBuilder log = new StringBuilder();
		IntStream.range(0, 1_200).forEach(second -> log.append(at(EARLY, second).replace("WARN ", second % 400 == 7 ? "ERROR" : "INFO "))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		IntStream.range(0, HALF).forEach(second -> log.append(at(LATE, second)));
		Workbench.open(Workbench.file("levels.log", utf8(log.toString()))); //$NON-NLS-1$
		Table table = open();
		assertEquals(List.of("INFO 1,197, ERROR 3", "ERROR"), List.of(text(table, 0, 1), text(table, 1, 1))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void eachSaysWhenItWasFirstAndLast() throws Exception {
		openHalves();
		Table table = open();
		List<String> said = List.of(text(table, 0, 0), text(table, 0, FIRST), text(table, 0, LAST), text(table, 1, 0), text(table, 1, FIRST),
				text(table, 1, LAST));
		assertEquals(List.of("128", "2026-03-01 10:00:00", "2026-03-01 10:02:07", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				"128", "2026-03-01 11:00:00", "2026-03-01 11:02:07"), said); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Test
	void theMenuGoesToTheFirstAndToTheLastRecord() throws Exception {
		IEditorPart editor = openHalves();
		Table table = open();
		choose(table, 1, "Go to the First"); //$NON-NLS-1$
		assertEquals(at(LATE, 0).strip(), Bars.lineAtCursor(editor));
		choose(table, 1, "Go to the Last"); //$NON-NLS-1$
		assertEquals(at(LATE, HALF - 1).strip(), Bars.lineAtCursor(editor));
		choose(table, 0, "Go to the Last"); //$NON-NLS-1$
		assertEquals(at(EARLY, HALF - 1).strip(), Bars.lineAtCursor(editor));
	}

	private static void choose(Table table, int row, String entry) throws Exception {
		Workbench.ui(() -> {
			table.setSelection(row);
			return Bars.choose(table.getMenu(), entry);
		});
		Workbench.settle();
	}

	/** Its bars stand where in the log the records are, in the colour of their level. */
	@Test
	void itsCourseOverTheLogIsPainted() throws Exception {
		openHalves();
		assertCourses();
		Workbench.screenshot("templates-course"); //$NON-NLS-1$
	}

	/** In the colour of what has none. */
	@Test
	void theCourseOfRecordsWithoutALevelIsPainted() throws Exception {
		openHalves("WARN  |ERROR "); //$NON-NLS-1$
		assertCourses();
	}

	private static void assertCourses() throws Exception {
		Table table = open();
		Workbench.await("the course of the first is at the left", () -> Boolean.valueOf(isPaintedLeft(table, 0) && !isPaintedRight(table, 0))); //$NON-NLS-1$
		Workbench.await("the course of the other is at the right", () -> Boolean.valueOf(!isPaintedLeft(table, 1) && isPaintedRight(table, 1))); //$NON-NLS-1$
	}

	private static boolean isPaintedLeft(Table table, int row) {
		Rectangle cell = table.getItem(row).getBounds(COURSE);
		return isPainted(table, new Rectangle(cell.x + 2, cell.y + 1, cell.width / 2 - 16, cell.height - 2));
	}

	private static boolean isPaintedRight(Table table, int row) {
		Rectangle cell = table.getItem(row).getBounds(COURSE);
		return isPainted(table, new Rectangle(cell.x + cell.width / 2 + 16, cell.y + 1, cell.width / 2 - 18, cell.height - 2));
	}

	/** Whether anything but the background is in a part of the table. On the user interface thread. */
	private static boolean isPainted(Table table, Rectangle part) {
		table.update();
		Image image = new Image(table.getDisplay(), part.width, part.height);
		GC gc = new GC(table);
		gc.copyArea(image, part.x, part.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return IntStream.range(0, data.width)
				.anyMatch(x -> IntStream.range(0, data.height).anyMatch(y -> data.getPixel(x, y) != data.getPixel(0, 0)));
	}
}
