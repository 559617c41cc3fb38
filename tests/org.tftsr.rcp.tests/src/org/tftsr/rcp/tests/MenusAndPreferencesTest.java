package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Workbench;

/** The platform brings along what programs are written with. Of that, nobody is shown anything who has come to work with logs. */
class MenusAndPreferencesTest extends WindowTest {

	/** Of the bundle by which the tests start a workbench. The product is not made of it. */
	private static final Pattern OF_THE_TESTS = Pattern.compile("/General/(Link Handlers|Startup and Shutdown).*");

	@Test
	void theMenuBarIsThatOfTheProduct() throws Exception {
		Map<String, List<String>> menus = Workbench.ui(() -> {
			Map<String, List<String>> labels = new TreeMap<>();
			for (MenuItem item : Workbench.window().getShell().getMenuBar().getItems()) {
				Menu menu = item.getMenu();
				menu.notifyListeners(SWT.Show, null);
				labels.put(Menus.label(item), Menus.labels(menu).stream().filter(label -> !label.isEmpty()).toList());
				menu.notifyListeners(SWT.Hide, null);
			}
			return labels;
		});
		assertEquals(Map.of(
				"File", List.of("New Issue\u2026", "Triage a Log File\u2026", "Open Log File\u2026", "Open Log Files Merged by Time\u2026", "Close", "Close All",
						"Save", "Save All", "Import\u2026", "Export\u2026", "Lock Vault", "Unlock Vault\u2026", "Database", "Exit"),
				"Edit", List.of("Undo", "Redo", "Cut", "Copy", "Paste", "Select All", "Find\u2026", "Find Next", "Find Previous"),
				"Navigate", List.of("Show In", "Next Annotation", "Previous Annotation", "Quick Access\u2026"),
				"Window", List.of("Show View", "Reset Perspective\u2026", "Preferences\u2026"),
				"Help", List.of("Help Contents", "Your First RCA", "Welcome", "Show Active Keybindings...", "Check for Updates", "About TFTSR")), menus);
	}

	@Test
	void thePreferencesAreThoseOfTheProduct() throws Exception {
		List<String> pages = Workbench.ui(() -> {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), null, null, null);
			dialog.setBlockOnOpen(false);
			dialog.open();
			dialog.getTreeViewer().expandAll();
			List<String> paths = new ArrayList<>();
			collect("", dialog.getTreeViewer().getTree().getItems(), paths);
			return paths;
		});
		Workbench.screenshot(() -> Workbench.display().getActiveShell(), "preferences-tree");
		assertEquals(List.of("/General", "/General/Appearance", "/General/Appearance/Colors and Fonts", "/General/Content Types", "/General/Editors",
				"/General/Editors/File Associations", "/General/Editors/Text Editors", "/General/Editors/Text Editors/Accessibility",
				"/General/Editors/Text Editors/Annotations", "/General/Keys"),
				pages.stream().filter(page -> !page.startsWith("/TFTSR") && !OF_THE_TESTS.matcher(page).matches()).toList());
	}

	private static void collect(String parent, TreeItem[] items, List<String> paths) {
		Arrays.stream(items).forEach(item -> {
			String path = parent + '/' + item.getText();
			paths.add(path);
			collect(path, item.getItems(), paths);
		});
	}
}
