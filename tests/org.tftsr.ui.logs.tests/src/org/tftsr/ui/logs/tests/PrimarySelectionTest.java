package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.ui.logs.LogViewerIds;

/** What the middle button of the mouse pastes in other programs: whatever is selected comes there by itself, by mouse and by key. */
@EnabledOnOs(OS.LINUX)
class PrimarySelectionTest extends WorkbenchTest {

	/** What another program has put there. */
	private static final String OTHER = "of another program"; //$NON-NLS-1$

	@BeforeEach
	void selectElsewhere() throws Exception {
		Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				clipboard.setContents(new Object[] { OTHER }, new Transfer[] { TextTransfer.getInstance() }, DND.SELECTION_CLIPBOARD);
			} finally {
				clipboard.dispose();
			}
			return OTHER;
		});
	}

	private static String primary() throws Exception {
		return Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance(), DND.SELECTION_CLIPBOARD);
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** What is there once keys are pressed that select something. */
	private static String primaryAfter(String... keys) throws Exception {
		Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().setFocus()));
		Input.press(keys);
		Workbench.await("what is selected replaces what another program has selected", () -> Boolean.valueOf(!OTHER.equals(primary()))); //$NON-NLS-1$
		return primary();
	}

	@Test
	void whatIsSelectedByKeyIsRedacted() throws Exception {
		IEditorPart editor = openPlanted();
		int start = PlantedLog.TEXT.indexOf("2026-03-01 10:00:03"); //$NON-NLS-1$
		Workbench.select(editor, start, start);
		assertEquals("2026-03-01 10:00:03 ERROR login failed, password=[PASSWORD-1]\n", primaryAfter("shift+Down")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What is shown of it is no whole value. */
	@Test
	void theStartOfAKnownValueInALineThatIsNotShownWholeIsRedacted() throws Exception {
		String before = "x ".repeat(8_189); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("cut.log", utf8(before + PlantedLog.PASSWORD + " is the end\n" //$NON-NLS-1$ //$NON-NLS-2$
				+ "login password=" + PlantedLog.PASSWORD + '\n'))); //$NON-NLS-1$
		Workbench.select(editor, 0, 0);
		String selected = primaryAfter("shift+Down"); //$NON-NLS-1$
		assertEquals(before + "[PASSWORD-1]\u2026\n", selected); //$NON-NLS-1$
	}

	/** The text widget has seen no more of these keys than Alt or Ctrl. */
	@Test
	void whatACommandSelectsByKeyIsRedacted() throws Exception {
		openPlanted();
		assertEquals("[EMAIL-1]", primaryAfter("alt+period")); //$NON-NLS-1$ //$NON-NLS-2$
		String all = primaryAfter("ctrl+a"); //$NON-NLS-1$
		Workbench.await("all of it", () -> Boolean.valueOf(String.valueOf(primary()).contains("service started"))); //$NON-NLS-1$ //$NON-NLS-2$
		PlantedLog.VALUES.forEach(value -> assertFalse(all.contains(value), all));
		assertFalse(primary().contains(PlantedLog.PASSWORD), "redacted"); //$NON-NLS-1$
	}

	/** A key that selects nothing takes nothing from another program. */
	@Test
	void whatAnotherProgramHasSelectedStays() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.select(editor, 0, 4);
		Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().setFocus()));
		Input.press("shift", "ctrl"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.settle();
		assertEquals(OTHER, primary());
	}

	/** The widget has a part of such a selection. */
	@Test
	void ofMoreThanTheEditorHoldsNothingIsGiven() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
		Workbench.select(editor, 0, 0);
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Workbench.ui(() -> {
			slider.setSelection(30_000);
			slider.notifyListeners(SWT.Selection, new Event());
			return slider;
		});
		Workbench.await("the window", () -> Boolean.valueOf(Workbench.textOf().getText().contains(LargeLog.line(30_001)))); //$NON-NLS-1$
		Workbench.settle();
		Point place = Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			Point at = text.getLocationAtOffset(text.getText().indexOf(LargeLog.line(30_005)));
			return new Point(at.x + 2, at.y + 2);
		});
		Input.clickWith("shift", Workbench.ui(Workbench::textOf), place); //$NON-NLS-1$
		Workbench.await("the selection", () -> Boolean.valueOf(Workbench.textOf().getSelectionCount() > 0)); //$NON-NLS-1$
		Workbench.await("the mouse is let go", () -> Boolean.valueOf(!OTHER.equals(primary()))); //$NON-NLS-1$
		assertNull(primary());
	}

	/** A field gives away what is selected in it whenever somebody pastes, and the find bar selects what it takes from the text. */
	@Test
	void theFindBarGivesNoValueThatItTakesFromTheText() throws Exception {
		IEditorPart editor = openPlanted();
		for (String taken : List.of(PlantedLog.EMAIL, PlantedLog.EMAIL.substring(2, 9), PlantedLog.PASSWORD)) {
			int start = PlantedLog.offsetOf(taken);
			Workbench.select(editor, start, start + taken.length());
			assertConcealed(primaryAfter("ctrl+f"), taken); //$NON-NLS-1$
			assertEquals(taken, Workbench.ui(Bars.findField()::getText));
			Input.press("w"); //$NON-NLS-1$
			assertEquals("w", Workbench.ui(Bars.findField()::getText), "what is typed takes its place"); //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(0, Workbench.ui(Bars.findField()::getEchoChar).charValue(), "who types sees it"); //$NON-NLS-1$
			selectElsewhere();
		}
		int harmless = PlantedLog.TEXT.indexOf("service"); //$NON-NLS-1$
		Workbench.select(editor, harmless, harmless + 7);
		assertEquals("service", primaryAfter("ctrl+f")); //$NON-NLS-1$ //$NON-NLS-2$
		selectElsewhere();
		Workbench.execute(LogViewerIds.MASK, Map.of());
		int masked = PlantedLog.offsetOf(PlantedLog.EMAIL);
		Workbench.select(editor, masked, masked + "[EMAIL-1]".length()); //$NON-NLS-1$
		assertEquals("[EMAIL-1]", primaryAfter("ctrl+f"), "what stands for a value is none"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Test
	void theFindBarGivesNoValueThatIsTypedAndSelectedThere() throws Exception {
		openPlanted();
		Input.press("ctrl+f"); //$NON-NLS-1$
		Bars.type("is " + PlantedLog.PASSWORD); //$NON-NLS-1$
		Input.press("End", "ctrl+a"); //$NON-NLS-1$ //$NON-NLS-2$
		assertConcealed(primary(), PlantedLog.PASSWORD);
		Input.press("End", "shift+Left", "shift+Left", "shift+Left", "shift+Left"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		assertConcealed(primary(), PlantedLog.PASSWORD.substring(PlantedLog.PASSWORD.length() - 4));
		Input.press("End"); //$NON-NLS-1$
		assertEquals(0, Workbench.ui(Bars.findField()::getEchoChar).charValue(), "nothing is selected"); //$NON-NLS-1$
		Input.press("Down", "ctrl+f"); //$NON-NLS-1$ //$NON-NLS-2$
		assertConcealed(primary(), PlantedLog.PASSWORD);
	}

	private static void assertConcealed(String pasted, String value) {
		assertTrue(pasted == null || pasted.matches("\u25CF+"), pasted + " for " + value); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** All that is in the field of a dialog is selected once that is there. */
	@Test
	void theDialogOfAFilterGivesNoValueThatItIsOf() throws Exception {
		openPlanted();
		for (String text : List.of(PlantedLog.PASSWORD, "service")) { //$NON-NLS-1$
			Input.press("ctrl+f"); //$NON-NLS-1$
			Bars.type(text);
			Bars.press(SWT.CR, SWT.MOD1);
			Bars.type(""); //$NON-NLS-1$
		}
		selectElsewhere();
		assertConcealed(primaryIn(editDialog(PlantedLog.PASSWORD)), PlantedLog.PASSWORD);
		selectElsewhere();
		assertEquals("service", primaryIn(editDialog("service"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void theDialogOfAnExceptionGivesNoValueThatItIsFor() throws Exception {
		IEditorPart editor = openPlanted();
		for (String value : PlantedLog.VALUES) {
			int start = PlantedLog.offsetOf(value);
			Workbench.select(editor, start, start);
			selectElsewhere();
			assertConcealed(primaryIn(Workbench.dialog("This Is Not Sensitive", LogViewerIds.NOT_SENSITIVE)), value); //$NON-NLS-1$
		}
	}

	private static Dialog editDialog(String text) throws Exception {
		return Workbench.dialog("Edit Filter", () -> Bars.chooseFromChipNow('\u201c' + text + '\u201d', "Edit")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String primaryIn(Dialog dialog) throws Exception {
		Workbench.settle();
		Input.press("End", "shift+Home"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.await("what is selected replaces what another program has selected", () -> Boolean.valueOf(!OTHER.equals(primary()))); //$NON-NLS-1$
		String selected = primary();
		dialog.press("Cancel"); //$NON-NLS-1$
		return selected;
	}

	/** A finding that is gone to is selected in both of its texts, by the program and while a key is held. */
	@Test
	void theReviewGivesNoValueThatIsGoneTo() throws Exception {
		openPlanted();
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Review.select(0);
		StyledText original = awaitSelected(PlantedLog.EMAIL);
		Input.click(original, new Point(2, 2), 1);
		selectElsewhere();
		Input.hold("alt"); //$NON-NLS-1$
		try {
			Input.press("period"); //$NON-NLS-1$
			awaitSelected(PlantedLog.ADDRESS);
		} finally {
			Input.letGo("alt"); //$NON-NLS-1$
		}
		assertTrue(Workbench.ui(original::isFocusControl).booleanValue(), "the text has the keyboard"); //$NON-NLS-1$
		assertNothingOfTheLog(primary());
		selectElsewhere();
		Input.press("shift+Right", "ctrl+c"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(OTHER, primary());
	}

	/** A key that is let go before the finding is selected gives nothing away, so what another program has selected stays. */
	private static void assertNothingOfTheLog(String pasted) {
		assertTrue(pasted == null || OTHER.equals(pasted), pasted);
	}

	private static StyledText awaitSelected(String value) throws Exception {
		Workbench.await(value + " is selected", () -> Boolean.valueOf(Workbench.visible(StyledText.class).size() == 2 //$NON-NLS-1$
				&& value.equals(Workbench.ui(Workbench.visible(StyledText.class).getFirst()::getSelectionText))));
		return Workbench.visible(StyledText.class).getFirst();
	}

	/** It would take too long to redact at once. */
	@Test
	void ofAVeryLongSelectionNothingIsGiven() throws Exception {
		String text = "password=" + PlantedLog.PASSWORD + '\n' + "0123456789abcde\n".repeat(1 << 15); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.open(Workbench.file("long.log", utf8(text))); //$NON-NLS-1$
		assertNull(primaryAfter("ctrl+a")); //$NON-NLS-1$
	}
}
