package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.notice.FinishedWork;
import org.tftsr.ui.notice.NoticeSettings;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Workbench;

/** Who looks elsewhere is told that long work has finished. */
class FinishedWorkTest extends WindowTest {

	private static final int EDGE = 8;
	private static final String LONG = "tftsr.longWork";
	private static final String WORDS = "The answer on R&D has arrived.";

	@BeforeEach
	void anythingIsLong() {
		System.setProperty(LONG, "0");
	}

	@AfterEach
	void asUsual() throws Exception {
		System.clearProperty(LONG);
		NoticeSettings.want(true);
	}

	private static boolean isTold() {
		return Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible)
				.anyMatch(shell -> shell != Workbench.window().getShell() && Workbench.says(shell, WORDS));
	}

	/** Whether it is told, once everything has happened that telling it causes. */
	private static boolean told() throws Exception {
		FinishedWork.begin(CHAT).tell(WORDS);
		return Workbench.ui(FinishedWorkTest::isTold);
	}

	@Test
	void isToldWhereWhatShowsItIsNotInFront() throws Exception {
		FinishedWork.begin(CHAT).tell(WORDS);
		Workbench.waitFor("it is told", FinishedWorkTest::isTold);
		Workbench.screenshot(() -> Arrays.stream(Workbench.display().getShells())
				.filter(shell -> shell != Workbench.window().getShell() && shell.isVisible()).findFirst().orElseThrow(), "finished-work");
		Workbench.ui(() -> {
			Label words = Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible() && shell != Workbench.window().getShell())
					.flatMap(shell -> Workbench.find(shell, Label.class, label -> label.getText().startsWith("The answer")).stream()).findFirst().orElseThrow();
			int edge = words.toDisplay(0, 0).x - words.getShell().toDisplay(0, 0).x;
			assertTrue(edge >= EDGE, () -> "the words are " + edge + " from the edge");
			return words;
		});
	}

	@Test
	void isNotToldWhereItIsInFront() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(CHAT));
		assertFalse(told());
	}

	@Test
	void isNotToldWhereItTookAMoment() throws Exception {
		System.clearProperty(LONG);
		assertFalse(told());
	}

	@Test
	void isNotToldWhereNobodyWantsIt() throws Exception {
		NoticeSettings.want(false);
		assertFalse(told());
	}

	/** The notice that comes by itself takes the keyboard from nobody. */
	@Test
	void itsLinkIsReachedByKeyboard() throws Exception {
		FinishedWork.begin(CHAT).tell(WORDS);
		Workbench.waitFor("it is told", FinishedWorkTest::isTold);
		assertTrue(Workbench.ui(() -> shells().anyMatch(shell -> Workbench.says(shell, "+F9 leads here."))));
		Workbench.ui(() -> {
			Workbench.window().getShell().forceActive();
			return Workbench.page().showView(ViewIds.ISSUES);
		});
		Keyboard.press("ctrl+shift+F9");
		Workbench.waitFor("it has the keyboard", FinishedWorkTest::hasKeyboard);
		assertEquals(1, Workbench.ui(() -> shells().filter(shell -> Workbench.says(shell, WORDS)).count()), "one takes the place of the other");
		Workbench.screenshot(() -> Workbench.display().getActiveShell(), "finished-work-by-keyboard");
		assertEquals("TFTSR: " + WORDS, Workbench.ui(() -> Workbench.display().getActiveShell().getText()));
		Keyboard.press("Escape");
		Workbench.waitFor("it is closed", () -> !isTold() && Workbench.display().getActiveShell() == Workbench.window().getShell());
		Keyboard.press("ctrl+shift+F9");
		Workbench.waitFor("it is there again", FinishedWorkTest::hasKeyboard);
		Keyboard.press("Return");
		Workbench.waitFor("its link leads to the window", () -> !isTold()
				&& Workbench.display().getActiveShell() == Workbench.window().getShell());
	}

	private static boolean hasKeyboard() {
		return Workbench.display().getFocusControl() instanceof Link link && Workbench.says(link.getShell(), WORDS);
	}

	private static Stream<Shell> shells() {
		return Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible).filter(shell -> shell != Workbench.window().getShell());
	}
}
