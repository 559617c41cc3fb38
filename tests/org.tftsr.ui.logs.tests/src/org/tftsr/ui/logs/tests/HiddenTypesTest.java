package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.LogViewerIds;

/** Findings of single types, shown and hidden. */
class HiddenTypesTest extends WorkbenchTest {

	private static final String BUTTON = "Types of Findings to Show"; //$NON-NLS-1$
	private static final String TEXT = """
			mail to jane.doe@example.com from 192.0.2.17
			mail to john.roe@example.com, user=jroe42
			peer 2001:db8::ff00:42:8329 has gone
			mail to lee@example.com
			"""; //$NON-NLS-1$

	private static IEditorPart openSeveral() throws Exception {
		return Workbench.open(Workbench.file("several.log", utf8(TEXT))); //$NON-NLS-1$
	}

	/** What the menu of types offers: checked with [x], not to be chosen in brackets. */
	private static List<String> offered() throws Exception {
		ToolItem button = Bars.item(BUTTON);
		return Workbench.ui(() -> {
			button.notifyListeners(SWT.Selection, new Event());
			Menu menu = button.getParent().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			List<String> entries = new ArrayList<>();
			for (MenuItem item : menu.getItems()) {
				String words = (item.getSelection() ? "[x] " : "") + item.getText().replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				entries.add(item.isEnabled() ? words : '(' + words + ')');
			}
			menu.setVisible(false);
			return entries;
		});
	}

