package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.ui.logs.LogViewerIds;

/** What stands over a log in an editor that has little room, as beside other views in a small window. */
class NarrowEditorTest extends WorkbenchTest {

	/** One of each line of buttons, by the start of its tip. */
	private static final List<String> TIPS = List.of("Types of Findings to Show", "Follow the Log", "Settings for Personal Data and Secrets"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private Shell shell;
	private Point before;

	@BeforeEach
	void open() throws Exception {
		shell = Workbench.ui(() -> Workbench.page().getWorkbenchWindow().getShell());
		before = Workbench.ui(shell::getSize);
		openPlanted();
	}

	@AfterEach
	void widen() throws Exception {
		resize(before.x);
	}

	private void resize(int width) throws Exception {
		Workbench.ui(() -> {
			shell.setSize(width, before.y);
			return shell;
		});
		Workbench.settle();
	}

	@ParameterizedTest
	@CsvSource({ "1280, false", "1000, false", "1000, true", "800, false", "800, true", "700, false" })
	void noButtonIsCutOff(int width, boolean masked) throws Exception {
		set(LogViewerIds.MASKED, Boolean.toString(masked));
		resize(width);
		assertEquals(width, Workbench.ui(shell::getSize).x);
		for (String tip : TIPS) {
			ToolBar bar = bar(tip);
			Workbench.await(tip + " is there in " + width, () -> Boolean.valueOf(isWhole(bar))); //$NON-NLS-1$
		}
		Workbench.screenshot("narrow-" + width + (masked ? "-masked" : "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static ToolBar bar(String tip) throws Exception {
		List<ToolBar> all = Workbench.visible(ToolBar.class);
		return Workbench.ui(() -> all.stream().filter(bar -> List.of(bar.getItems()).stream().map(ToolItem::getToolTipText)
				.anyMatch(text -> text != null && text.startsWith(tip))).findFirst().orElseThrow());
	}

	/** Whether a bar is as wide as its buttons, and within what it is in. On the user interface thread. */
	private static boolean isWhole(ToolBar bar) {
		boolean whole = bar.getSize().x >= bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		Control inner = bar;
		for (Composite outer = bar.getParent(); outer != null && !(outer instanceof Shell); outer = outer.getParent()) {
			int right = inner.getDisplay().map(inner, outer, inner.getSize().x, 0).x;
			whole &= right <= outer.getSize().x;
			inner = outer;
		}
		assertTrue(bar.isVisible());
		return whole;
	}
}
