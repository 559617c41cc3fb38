package org.tftsr.ui.chat.tests.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.SendPermission;
import org.tftsr.net.SendPermissions;
import org.tftsr.net.Timers;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** The preference page <em>Network</em>, in the real dialog, with settings in memory. */
class NetworkPageTest extends PreferencesTest {

	private static final String PAGE = "org.tftsr.ui.chat.preferences.network";
	/** Of a screen of 1600 pixels, in points, and of the tree of the pages. */
	private static final int SMALL_SCREEN = 800;
	private static final int TREE = 230;
	private static final String KEEP = "Apply and Close";
	private static final UUID ISSUE = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

	private final Settings settings = new Settings();
	private final Ledger ledger = new Ledger();
	private final List<SendPermission> permissions = new ArrayList<>(
			List.of(new SendPermission(ISSUE, "OpenAI", "https://api.openai.com", Instant.parse("2026-11-01T10:00:00Z"))));

	/** Settings in memory, which somebody else can change. */
	private static final class Settings implements NetworkSettingsService {

		private volatile NetworkSettings now = new NetworkSettings(false, Timers.USUAL, List.of(Path.of("/etc/ca.pem")));

		@Override
		public NetworkSettings get() {
			return now;
		}

		@Override
		public void put(NetworkSettings seen, NetworkSettings changed) throws TftsrException {
			if (!seen.equals(now)) {
				throw new TftsrException(ProblemKind.CONFLICT, "Cannot keep the settings", "somebody else has changed them", "Look again");
			}
			now = changed;
		}

		@Override
		public void setOffline(boolean offline) {
			now = new NetworkSettings(offline, now.timers(), now.caFiles());
		}
	}

	/** A ledger that has spent a dollar and a quarter. */
	private static final class Ledger implements SpendLedger {

		private volatile SpendLimits now = new SpendLimits(5_000_000L, null);

		@Override
		public UUID reserve(UUID issueId, long mostMicros) {
			throw new AssertionError("The settings spend nothing");
		}

		@Override
		public void sending(UUID reservation) {
			throw new AssertionError("The settings spend nothing");
		}

		@Override
		public void settle(UUID reservation, long costMicros) {
			throw new AssertionError("The settings spend nothing");
		}

		@Override
		public long spentMicros(UUID issueId, Instant since) {
			return 1_250_000;
		}

		@Override
		public SpendLimits limits() {
			return now;
		}

		@Override
		public void setLimits(SpendLimits limits) {
			now = limits;
		}
	}

	@BeforeEach
	void setUp() {
		inPlaceOf(NetworkSettingsService.class, settings);
		inPlaceOf(SpendLedger.class, ledger);
		inPlaceOf(SendPermissions.class, new SendPermissions() {
			@Override
			public List<SendPermission> list() {
				return List.copyOf(permissions);
			}

			@Override
			public void revoke(SendPermission permission) {
				permissions.remove(permission);
			}
		});
	}

	private static Shell openRead() throws Exception {
		Shell page = open(PAGE);
		Workbench.waitFor("the settings", () -> Workbench.findButton(page, "Work offline").isPresent());
		return page;
	}

	private static void check(Shell page, String text, boolean on) throws Exception {
		Workbench.ui(() -> {
			Button button = Workbench.button(page, text);
			button.setSelection(on);
			button.notifyListeners(SWT.Selection, new Event());
			return button;
		});
	}

	/** The dialog has a tree and edges beside it. */
	@Test
	void itHasRoomOnASmallScreenWhereAllIsTwiceAsLarge() throws Exception {
		Shell dialog = open(PAGE);
		waitUntilItSays(dialog, "To connect");
		Workbench.settle();
		int least = Workbench.ui(() -> Workbench.find(dialog, ScrolledComposite.class, view -> true).orElseThrow().getMinWidth());
		assertTrue(least < SMALL_SCREEN - TREE, () -> "the page asks for a width of " + least);
	}

