package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.product.KeyboardWalk.Stop;

/**
 * The keyboard opens dialogs and wizards, and goes through them as they are read, and out of what is no dialog; a screen reader is told of
 * all that it gets to. Each has a product of its own, as what was told of must not be closed before it ends.
 */
@EnabledOnOs(OS.LINUX)
@OnScreen
class AccessibleDialogsTest {

	private static final String LOG = "service.log";
	private static final String TITLE = "Orders fail";

	@TempDir
	private Path folder;

	/**
	 * A dialog.
	 *
	 * @param name  a name by which the actions of the window are searched, or the keys that open it
	 * @param title of its window
	 * @param shown what the keyboard gets to, among others
	 */
	private record Dialog(String name, String title, List<String> shown) {

		static Dialog of(String name, String title, String... shown) {
			return new Dialog(name, title, List.of(shown));
		}
	}

	static Stream<Dialog> onALog() {
		return Stream.of(Dialog.of("ctrl+t", "^Go to Time", "text A time such as 14:30", "button OK"),
				Dialog.of("ctrl+l", "^Go to Line", "text Line", "button OK"),
				Dialog.of("ctrl+alt+e", "^Add to Issue", "radio button New issue", "button Add"));
	}

	@ParameterizedTest
	@MethodSource("onALog")
	void onALog(Dialog dialog) throws Exception {
		Product.ready(folder.resolve("data"));
		try (ScreenReader reader = new ScreenReader(folder, LOG + ".*TFTSR", "-openLog", log().toString())) {
			reader.rest();
			Screen.pressUntil(dialog.name(), Screen.window(dialog.title()));
			assertShown(reader, dialog.shown());
		}
	}

	static Stream<Dialog> byName() {
		return Stream.of(Dialog.of("New Issue", "^New Issue", "text Title:", "combo box Severity:", "table Logs:"));
	}

	static Stream<Dialog> othersByName() {
		return Stream.of(Dialog.of("Export Issue", "^Export Issue", "text Filter issues", "text To file:", "button Browse"),
				Dialog.of("Import Issue", "^Import Issue", "text From file:", "button Browse"),
				Dialog.of("Deleted Issues", "^Deleted Issues", "table Deleted issues", "button Close"),
				Dialog.of("Re-Encrypt Database", "^Re-Encrypt", "button Re-Encrypt"));
	}

	@ParameterizedTest
	@MethodSource("byName")
	void byName(Dialog dialog) throws Exception {
		Product.ready(folder.resolve("data"));
		try (ScreenReader reader = new ScreenReader(folder, "^TFTSR")) {
			reader.rest();
			reader.find(dialog.name(), dialog.title());
			assertShown(reader, dialog.shown());
		}
	}

	@ParameterizedTest
	@MethodSource("othersByName")
	@LongRunning("the same of the first one")
	void byNameOfTheOthers(Dialog dialog) throws Exception {
		byName(dialog);
	}

	@Test
	void aNewProvider() throws Exception {
		Product.ready(folder.resolve("data"));
		try (ScreenReader reader = new ScreenReader(folder, "^TFTSR")) {
			reader.rest();
			reader.find("Preferences (TFTSR > AI Providers)", "^Preferences");
			Screen.pressUntil("alt+a", Screen.window("^New Provider"));
			assertShown(reader, List.of("text Name:", "password text Key:", "combo box Model:", "table Models of this provider"));
		}
	}

	@Test
	@LongRunning("other dialogs and views by name")
	void aServiceToPublishTo() throws Exception {
		try (ScreenReader reader = onIssue()) {
			Screen.press("alt+Prior", "alt+Prior");
			reader.rest();
			Screen.pressUntil("alt+b", Screen.window("^Publish"));
			assertShown(reader, List.of("button Set Up a Service"));
		}
	}

