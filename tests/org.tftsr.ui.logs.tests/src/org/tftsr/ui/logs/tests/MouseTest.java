package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** What the mouse does, by real events. */
@EnabledOnOs(OS.LINUX)
class MouseTest extends WorkbenchTest {

	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer"; //$NON-NLS-1$

	/** So often something is clicked again where the clicks came, but the machine was too busy to make of them what was meant. */
	private static final int TRIES = 5;

	@AfterEach
	void closePopups() throws Exception {
		Input.press("Escape"); //$NON-NLS-1$
		Input.letGo();
		Workbench.ui(() -> {
			IViewPart explorer = Workbench.page().findView(EXPLORER);
			if (explorer != null) {
				Workbench.page().hideView(explorer);
			}
			return null;
		});
	}

	/** The middle of a value in the text. */
	private static Point placeOf(String value) throws Exception {
		return Workbench.ui(() -> {
			int start = Workbench.textOf().getText().indexOf(value);
			Rectangle bounds = Workbench.textOf().getTextBounds(start, start + value.length() - 1);
			return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		});
	}

	private static StyledText text() throws Exception {
		return Workbench.ui(Workbench::textOf);
	}

	private static Control ruler(IEditorPart editor) {
		return editor.getAdapter(IVerticalRulerInfo.class).getControl();
	}

	@Test
	void aDoubleClickAtTheLeftEdgeSetsABookmark() throws Exception {
		IEditorPart editor = openPlanted();
		Point line = placeOf(PlantedLog.ADDRESS);
		Input.doubleClick(ruler(editor), new Point(4, line.y));
		IFile file = editor.getEditorInput().getAdapter(IFile.class);
		Workbench.await("the bookmark", () -> Boolean.valueOf(bookmarks(file).length == 1)); //$NON-NLS-1$
		assertEquals(3, bookmarks(file)[0].getAttribute(IMarker.LINE_NUMBER, 0));
	}

