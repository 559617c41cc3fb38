package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Workbench;

/** From the Error Log view to the file behind it. */
class ErrorLogTest extends WindowTest {

	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
	private static final String LOG_EDITOR = "org.tftsr.ui.logs.editor";

	@AfterEach
	void closeErrorLog() throws Exception {
		Workbench.ui(() -> {
			IViewPart view = Workbench.page().findView(ERROR_LOG);
			if (view != null) {
				Workbench.page().hideView(view);
			}
			return Boolean.TRUE;
		});
	}

	@Test
	void theFileBehindTheErrorLogOpensInTheLogViewer() throws Exception {
		ILog.of(Platform.getBundle("org.eclipse.core.resources")).error("Refresh failed");
		Workbench.ui(() -> Workbench.page().showView(ERROR_LOG));
		assertTrue(menu().contains("Open Error Log in Log Viewer"), menu()::toString);
		Workbench.start("org.tftsr.ui.logs.openErrorLog", Map.of());
		Workbench.waitFor("the log is open", () -> Workbench.page().getActiveEditor() != null
				&& LOG_EDITOR.equals(Workbench.page().getActiveEditor().getSite().getId()));
		assertEquals(Platform.getLogFileLocation().toFile().getName(), Workbench.ui(() -> Workbench.page().getActiveEditor().getTitle()));
	}

	/** What the context menu of the view offers. */
	private static List<String> menu() throws Exception {
		return Workbench.ui(() -> {
			Menu menu = Workbench.find(Tree.class, tree -> Arrays.stream(tree.getColumns()).anyMatch(column -> "Plug-in".equals(column.getText())))
					.orElseThrow().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			List<String> labels = Menus.labels(menu);
			menu.notifyListeners(SWT.Hide, new Event());
			return labels;
		});
	}
}
