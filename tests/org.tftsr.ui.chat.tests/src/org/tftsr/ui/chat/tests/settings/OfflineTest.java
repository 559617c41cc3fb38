package org.tftsr.ui.chat.tests.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Mouse;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.StatusLine;
import org.tftsr.ui.testsupport.Substitute;
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

	/** A terminal, or an IDE on the same database, of which nobody tells this program. */
	@Test
	void whatAnotherProgramHasSetIsSeenByWhoComesBack() throws Exception {
		NetworkSettingsService real = Services.get(NetworkSettingsService.class);
		real.setOffline(true);
		Workbench.waitFor("the status line says so", () -> isShown());
		NetworkSettings now = real.get();
		try (Substitute other = Substitute.of(NetworkSettingsService.class, new SetElsewhere(false, now))) {
			OtherProgram.use().close();
			Workbench.waitFor("the status line says it no more", () -> !isShown());
			waitUntilEnabled(GO_OFFLINE);
		}
		OtherProgram.use().close();
		Workbench.waitFor("the status line says so again", () -> isShown());
		real.setOffline(false);
		waitUntilEnabled(GO_OFFLINE);
	}

	/** What stands in the database, though nobody here has written it. */
	private record SetElsewhere(boolean offline, NetworkSettings others) implements NetworkSettingsService {

		@Override
		public NetworkSettings get() {
			return new NetworkSettings(offline, others.timers(), others.caFiles());
		}

		@Override
		public void put(NetworkSettings seen, NetworkSettings changed) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void setOffline(boolean wanted) {
			throw new UnsupportedOperationException();
		}
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