	private static IMarker[] bookmarks(IFile file) throws Exception {
		return file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO);
	}

	@Test
	void theMouseOnAFindingSaysWhatItIs() throws Exception {
		openPlanted();
		Input.move(text(), placeOf(PlantedLog.EMAIL));
		Workbench.await("the hover of the text", () -> Boolean.valueOf(popupsSay("Becomes [EMAIL-1]"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void theMouseOnTheIconOfAFindingSaysWhatItIs() throws Exception {
		IEditorPart editor = openPlanted();
		Input.move(ruler(editor), new Point(6, placeOf(PlantedLog.PASSWORD).y));
		Workbench.await("the hover of the ruler", () -> Boolean.valueOf(popupsSay("Becomes [PASSWORD-1]"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean popupsSay(String words) {
		List<StyledText> texts = new ArrayList<>();
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.isVisible()) {
				Workbench.collect(shell, StyledText.class, texts);
			}
		}
		return texts.stream().anyMatch(text -> text.getText().contains(words));
	}

	@Test
	void quickFixKeepsAFindingThatWasClicked() throws Exception {
		IEditorPart editor = openPlanted();
		Input.click(text(), placeOf(PlantedLog.EMAIL), 1);
		Input.press("ctrl+1"); //$NON-NLS-1$
		Workbench.await("the fixes", () -> Boolean.valueOf(fixes().size() >= 3)); //$NON-NLS-1$
		int keep = Workbench.ui(() -> Integer.valueOf(index(fixes(), "Keep"))); //$NON-NLS-1$
		for (int i = 0; i < keep; i++) {
			Input.press("Down"); //$NON-NLS-1$
		}
		Input.press("Return"); //$NON-NLS-1$
		Workbench.await("it is kept", () -> Boolean.valueOf(Workbench.annotations(editor, PiiKind.PERSONAL).isEmpty())); //$NON-NLS-1$
	}

	private static int index(List<String> all, String start) {
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).startsWith(start)) {
				return i;
			}
		}
		throw new AssertionError(start + " is none of " + all); //$NON-NLS-1$
	}

	/** What the list of fixes offers. On the user interface thread. */
	private static List<String> fixes() {
		for (Shell shell : Display.getCurrent().getShells()) {
			List<Table> tables = new ArrayList<>();
			if (shell.isVisible() && shell.getText().isEmpty()) {
				Workbench.collect(shell, Table.class, tables);
			}
			if (!tables.isEmpty()) {
				return Arrays.stream(tables.getFirst().getItems()).map(item -> item.getText()).toList();
			}
		}
		return List.of();
	}

	@Test
	void theContextMenuOfAFindingIsOpenedByMouseAndByKey() throws Exception {
		openPlanted();
		Point place = placeOf(PlantedLog.EMAIL);
		Input.click(text(), placeOf(PlantedLog.PASSWORD), 1);
		assertContextMenu(contextMenu(text(), place));
		Workbench.await("the place of the menu", () -> Boolean.valueOf(isToldAt(PlantedLog.EMAIL))); //$NON-NLS-1$
		Input.press("shift+F10"); //$NON-NLS-1$
		Menu menu = Workbench.ui(() -> Workbench.textOf().getMenu());
		Workbench.await("the context menu", () -> Boolean.valueOf(menu.isVisible())); //$NON-NLS-1$
		assertContextMenu(Workbench.ui(() -> labels(menu)));
	}

	/** Whether the status line has the line of a value. */
	private static boolean isToldAt(String value) {
		String line = 1 + Workbench.textOf().getLineAtOffset(Workbench.textOf().getText().indexOf(value)) + " : "; //$NON-NLS-1$
		return org.tftsr.ui.testsupport.Workbench.says(Workbench.page().getWorkbenchWindow().getShell(), line);
	}

	private static void assertContextMenu(List<String> labels) {
		for (String wanted : List.of("This Is Not Sensitive", "Copy Redacted", "Toggle Bookmark", "Add as Evidence", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				"Add to Issue")) { //$NON-NLS-1$
			index(labels, wanted);
		}
	}

	private static List<String> labels(Menu menu) {
		return Arrays.stream(menu.getItems()).map(MouseTest::label).toList();
	}

	private static String label(MenuItem item) {
		return item.getText().replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void theContextMenuOfAFileInTheProjectExplorerOpensItAndAddsItToAnIssue() throws Exception {
		IFile log = Workbench.file("service.log", utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		Tree tree = openExplorer();
		Point place = Workbench.ui(() -> middle(file(tree)));
		Input.click(tree, place, 1);
		Input.press("shift+F10"); //$NON-NLS-1$
		Workbench.await("the context menu", () -> Boolean.valueOf(tree.getMenu().isVisible())); //$NON-NLS-1$
		assertFileMenu(Workbench.ui(() -> labels(tree.getMenu())));
		Input.press("Escape"); //$NON-NLS-1$
		Workbench.await("it is closed", () -> Boolean.valueOf(!tree.getMenu().isVisible())); //$NON-NLS-1$
		assertFileMenu(contextMenu(tree, place));
		Workbench.ui(() -> {
			Menu openWith = item(tree.getMenu(), "Open With").getMenu(); //$NON-NLS-1$
			openWith.notifyListeners(SWT.Show, new Event());
			item(openWith, "Log Viewer").notifyListeners(SWT.Selection, new Event()); //$NON-NLS-1$
			return null;
		});
		Input.press("Escape"); //$NON-NLS-1$
		awaitLogViewer(log);
	}

	/**
	 * Opens the context menu with the right button, which is held meanwhile: let go at the wrong moment, as on a busy machine, it would
	 * close the menu again.
	 *
	 * @return what the menu offers
	 */
	private static List<String> contextMenu(Control control, Point place) throws Exception {
		Menu menu = Workbench.ui(control::getMenu);
		Input.hold(control, place);
		Workbench.await("the context menu", () -> Boolean.valueOf(menu.isVisible())); //$NON-NLS-1$
		List<String> labels = Workbench.ui(() -> labels(menu));
		Input.press("Escape"); //$NON-NLS-1$
		Input.letGo();
		Workbench.await("it is closed", () -> Boolean.valueOf(!menu.isVisible())); //$NON-NLS-1$
		return labels;
	}

	private static AtomicInteger count(Widget widget, int event) throws Exception {
		AtomicInteger heard = new AtomicInteger();
		Workbench.ui(() -> {
			widget.addListener(event, one -> heard.incrementAndGet());
			return widget;
		});
		return heard;
	}

	@Test
	void aDoubleClickOnALogInTheProjectExplorerOpensTheLogViewer() throws Exception {
		IFile log = Workbench.file("service.log", utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		Tree tree = openExplorer();
		AtomicInteger clicks = count(tree, SWT.MouseUp);
		AtomicInteger opened = count(tree, SWT.DefaultSelection);
		for (int i = 1; i <= TRIES && opened.get() == 0; i++) {
			int expected = 2 * i;
			Input.doubleClick(tree, Workbench.ui(() -> middle(file(tree))));
			Workbench.await("both clicks", () -> Boolean.valueOf(clicks.get() >= expected || opened.get() > 0)); //$NON-NLS-1$
		}
		awaitLogViewer(log);
	}

	/** Shows the Project Explorer with the file in it. */
	private static Tree openExplorer() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(EXPLORER));
		Tree tree = Bars.the(Tree.class, candidate -> candidate.getItemCount() == 1
				&& candidate.getItem(0).getText().equals("logs")); //$NON-NLS-1$
		Input.click(tree, Workbench.ui(() -> middle(tree.getItem(0))), 1);
		Input.press("Right"); //$NON-NLS-1$
		Workbench.await("the files", () -> Boolean.valueOf(file(tree) != null && isAt(tree, middle(file(tree)), file(tree)))); //$NON-NLS-1$
		return tree;
	}

	private static void assertFileMenu(List<String> labels) {
		index(labels, "Open With"); //$NON-NLS-1$
		index(labels, "Add to Issue"); //$NON-NLS-1$
	}

	private static MenuItem item(Menu menu, String label) {
		return menu.getItem(index(labels(menu), label));
	}

	private static void awaitLogViewer(IFile log) throws Exception {
		Workbench.await("the Log Viewer", () -> { //$NON-NLS-1$
			IEditorPart editor = Workbench.page().getActiveEditor();
			return Boolean.valueOf(editor != null && LogViewerIds.EDITOR.equals(editor.getSite().getId())
					&& log.equals(editor.getEditorInput().getAdapter(IFile.class)));
		});
	}

	private static boolean isAt(Tree tree, Point place, TreeItem item) {
		return tree.getClientArea().contains(place) && tree.getItem(place) == item;
	}

	private static TreeItem file(Tree tree) {
		return Arrays.stream(tree.getItem(0).getItems()).filter(item -> item.getText().equals("service.log")).findFirst() //$NON-NLS-1$
				.orElse(null);
	}

	private static Point middle(TreeItem item) {
		Rectangle bounds = item.getBounds();
		return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
	}
}