	@Test
	void whatIsSetIsKeptWithApply() throws Exception {
		Shell page = openRead();
		Workbench.screenshot(() -> page, "network");
		check(page, "Work offline", true);
		fill(page, "For the first word (s):", "0");
		waitUntilItSays(page, "Enter each time as whole seconds");
		fill(page, "For the first word (s):", "300");
		assertFalse(settings.now.offline());
		Workbench.press(page, KEEP);
		Workbench.waitUntilClosed(page);
		assertEquals(new NetworkSettings(true, new Timers(Duration.ofSeconds(10), Duration.ofSeconds(300), Duration.ofSeconds(30),
				Duration.ofMinutes(10)), List.of(Path.of("/etc/ca.pem"))), settings.now);
	}

	@Test
	void aCertificateFileIsRemoved() throws Exception {
		Shell page = openRead();
		assertEquals(List.of("/etc/ca.pem"), rows(page, "PEM file"));
		select(page, "PEM file", "ca.pem");
		Workbench.press(page, "Remove");
		waitForRows(page, "PEM file", 0);
		Workbench.press(page, KEEP);
		Workbench.waitUntilClosed(page);
		assertEquals(List.of(), settings.now.caFiles());
	}

	@Test
	void certificateFilesAreAddedOnceEach() throws Exception {
		List<Path> chosen = List.of(Path.of("/etc/ca.pem"), Path.of("/etc/branch.crt"));
		inPlaceOf(FileChooser.class, new FileChooser() {
			@Override
			public Optional<Path> open(Shell shell, String title, String patterns) {
				throw new AssertionError("Several can be chosen");
			}

			@Override
			public List<Path> openAll(Shell shell, String title, String kind, String patterns) {
				return chosen;
			}

			@Override
			public Optional<Path> save(Shell shell, String title, String name, boolean mayReplace) {
				throw new AssertionError("Nothing is written");
			}
		});
		Shell page = openRead();
		Workbench.press(page, "Add\u2026");
		waitForRows(page, "PEM file", 2);
		Workbench.press(page, KEEP);
		Workbench.waitUntilClosed(page);
		assertEquals(chosen, settings.now.caFiles());
	}

	@Test
	void limitsAreDollars() throws Exception {
		Shell page = openRead();
		showTab(page, 1);
		assertEquals("5", text(page, "A day ($):"));
		assertEquals("", text(page, "An issue ($):"));
		assertTrue(Workbench.ui(() -> Workbench.says(page, "Today: $1.25")));
		Workbench.screenshot(() -> page, "network-spending");
		fill(page, "An issue ($):", "a lot");
		waitUntilItSays(page, "Enter an amount of US dollars");
		assertFalse(isEnabled(page, KEEP));
		fill(page, "An issue ($):", "0,5");
		fill(page, "A day ($):", "");
		waitUntilEnabled(page, KEEP);
		Workbench.press(page, KEEP);
		Workbench.waitUntilClosed(page);
		assertEquals(new SpendLimits(null, 500_000L), ledger.now);
	}

	@Test
	void aPermissionIsRevokedAtOnce() throws Exception {
		Shell page = openRead();
		showTab(page, 2);
		assertTrue(rows(page, "Since").getFirst().startsWith(ISSUE + " | OpenAI | https://api.openai.com | "), rows(page, "Since").toString());
		Workbench.screenshot(() -> page, "network-permissions");
		select(page, "Since", ISSUE.toString());
		Workbench.press(page, "Revoke");
		waitForRows(page, "Since", 0);
		assertEquals(List.of(), permissions);
	}

	@Test
	void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() throws Exception {
		Shell page = openRead();
		settings.setOffline(true);
		fill(page, "To connect (s):", "5");
		Workbench.press(page, KEEP);
		waitUntilItSays(page, "somebody else has changed them. Look again.");
		assertTrue(settings.now.offline());
	}

	@Test
	void defaultsAreThoseOfAFreshInstallation() throws Exception {
		Shell page = openRead();
		Workbench.press(page, "Restore Defaults");
		Workbench.press(page, KEEP);
		Workbench.waitUntilClosed(page);
		assertEquals(NetworkSettings.USUAL, settings.now);
		assertEquals(SpendLimits.NONE, ledger.now);
	}
}
