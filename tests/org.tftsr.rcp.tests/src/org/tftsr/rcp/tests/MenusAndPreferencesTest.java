package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Workbench;

/** The platform brings along what programs are written with. Of that, nobody is shown anything who has come to work with logs. */
class MenusAndPreferencesTest extends WindowTest {

	/** Of the bundle by which the tests start a workbench. The product is not made of it. */
	private static final Pattern OF_THE_TESTS = Pattern.compile("/General/(Link Handlers|Startup and Shutdown).*");

	private static final List<String> EDIT = List.of("Undo", "Redo", "Cut", "Copy", "Paste", "Select All", "Find\u2026", "Find Next", "Find Previous");
	private static final List<String> NAVIGATE = List.of("Show In", "Next Annotation", "Previous Annotation", "Quick Access\u2026");

	@Test
	void theMenuBarIsThatOfTheProduct() throws Exception {
		assertEquals(List.of("New Issue\u2026", "Triage a Log File\u2026", "Open Log File\u2026", "Open Log Files Merged by Time\u2026", "Close", "Close All",
				"Save", "Save All", "Import\u2026", "Export\u2026", "Lock Vault", "Unlock Vault\u2026", "Database", "Exit"), labels("File"));
		assertEquals(EDIT, labels("Edit"));
		assertEquals(NAVIGATE, labels("Navigate"));
		assertEquals(List.of("Show View", "Reset Perspective\u2026", "Preferences\u2026"), labels("Window"));
		assertEquals(List.of("Help Contents", "Your First RCA", "Welcome", "Show Active Keybindings...", "Check for Updates", "About TFTSR"),
				labels("Help"));
		assertEquals(List.of("File", "Edit", "Navigate", "Window", "Help"), Workbench.ui(() -> Menus.labels(bar())));
	}

	@Test
	void aLogAddsWhatIsOfUseOnIt() throws Exception {
		Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, Sample.log().toUri().toString()));
		Workbench.waitFor("the log has the keyboard", () -> Workbench.display().getFocusControl() instanceof StyledText);
		assertEquals(Stream.concat(EDIT.stream(), Stream.of("Set Encoding\u2026")).toList(), labels("Edit"));
		assertEquals(Stream.concat(Stream.of("Go to Time\u2026", "Go to Line\u2026"), NAVIGATE.stream()).toList(), labels("Navigate"));
		Workbench.waitFor("its lines can be gone to", () -> opened("Navigate", menu -> Arrays.stream(menu.getItems())
				.anyMatch(item -> Menus.label(item).equals("Go to Line\u2026") && item.isEnabled())));
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

	/** A dialog has a button for Enter, which was pressed instead. */
	@Test
	void enterFollowsALinkInADialog() throws Exception {
		PreferenceDialog dialog = Workbench.ui(() -> {
			PreferenceDialog made = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), "org.tftsr.ui.preferences", null, null);
			made.setBlockOnOpen(false);
			made.open();
			return made;
		});
		Workbench.waitFor("the dialog has the keyboard", () -> Workbench.display().getActiveShell() == dialog.getShell());
		Workbench.waitFor("its link has the keyboard", () -> Workbench.find(dialog.getShell(), Link.class,
				link -> link.getText().contains("Colors and Fonts")).orElseThrow().forceFocus());
		Keyboard.press("Return");
		Workbench.waitFor("the page that it leads to", () -> dialog.getSelectedPage() instanceof IPreferencePage page
				&& "Colors and Fonts".equals(page.getTitle()));
		Workbench.ui(dialog::close);
	}

	/** The files of a workspace are no part of the work here; what somebody has set up may be taken to another machine. */
	@Test
	void whatCanBeImportedAndExportedIsThatOfTheProduct() throws Exception {
		assertEquals(List.of("/General", "/General/Preferences", "/TFTSR", "/TFTSR/Import Issue"), wizards("org.eclipse.ui.file.import", "Import"));
		assertEquals(List.of("/General", "/General/Preferences", "/TFTSR", "/TFTSR/Export Issue"), wizards("org.eclipse.ui.file.export", "Export"));
	}

	/** What the dialog of a command offers, each behind its category. */
	private static List<String> wizards(String command, String title) throws Exception {
		Workbench.start(command, Map.of());
		Shell dialog = Workbench.dialog(title);
		try {
			return Workbench.ui(() -> {
				List<String> paths = new ArrayList<>();
				Tree tree = Workbench.find(dialog, Tree.class, each -> true).orElseThrow();
				Arrays.stream(tree.getItems()).forEach(MenusAndPreferencesTest::expand);
				collect("", tree.getItems(), paths);
				return paths;
			});
		} finally {
			Workbench.closeDialogs();
			Workbench.waitUntilClosed(dialog);
		}
	}

	/** As a click on its sign does: what is in a category is put there only then. */
	private static void expand(TreeItem category) {
		Event event = new Event();
		event.item = category;
		category.getParent().notifyListeners(SWT.Expand, event);
	}

	private static Menu bar() {
		return Workbench.window().getShell().getMenuBar();
	}

	private static List<String> labels(String name) throws Exception {
		return Workbench.ui(() -> opened(name, menu -> Menus.labels(menu).stream().filter(label -> !label.isEmpty()).toList()));
	}

	/** What there is to see in a menu while it is open. On the user interface thread. */
	private static <T> T opened(String name, Function<Menu, T> look) {
		Menu menu = Arrays.stream(bar().getItems()).filter(item -> Menus.label(item).equals(name)).findFirst().orElseThrow().getMenu();
		menu.notifyListeners(SWT.Show, null);
		T seen = look.apply(menu);
		menu.notifyListeners(SWT.Hide, null);
		return seen;
	}

	private static void collect(String parent, TreeItem[] items, List<String> paths) {
		Arrays.stream(items).forEach(item -> {
			String path = parent + '/' + item.getText();
			paths.add(path);
			collect(path, item.getItems(), paths);
		});
	}
}
