package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.ui.testsupport.Workbench;

/** How somebody looked at whys is how the next ones are shown. */
class WhysViewSettingsTest extends IssuesTest {

	private static final String LIST = "Show as List";
	private static final String TREE = "Show as Tree";

	@AfterEach
	void lookAsAtFirst() throws Exception {
		openWhys(issue("Last"));
		look(TREE);
		Workbench.start("org.tftsr.ui.issues.whys.zoomReset", Map.of());
		Workbench.waitFor("the tree", () -> item(TREE).orElseThrow().getSelection());
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
	}

	private static Issue issue(String title) throws Exception {
		Issue issue = create(title, Severity.LOW, null);
		repository().addWhy(issue.id(), null, "Why did orders fail?", "The disk was full", "", WhyState.ACCEPTED);
		return issue;
	}

	private static void openWhys(Issue issue) throws Exception {
		FormEditor editor = (FormEditor) openAndWait(issue);
		Workbench.ui(() -> editor.setActivePage("whys"));
		Workbench.waitFor("the whys", () -> canvas().isPresent() && item(LIST).isPresent());
		Workbench.ui(() -> canvas().orElseThrow().setFocus());
	}

	private static Optional<Canvas> canvas() {
		return Workbench.find(Canvas.class, canvas -> canvas.getClass() == Canvas.class && canvas.getMenu() != null
				&& canvas.getVerticalBar() != null);
	}

	private static Optional<ToolItem> item(String tip) {
		return Workbench.find(ToolBar.class, bar -> in(bar, tip).isPresent()).flatMap(bar -> in(bar, tip));
	}

	private static Optional<ToolItem> in(ToolBar bar, String tip) {
		return Arrays.stream(bar.getItems()).filter(item -> tip.equals(item.getToolTipText())).findFirst();
	}

	/** Presses a radio button of the page. */
	private static void look(String tip) throws Exception {
		Workbench.ui(() -> {
			for (String other : new String[] { TREE, LIST }) {
				ToolItem item = item(other).orElseThrow();
				item.setSelection(other.equals(tip));
				item.notifyListeners(SWT.Selection, new Event());
			}
			return Boolean.TRUE;
		});
	}

	/** How high all of it is on the screen, which grows with the zoom. */
	private static int height() throws Exception {
		return Workbench.ui(() -> canvas().orElseThrow().getVerticalBar().getMaximum());
	}

	@Test
	void formAndZoomAreKept() throws Exception {
		openWhys(issue("First"));
		assertTrue(Workbench.ui(() -> item(TREE).orElseThrow().getSelection()));
		look(LIST);
		int before = height();
		Workbench.start("org.tftsr.ui.issues.whys.zoomIn", Map.of());
		Workbench.start("org.tftsr.ui.issues.whys.zoomIn", Map.of());
		Workbench.waitFor("it is larger", () -> canvas().orElseThrow().getVerticalBar().getMaximum() > before);
		int larger = height();
		assertNotEquals(before, larger);
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		openWhys(issue("Second"));
		assertTrue(Workbench.ui(() -> item(LIST).orElseThrow().getSelection()));
		assertFalse(Workbench.ui(() -> item(TREE).orElseThrow().getSelection()));
		Workbench.waitFor("as large as the other one", () -> canvas().orElseThrow().getVerticalBar().getMaximum() >= larger);
		assertEquals(larger, height());
	}
}
