package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** What has no room in a list: on the page <em>Personal Data and Secrets</em>, and in the review, which has images before its words. */
class CutCellsTest extends WorkbenchTest {

	private static final int NAME = 0;
	private static final int EXAMPLE = 1;
	/** Of the findings of a review. */
	private static final int TYPE = 1;
	private static final int WIDE = 300;
	/** Room for an image and a few letters. */
	private static final int NARROW = 70;
	/** A cell is less wide than its column by as much at most. */
	private static final int EDGE = 6;

	private Dialog page;

	@AfterEach
	void close() throws Exception {
		if (page != null && page.isOpen()) {
			page.close();
		}
	}

	private Tree openTypes() throws Exception {
		page = Workbench.dialog("Preferences", () -> PreferencesUtil.createPreferenceDialogOn(null, //$NON-NLS-1$
				LogViewerIds.DETECTION_PREFERENCES, null, null).open());
		return page.the(Tree.class, tree -> tree.getColumnCount() == 2);
	}

	@Test
	void theNamesOfAllTypesAreWhole() throws Exception {
		Tree types = openTypes();
		assertEquals(List.of(), Workbench.ui(() -> rows(types).stream().filter(row -> isCut(row, NAME)).map(TreeItem::getText).toList()));
	}

	@Test
	void anExampleThatHasNoRoomEndsInAnEllipsisAndIsSaidAsAWhole() throws Exception {
		Tree types = openTypes();
		TreeItem cut = first(types, true);
		assertTrue(Workbench.ui(() -> isDrawnByOthers(cut)));
		assertEquals(Workbench.ui(() -> cut.getText(EXAMPLE)), toolTip(cut));
		TreeItem whole = first(types, false);
		assertTrue(Workbench.ui(() -> !isDrawnByOthers(whole)));
		assertNull(toolTip(whole));
	}

	@Test
	void theImageBeforeWordsThatHaveNoRoomStaysAsItIs() throws Exception {
		openPlanted();
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Table findings = Review.findings();
		ImageData whole = typeOfFirst(findings, WIDE);
		assertTrue(Workbench.ui(() -> !isDrawnByOthers(findings, findings.getItem(0), TYPE)));
		ImageData cut = typeOfFirst(findings, NARROW);
		Workbench.screenshot("cut-cells-with-images"); //$NON-NLS-1$
		assertTrue(Workbench.ui(() -> isDrawnByOthers(findings, findings.getItem(0), TYPE)));
		int sign = Workbench.ui(() -> findings.getItem(0).getImageBounds(TYPE).width);
		assertTrue(sign > 0);
		assertTrue(colors(whole, 0, sign).size() > 2, "there is no image"); //$NON-NLS-1$
		assertEquals(points(whole, sign), points(cut, sign));
		assertTrue(colors(cut, sign + 1, cut.width).size() > 2, "there are no words"); //$NON-NLS-1$
		assertEquals("E-mail address", toolTip(findings, Workbench.ui(() -> findings.getItem(0).getBounds(TYPE)))); //$NON-NLS-1$
	}

	/** The cell as it looks in a column of that width, from its image on. */
	private static ImageData typeOfFirst(Table findings, int width) throws Exception {
		Workbench.ui(() -> {
			findings.getColumn(TYPE).setWidth(width);
			findings.deselectAll();
			return findings;
		});
		Workbench.await("the column has its width", //$NON-NLS-1$
				() -> Boolean.valueOf(Math.abs(findings.getItem(0).getBounds(TYPE).width - width) <= EDGE));
		Workbench.settle();
		return Workbench.ui(() -> {
			TableItem row = findings.getItem(0);
			Rectangle cell = row.getBounds(TYPE);
			int start = row.getImageBounds(TYPE).x;
			Image all = new Image(findings.getDisplay(), findings.getSize().x, findings.getSize().y);
			Image part = new Image(findings.getDisplay(), Math.min(cell.x + cell.width - start, all.getBounds().width - start), cell.height);
			GC gc = new GC(all);
			GC partGc = new GC(part);
			try {
				findings.print(gc);
				partGc.drawImage(all, -start, -cell.y - findings.getHeaderHeight());
				return part.getImageData();
			} finally {
				gc.dispose();
				partGc.dispose();
				all.dispose();
				part.dispose();
			}
		});
	}

	private static List<Integer> points(ImageData data, int width) {
		return IntStream.range(0, width * data.height).mapToObj(i -> data.getPixel(i % width, i / width)).toList();
	}

	private static Set<Integer> colors(ImageData data, int from, int to) {
		return IntStream.range(0, (to - from) * data.height).mapToObj(i -> data.getPixel(from + i % (to - from), i / (to - from)))
				.collect(Collectors.toSet());
	}

	private static TreeItem first(Tree types, boolean cut) throws Exception {
		TreeItem found = Workbench.ui(() -> rows(types).stream().filter(row -> !row.getText(EXAMPLE).isEmpty() && isCut(row, EXAMPLE) == cut)
				.findFirst().orElseThrow());
		Workbench.ui(() -> {
			types.showItem(found);
			return found;
		});
		Workbench.settle();
		return found;
	}

	private static List<TreeItem> rows(Tree types) {
		return Arrays.stream(types.getItems()).flatMap(kind -> Arrays.stream(kind.getItems())).toList();
	}

	private static boolean isCut(TreeItem row, int column) {
		GC gc = new GC(row.getParent());
		try {
			gc.setFont(row.getFont(column));
			return gc.textExtent(row.getText(column)).x > row.getTextBounds(column).intersection(row.getBounds(column)).width;
		} finally {
			gc.dispose();
		}
	}

	/** Whether the tree is told to leave the words of an example alone, as it asks before it draws them. */
	private static boolean isDrawnByOthers(TreeItem row) {
		return isDrawnByOthers(row.getParent(), row, EXAMPLE);
	}

	private static boolean isDrawnByOthers(Composite rows, Item row, int column) {
		GC gc = new GC(rows);
		try {
			Event event = new Event();
			event.item = row;
			event.index = column;
			event.gc = gc;
			event.detail = SWT.FOREGROUND;
			rows.notifyListeners(SWT.EraseItem, event);
			return (event.detail & SWT.FOREGROUND) == 0;
		} finally {
			gc.dispose();
		}
	}

	private static String toolTip(TreeItem row) throws Exception {
		return toolTip(Workbench.ui(row::getParent), Workbench.ui(() -> row.getBounds(EXAMPLE)));
	}

	private static String toolTip(Composite rows, Rectangle cell) throws Exception {
		return Workbench.ui(() -> {
			Event event = new Event();
			event.x = cell.x + 2;
			event.y = cell.y + cell.height / 2;
			rows.notifyListeners(SWT.MouseMove, event);
			return rows.getToolTipText();
		});
	}
}