	/** Whoever comes into the view is at the question; what stands above it is before that. */
	@Test
	void theChat() throws Exception {
		try (ScreenReader reader = onIssue()) {
			reader.find("Ask AI", TITLE);
			// until it is known who can be asked, the picker has another name
			reader.await(thing -> thing.is("button", "Local analyst"));
			try (KeyboardWalk walk = reader.walk()) {
				List<Stop> on = walk.round("Tab");
				KeyboardWalk.assertSaid(on, AccessibleDialogsTest::isPage);
				assertAmong(List.of("text Question", "button Local analyst", "button Send"), on);
				List<Stop> back = walk.round("shift+Tab");
				KeyboardWalk.assertSaid(back, AccessibleDialogsTest::isPage);
				assertAmong(List.of("text Question", "text What is the likely cause?", "button New Conversation"), back);
			}
		}
	}

	@Test
	@LongRunning("other dialogs and views by name")
	void theDocumentsOfAnIssue() throws Exception {
		try (ScreenReader reader = onIssue()) {
			Screen.press("alt+Prior", "alt+Prior");
			reader.rest();
			try (KeyboardWalk walk = reader.walk()) {
				List<Stop> on = walk.round("Tab");
				KeyboardWalk.assertSaid(on, AccessibleDialogsTest::isPage);
				assertAmong(List.of("button Post-Mortem", "button Edit", "button Export", "button Publish", "filler", "button Vault"), on);
			}
		}
	}

	/** Tab goes through its links and on. */
	@Test
	@LongRunning("IdeHelpTest, and other dialogs by name")
	void aPageOfTheHelp() throws Exception {
		try (ScreenReader reader = onIssue()) {
			Screen.press("F1");
			reader.rest();
			try (KeyboardWalk walk = reader.walk()) {
				walk.go("Tab", stop -> stop.said().startsWith("link vault"));
				List<Stop> stops = walk.round("Tab");
				KeyboardWalk.assertSaid(stops, AccessibleDialogsTest::isPage);
				assertAmong(List.of("link version", "button Vault", "page tab list Issues", "text Title:", "link vault"), stops);
			}
		}
	}

	/** What a browser shows it tells of by itself, in a process of its own. */
	private static boolean isPage(Stop stop) {
		return stop.role().equals("filler");
	}

	@Test
	void aVaultThatIsLocked() throws Exception {
		Path passphrase = Files.createFile(folder.resolve("passphrase"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(passphrase, "correct horse battery staple\n");
		Product.ready(folder.resolve("data")).run("db", "protect", "--passphrase-file", passphrase.toString()).ok();
		try (ScreenReader reader = new ScreenReader(folder, "Unlock")) {
			assertShown(reader, List.of("password text Passphrase:"));
		}
	}

	@Test
	void aVaultThatIsNotThereYet() throws Exception {
		try (ScreenReader reader = new ScreenReader(folder, "^TFTSR", "-Dtftsr.vault.setup=ask")) {
			reader.rest();
			Screen.pressUntil("ctrl+alt+n", Screen.window("^New Issue"));
			Screen.fillUntil(TITLE, "Return", Screen.window("^Create Vault"));
			assertShown(reader, List.of("password text Passphrase:"));
		}
	}

	private ScreenReader onIssue() throws Exception {
		Product product = Product.ready(folder.resolve("data"));
		String issue = product.run("--json", "triage", "--title", TITLE, log().toString()).ok().json().getAsJsonObject()
				.getAsJsonObject("issue").get("id").getAsString();
		ScreenReader reader = new ScreenReader(folder, TITLE, "-openIssue", issue);
		reader.rest();
		return reader;
	}

	private Path log() throws Exception {
		return Files.writeString(folder.resolve(LOG), "2026-03-01 10:00:00 INFO  started\n"
				+ "2026-03-01 10:00:02 ERROR cannot write /data/orders: No space left on device\n");
	}

	private static void assertShown(ScreenReader reader, List<String> wanted) throws Exception {
		reader.rest();
		try (KeyboardWalk walk = reader.walk()) {
			assertAmong(wanted, walk.around(stop -> false));
		}
	}

	private static void assertAmong(List<String> wanted, List<Stop> stops) {
		for (String start : wanted) {
			assertTrue(stops.stream().anyMatch(stop -> stop.said().startsWith(start)), () -> start + " in " + stops);
		}
	}
}
