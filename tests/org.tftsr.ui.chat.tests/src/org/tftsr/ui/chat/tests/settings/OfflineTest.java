package org.tftsr.ui.chat.tests.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Mouse;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.StatusLine;
import org.tftsr.ui.testsupport.Workbench;

/** <em>Work Offline</em> and <em>Work Online</em>, with the real settings. */
class OfflineTest extends PreferencesTest {

	private static final String GO_OFFLINE = "org.tftsr.ui.chat.goOffline";
	private static final String GO_ONLINE = "org.tftsr.ui.chat.goOnline";
	private static final String SIGN = "Offline";

	@Test
	void theWorkbenchGoesOfflineAndShowsIt() throws Exception {
		NetworkSettingsService settings = Services.get(NetworkSettingsService.class);
		settings.setOffline(false);
		waitUntilEnabled(GO_OFFLINE);
		Workbench.start(GO_OFFLINE, Map.of());
		waitUntilEnabled(GO_ONLINE);
		assertTrue(settings.get().offline());
		assertFalse(Workbench.ui(() -> isEnabled(GO_OFFLINE)));
		Workbench.waitFor("the status line says so", () -> isShown());
		Workbench.screenshot("offline");
		Mouse.click(Workbench.ui(() -> StatusLine.sign(Workbench.window().getShell(), SIGN).orElseThrow()));
		waitUntilEnabled(GO_OFFLINE);
		Workbench.waitFor("the status line says it no more", () -> !isShown());
		assertFalse(settings.get().offline());
	}

	private static boolean isShown() {
		return StatusLine.sign(Workbench.window().getShell(), SIGN).isPresent();
	}

	private static void waitUntilEnabled(String command) throws Exception {
		Workbench.waitFor(command + " is enabled", () -> isEnabled(command));
	}

	private static boolean isEnabled(String command) {
		return Workbench.window().getService(ICommandService.class).getCommand(command).isEnabled();
	}
}