	@Test
	void theTypesThatWereFoundAreOfferedBelowTheirKindsWithTheirNumbers() throws Exception {
		openSeveral();
		assertEquals(List.of("[x] Personal data", "[x] E-mail address  \u00b7  3", "[x] User name  \u00b7  1", "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				"[x] Network data", "[x] IPv4 address  \u00b7  1", "[x] IPv6 address  \u00b7  1", "", "(Show All)"), offered()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		Bars.chooseFrom(BUTTON, "E-mail address"); //$NON-NLS-1$
		Bars.chooseFrom(BUTTON, "Network data"); //$NON-NLS-1$
		assertEquals(List.of("[x] Personal data", "E-mail address  \u00b7  3", "[x] User name  \u00b7  1", "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				"Network data", "([x] IPv4 address  \u00b7  1)", "([x] IPv6 address  \u00b7  1)", "", "Show All"), offered()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		Bars.chooseFrom(BUTTON, "Show All"); //$NON-NLS-1$
		assertEquals("(Show All)", offered().getLast()); //$NON-NLS-1$
	}

	@Test
	void aTypeThatIsHiddenIsNotMarkedAndPassedOverAndStillCountedAndReplaced() throws Exception {
		IEditorPart editor = openSeveral();
		assertEquals(4, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		Bars.chooseFrom(BUTTON, "E-mail address"); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		assertEquals("192.0.2.17", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		assertEquals("jroe42", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		assertEquals("2001:db8::ff00:42:8329", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		assertEquals("192.0.2.17", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		assertEquals("2001:db8::ff00:42:8329", go(editor, LogViewerIds.PREVIOUS_FINDING)); //$NON-NLS-1$
		assertTrue(Bars.buttons().contains("4 personal\n"), Bars::buttons); //$NON-NLS-1$
		assertTrue(Bars.buttons().contains("1 type hidden\n"), Bars::buttons); //$NON-NLS-1$
		Workbench.screenshot("types-hidden"); //$NON-NLS-1$
		Workbench.select(editor, 0, TEXT.indexOf('\n'));
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertEquals("mail to [EMAIL-1] from [IPV4-1]", Workbench.clipboard()); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.MASK, Map.of());
		Workbench.await("it is masked", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.document(editor).get().startsWith("mail to [EMAIL-1] from [IPV4-1]\n"))); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
	}

	private static String go(IEditorPart editor, String command) throws Exception {
		Workbench.execute(command, Map.of());
		return Workbench.selection(editor);
	}

	@Test
	void whereAllThatWasFoundIsHiddenThereIsNothingToGoTo() throws Exception {
		openSeveral();
		for (String type : List.of("E-mail", "User", "IPv4", "IPv6")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Bars.chooseFrom(BUTTON, type);
		}
		assertTrue(Bars.buttons().contains("4 types hidden\n"), Bars::buttons); //$NON-NLS-1$
		assertFalse(Workbench.ui(Bars.item("Next Finding (Alt+.)")::isEnabled)); //$NON-NLS-1$
	}

	@Test
	void aTypeStaysHiddenInTheNextLog() throws Exception {
		openSeveral();
		Bars.chooseFrom(BUTTON, "E-mail address"); //$NON-NLS-1$
		Workbench.closeEditors();
		IEditorPart editor = openPlanted();
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.PERSONAL));
		assertEquals(1, Workbench.annotations(editor, PiiKind.SECRET).size());
		Bars.chooseFrom(BUTTON, "E-mail address"); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
	}

	@Test
	void aTypeIsHiddenThatAnOwnPatternMade() throws Exception {
		OwnPattern badge = new OwnPattern(new PiiType("BADGE_NUMBER", PiiKind.PERSONAL), "B-\\d{4}", true); //$NON-NLS-1$ //$NON-NLS-2$
		change(DetectionSettings.STANDARD.withOwnPatterns(List.of(badge)));
		IEditorPart editor = Workbench.open(Workbench.file("badge.log", utf8("badge B-1234 of lee@example.com\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(2, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		Bars.chooseFrom(BUTTON, "Badge number"); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		assertEquals("lee@example.com", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
	}

	/** The document has a window of it. */
	@Test
	void ofALargeLogATypeThatIsHiddenIsPassedOverFarAwayToo() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= 60_000; line++) {
			text.append(switch (line) {
			case 20_000, 40_000 -> "mail to user" + line + "@example.com"; //$NON-NLS-1$ //$NON-NLS-2$
			case 30_000 -> "the owner is user=jroe42"; //$NON-NLS-1$
			default -> "nothing to see in this line"; //$NON-NLS-1$
			}).append('\n');
		}
		IEditorPart editor = Workbench.open(Workbench.file("large.log", utf8(text.toString()))); //$NON-NLS-1$
		Workbench.await("all are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		Bars.chooseFrom(BUTTON, "E-mail address  \u00b7  2"); //$NON-NLS-1$
		assertEquals("jroe42", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		assertEquals("jroe42", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		Bars.chooseFrom(BUTTON, "E-mail address"); //$NON-NLS-1$
		assertEquals("user40000@example.com", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
	}

	@Test
	void whatIsHiddenIsNotToldBehindTheEndThatIsShownOfALine() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("wide.log", //$NON-NLS-1$
				utf8("x y z ".repeat(4_000) + "to unseen@example.com\nmail to last@example.com\n" + "nothing to see here\n".repeat(60_000)))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.await("it is marked", () -> Boolean.valueOf(Workbench.annotations(editor, PiiKind.PERSONAL).size() == 2)); //$NON-NLS-1$
		Bars.chooseFrom(BUTTON, "E-mail address"); //$NON-NLS-1$
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.PERSONAL));
	}

	@Test
	void theContextMenuOfAFindingHidesItsType() throws Exception {
		IEditorPart editor = openSeveral();
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		chooseOnFinding(editor, "Do Not Mark"); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		chooseOnFinding(editor, "Mark"); //$NON-NLS-1$
		assertEquals(4, Workbench.annotations(editor, PiiKind.PERSONAL).size());
	}

	private static void chooseOnFinding(IEditorPart editor, String entry) throws Exception {
		Workbench.ui(() -> {
			Menu menu = editor.getAdapter(Control.class).getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			for (MenuItem item : menu.getItems()) {
				if (item.getText().replace("&", "").equals("Personal Data and Secrets")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					Bars.choose(item.getMenu(), entry);
				}
			}
			menu.notifyListeners(SWT.Hide, new Event());
			return menu;
		});
		Workbench.settle();
	}

	/** By real events, as a menu that is gone is told late of what was chosen. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void typesAreHiddenByTheKeyboardAlone() throws Exception {
		IEditorPart editor = openSeveral();
		Workbench.execute(LogViewerIds.SHOW_TYPES, Map.of());
		Input.press("Down", "Down", "Return"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.await("addresses are hidden", () -> Boolean.valueOf(Workbench.annotations(editor, PiiKind.PERSONAL).size() == 1)); //$NON-NLS-1$
	}
}
