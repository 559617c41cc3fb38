package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.notice.FinishedWork;
import org.tftsr.ui.notice.NoticeSettings;
import org.tftsr.ui.testsupport.Workbench;

/** Who looks elsewhere is told that long work has finished. */
class FinishedWorkTest extends WindowTest {

	private static final String LONG = "tftsr.longWork";
	private static final String WORDS = "The answer has arrived.";

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
}
