package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.testsupport.Mouse;
import org.tftsr.ui.testsupport.StatusLine;
import org.tftsr.ui.testsupport.Workbench;

/** What the status line says of the vault. */
class StatusLineTest extends VaultTest {

	private static final String OPEN = "Vault Open";
	private static final String LOCKED = "Vault Locked";

	@Test
	void aClickOnTheSignLocksAndUnlocks() throws Exception {
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		waitForSign(window, OPEN, LOCKED);
		Workbench.screenshot("vault-open");
		Mouse.click(sign(window, OPEN));
		waitForSign(window, LOCKED, OPEN);
		Mouse.click(sign(window, LOCKED));
		answer(PASSPHRASE);
		waitForSign(window, OPEN, LOCKED);
	}

	@Test
	void aWindowThatIsOpenedLaterSaysItToo() throws Exception {
		IWorkbenchWindow second = Workbench.ui(() -> PlatformUI.getWorkbench().openWorkbenchWindow(null));
		try {
			Shell shell = Workbench.ui(second::getShell);
			waitForSign(shell, OPEN, LOCKED);
			vault().lock();
			waitForSign(shell, LOCKED, OPEN);
			waitForSign(Workbench.ui(() -> Workbench.window().getShell()), LOCKED, OPEN);
		} finally {
			Workbench.ui(second::close);
		}
	}

	/** Else the next start would show what was true at the end of this one. */
	@Test
	void theWorkbenchDoesNotKeepIt() throws Exception {
		waitForSign(Workbench.ui(() -> Workbench.window().getShell()), OPEN, LOCKED);
		assertEquals(0L, Workbench.ui(() -> {
			MApplication application = PlatformUI.getWorkbench().getService(MApplication.class);
			return PlatformUI.getWorkbench().getService(EModelService.class).findElements(application, "org.eclipse.ui.trim.status", MTrimBar.class)
					.stream().flatMap(bar -> bar.getChildren().stream().filter(child -> !bar.getPendingCleanup().contains(child)))
					.filter(child -> child.getElementId().startsWith("org.tftsr")).count();
		}));
	}

	private static void waitForSign(Shell window, String shown, String other) throws Exception {
		Workbench.waitFor(shown + " is shown alone",
				() -> StatusLine.sign(window, shown).isPresent() && StatusLine.sign(window, other).isEmpty());
	}

	private static ToolItem sign(Shell window, String text) throws Exception {
		return Workbench.ui(() -> StatusLine.sign(window, text).orElseThrow());
	}
}
