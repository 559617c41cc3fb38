package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an issue to an exported post-mortem in the program that is shipped, by nothing but keys: the mouse is put away. The local analyst
 * is asked, which needs no network.
 */
@EnabledOnOs(OS.LINUX)
@OnScreen
@LongRunning("JourneyTest: the same steps with the keys, and the journey of the product")
class KeyboardJourneyTest {

	private static final String LOG = "checkout-service.log";
	private static final String TITLE = "Checkout answers 502 and 504";
	private static final String LINE = "4";
	private static final String QUESTION = "Why did checkout fail?";
	private static final String ANSWER = "The pool had too few connections";
	private static final String OPEN_DIALOG = "^Open Log Files";
	private static final String ADD_DIALOG = "^Add to Issue";
	private static final String CHOOSE_DIALOG = "^Choose an Issue";
	private static final String EXPORT_DIALOG = "^Export Document";

	@TempDir
	private Path folder;

	private Product commands;
	private Process window;
	private String issue;

	@Test
	void fromAnIssueToAnExportedPostmortem() throws Exception {
		PackagedProgram program = new PackagedProgram(Packages.unpack(folder).resolve("bin/tftsr"), folder);
		DataFolders.copyEmpty(program.data());
		commands = program.commands();
		window = program.window(Map.of("XDG_CONFIG_HOME", settings().toString()));
		try {
			Screen.awaitWindow("^Welcome");
			Screen.activate("^Welcome");
			Screen.run("xdotool", "mousemove", "0", "0");
			newIssue();
			openLog();
			review();
			ask();
			askWhy();
			answerWhy();
			writePostmortem();
			export();
			Screen.close(window);
			assertEquals(0, window.exitValue());
		} finally {
			if (window.isAlive()) {
				Screen.pictureOfFailure("keyboard-journey-broken.png");
			}
			window.destroyForcibly();
		}
		assertEquals("", program.said());
	}

	/** Nothing blinks or fades in it, so that a screen at rest looks the same twice. */
	private Path settings() throws IOException {
		Path settings = Files.createDirectories(folder.resolve("settings/gtk-3.0")).resolve("settings.ini");
		Files.writeString(settings, "[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n");
		return folder.resolve("settings");
	}

	private void newIssue() throws Exception {
		Screen.pressUntil("ctrl+alt+n", Screen.window("^New Issue"));
		Screen.fillUntil(TITLE, "Return", Screen.noWindow("^New Issue"));
		Screen.awaitWindow("^" + TITLE);
		issue = commands.run("--json", "issue", "list").ok().json().getAsJsonObject().get("id").getAsString();
	}

	/** In a dialog for files, a text that begins with a slash is a path. */
	private void openLog() throws Exception {
		Path log = Sample.named("checkout-outage").logs().stream().filter(file -> file.endsWith(LOG)).findFirst().orElseThrow();
		Screen.pressUntil("ctrl+o", Screen.window(OPEN_DIALOG));
		Screen.press("slash");
		Screen.rest(window);
		Screen.fillUntil(log.toString(), "Return", Screen.noWindow(OPEN_DIALOG));
		Screen.awaitWindow("^" + LOG);
	}

	private void review() throws Exception {
		Screen.pressUntil("ctrl+alt+r", Screen.window("^Review of " + LOG));
		Screen.pressUntil("alt+i", Screen.window(ADD_DIALOG));
		chooseTheIssue(ADD_DIALOG);
		Screen.await("the redacted copy is there", () -> commands.run("--json", "log", "list", issue).ok().jsonLines().stream()
				.map(log -> log.getAsJsonObject().get("redacted")).anyMatch(redacted -> redacted.getAsBoolean()));
		Screen.pressUntil("ctrl+w", Screen.window("^" + LOG));
	}

	/** There is one; the arrow leads from the search into the list. */
	private void chooseTheIssue(String dialog) throws Exception {
		Screen.rest(window);
		Screen.press("Tab", "Down");
		Screen.rest(window);
		Screen.pressUntil("Return", Screen.noWindow(dialog));
	}

	/** The local analyst, about the line with the cursor. */
	private void ask() throws Exception {
		goToLine();
		Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
		Screen.rest(window);
		Screen.type("Ask AI");
		Screen.rest(window);
		Screen.pressUntil("Return", Screen.window(CHOOSE_DIALOG));
		chooseTheIssue(CHOOSE_DIALOG);
		Screen.rest(window);
		Screen.fillUntil(QUESTION, "Return", () -> commands.run("ai", "conversations", issue).ok().out().contains(QUESTION));
		Screen.rest(window);
		Screen.picture("keyboard-journey-answer.png");
		// out of the question and back
		Screen.press("Tab", "shift+Tab");
	}

	private void goToLine() throws Exception {
		Screen.pressUntil("ctrl+l", Screen.window("^Go to Line"));
		Screen.fillUntil(LINE, "Return", Screen.noWindow("^Go to Line"));
	}

	/** With the line as its evidence. */
	private void askWhy() throws Exception {
		Screen.press("F12");
		Screen.pressUntil("ctrl+alt+e", Screen.window(ADD_DIALOG));
		chooseTheIssue(ADD_DIALOG);
		Screen.awaitWindow("^Add as Evidence");
		Screen.fillUntil(QUESTION, "Return", Screen.noWindow("^Add as Evidence"));
		Screen.awaitWindow("^" + TITLE);
	}

	private void answerWhy() throws Exception {
		Screen.press("alt+Next", "alt+Next");
		Screen.rest(window);
		Screen.press("F2");
		Screen.rest(window);
		Screen.press("Tab", "ctrl+a");
		Screen.type(ANSWER);
		Screen.press("Return");
		Screen.rest(window);
		Screen.press("ctrl+k", "ctrl+r", "ctrl+s");
		Screen.await("the why is answered", () -> commands.run("why", "tree", issue).ok().out().contains(ANSWER));
	}

	private void writePostmortem() throws Exception {
		Screen.press("alt+Next", "alt+Next");
		Screen.rest(window);
		Screen.pressUntil("alt+p", () -> commands.run("document", "list", issue).ok().out().contains(TITLE));
		Screen.rest(window);
	}

	private void export() throws Exception {
		Path file = folder.resolve("postmortem.pdf");
		Screen.pressUntil("alt+x", Screen.window(EXPORT_DIALOG));
		Screen.rest(window);
		Screen.fillUntil(file.toString(), "Return", Screen.noWindow(EXPORT_DIALOG));
		Screen.await("the document is written", () -> Files.exists(file) && Files.size(file) > 0);
		assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
		Screen.rest(window);
	}
}
