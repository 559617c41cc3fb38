package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** What has no room in a list, on the page <em>Personal Data and Secrets</em>. */
class CutCellsTest extends WorkbenchTest {

	private static final int NAME = 0;
	private static final int EXAMPLE = 1;

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
		GC gc = new GC(row.getParent());
		try {
			Event event = new Event();
			event.item = row;
			event.index = EXAMPLE;
			event.gc = gc;
			event.detail = SWT.FOREGROUND;
			row.getParent().notifyListeners(SWT.EraseItem, event);
			return (event.detail & SWT.FOREGROUND) == 0;
		} finally {
			gc.dispose();
		}
	}

	private static String toolTip(TreeItem row) throws Exception {
		return Workbench.ui(() -> {
			Rectangle cell = row.getBounds(EXAMPLE);
			Event event = new Event();
			event.x = cell.x + 2;
			event.y = cell.y + cell.height / 2;
			row.getParent().notifyListeners(SWT.MouseMove, event);
			return row.getParent().getToolTipText();
		});
	}
}
