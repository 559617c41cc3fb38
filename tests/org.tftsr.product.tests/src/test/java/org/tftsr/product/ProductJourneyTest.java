package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a person through the program that is shipped, unpacked from its archive, by real keys and a real mouse: the page
 * arrives and becomes an issue, a log is opened and reviewed, a model asked about a line of it, a why answered, the post-mortem written
 * and published, and the audit log verified. Model and wiki are servers of the test. What was done is seen by the titles of windows, by
 * the colour of what was found, by what the servers were asked and by what the command line says of the same database. Pictures of each step are kept.
 */
@EnabledOnOs(OS.LINUX)
@OnScreen
class ProductJourneyTest {

	private static final String LOG = "checkout-service.log";
	private static final String TITLE = "Checkout answers 502 and 504";
	/** A line with a user, a password and a host. */
	private static final int LINE = 4;
	private static final String QUESTION = "Why did checkout fail?";
	private static final String ANSWER = "The pool had too few connections";
	/** What the model says. */
	private static final String CLAIM = "The disk is full.";
	private static final String MENU = "^TFTSR *$";
	private static final String OPEN_DIALOG = "^Open Log Files";
	/** The colour of an audit log that is as it was written, and how many points of it are beside these words at least. */
	private static final int INTACT = 0x207038;
	private static final int STRIPE = 60;
	private static final long LIMIT_SECONDS = 90;

	@TempDir
	private Path folder;

	private final Sample sample = Sample.named("checkout-outage");
	private PackagedProgram program;
	private Product commands;
	private Process window;
	private String issue;

	@Test
	void fromThePageToAVerifiedAuditLog() throws Exception {
		try (ModelServer model = new ModelServer(); WikiServer wiki = new WikiServer()) {
			connect(model, wiki);
			window = start();
			try {
				writeDownThePage();
				openLog();
				review();
				ask(model);
				askWhy();
				answerWhy();
				writePostmortem();
				publish(wiki);
				verifyAuditLog();
				Screen.press("alt+F4");
				assertTrue(window.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "still running");
				assertEquals(0, window.exitValue());
			} finally {
				if (window.isAlive()) {
					Screen.pictureOfFailure("journey-broken.png");
				}
				window.destroyForcibly();
			}
			assertTold(model, wiki);
		}
	}

	private void connect(ModelServer model, WikiServer wiki) throws Exception {
		program = new PackagedProgram(Packages.unpack(folder).resolve("bin/tftsr"), folder);
		DataFolders.copyEmpty(program.data());
		commands = program.commands().with("MODEL", ModelServer.KEY).with("WIKI", WikiServer.TOKEN);
		commands.run("ai", "configure", "Desk", "--kind", "openai", "--address", model.address(), "--model", ModelServer.MODEL, "--key-env",
				"MODEL", "--prefer").ok();
		commands.run("integration", "configure", "confluence", "--address", wiki.address(), "--own-server", "--sign-in", "pat", "--space",
				WikiServer.SPACE, "--secret-env", "WIKI").ok();
		commands.run("integration", "connect", "confluence").ok();
	}

	private Process start() throws IOException {
		return program.window(Map.of("XDG_CONFIG_HOME", Screen.stillSettings(folder).toString()));
	}

	/** The page arrives at a product that nobody has used: what it says becomes an issue. */
	private void writeDownThePage() throws Exception {
		Screen.awaitWindow("^Welcome");
		Screen.activate("^Welcome");
		picture("1-welcome");
		Screen.pressUntil("ctrl+alt+n", Screen.window("^New Issue"));
		Screen.fillUntil(TITLE, "Return", Screen.noWindow("^New Issue"));
		Screen.awaitWindow("^" + TITLE);
		issue = commands.run("--json", "issue", "list").ok().json().getAsJsonObject().get("id").getAsString();
		picture("2-issue");
	}

	/** In a dialog for files, a text that begins with a slash is a path. */
	private void openLog() throws Exception {
		Screen.pressUntil("ctrl+o", Screen.window(OPEN_DIALOG));
		Screen.press("slash");
		Screen.rest(window);
		Screen.fillUntil(log().toString(), "Return", Screen.noWindow(OPEN_DIALOG));
		Screen.awaitWindow("^" + LOG);
		picture("3-log");
	}

	private Path log() {
		return sample.logs().stream().filter(file -> file.endsWith(LOG)).findFirst().orElseThrow();
	}

	/** The log joins the issue with what was decided about its findings. */
	private void review() throws Exception {
		Screen.pressUntil("ctrl+alt+r", Screen.window("^Review of " + LOG));
		Screen.pressUntil("alt+i", Screen.window("^Add to Issue"));
		picture("4-review");
		choose("^Add to Issue");
		Screen.await("the redacted copy is there", () -> commands.run("--json", "log", "list", issue).ok().jsonLines().stream()
				.map(log -> log.getAsJsonObject().get("redacted")).anyMatch(redacted -> redacted.getAsBoolean()));
		Screen.activate("^Review of " + LOG);
		Screen.press("ctrl+w");
		Screen.awaitWindow("^" + LOG);
	}

	/** In a dialog that asks for an issue. */
	private static void choose(String dialog) throws Exception {
		Screen.doubleClickDownUntil(dialog, Screen.noWindow(dialog));
	}

	/** About a line of the log. What leaves is shown before. */
	private void ask(ModelServer model) throws Exception {
		goToLine();
		Screen.pressUntil("shift+F10", this::isMenuOpen);
		Screen.press("Up", "Up", "Up", "Up", "Return");
		Screen.awaitWindow("^Choose an Issue");
		choose("^Choose an Issue");
		Screen.activate("^" + LOG);
		Screen.fillUntil(QUESTION, "Return", () -> commands.run("ai", "conversations", issue).ok().out().contains(QUESTION));
		picture("5-what-leaves");
		assertEquals(List.of(), model.bodies());
		Screen.pressUntil("alt+s", () -> !model.bodies().isEmpty());
		Screen.await("the answer is kept", () -> commands.run("issue", "messages", issue).ok().out().contains(CLAIM));
		picture("6-answer");
	}

	/** Once it stays: the key that opens a menu closes one that is open. */
	private boolean isMenuOpen() throws IOException, InterruptedException {
		if (!Screen.window(MENU).sees()) {
			return false;
		}
		Screen.rest(window);
		return Screen.window(MENU).sees();
	}

	private void goToLine() throws Exception {
		Screen.pressUntil("ctrl+l", Screen.window("^Go to Line"));
		Screen.fillUntil(Integer.toString(LINE), "Return", Screen.noWindow("^Go to Line"));
		Screen.activate("^" + LOG);
	}

	/** With the line as its evidence. */
	private void askWhy() throws Exception {
		Screen.press("F12");
		Screen.pressUntil("ctrl+alt+e", Screen.window("^Add to Issue"));
		choose("^Add to Issue");
		Screen.awaitWindow("^Add as Evidence");
		Screen.fillUntil(QUESTION, "Return", Screen.noWindow("^Add as Evidence"));
		// it is shown what has become of the issue
		Screen.awaitWindow("^" + TITLE);
	}

	/** As the command line shows them. */
	private String whys() {
		return commands.run("why", "tree", issue).ok().out();
	}

	private void answerWhy() throws Exception {
		Screen.activate("^" + TITLE);
		Screen.press("alt+Next", "alt+Next");
		Screen.rest(window);
		Screen.press("F2");
		Screen.rest(window);
		Screen.press("Tab", "ctrl+a");
		Screen.type(ANSWER);
		Screen.press("Return");
		Screen.rest(window);
		Screen.press("ctrl+k", "ctrl+r", "ctrl+s");
		Screen.await("the why is answered", () -> whys().contains(ANSWER));
		picture("7-whys");
	}

	private void writePostmortem() throws Exception {
		Screen.press("alt+Next", "alt+Next");
		Screen.rest(window);
		Screen.pressUntil("alt+p", () -> commands.run("document", "list", issue).ok().out().contains(TITLE));
		picture("8-postmortem");
	}

	private void publish(WikiServer wiki) throws Exception {
		Screen.pressUntil("alt+b", Screen.window("^Publish"));
		Screen.rest(window);
		Screen.press("alt+n");
		Screen.rest(window);
		Screen.press("alt+n");
		picture("9-what-goes");
		assertEquals(List.of(), wiki.pages());
		Screen.pressUntil("alt+f", () -> !wiki.pages().isEmpty());
		Screen.awaitWindow("^Published");
		picture("10-published");
		Screen.pressUntil("Escape", Screen.noWindow("^Published"));
		Screen.activate("^" + TITLE);
	}

	/** What is found is written beside a stripe of the colour that says so. */
	private void verifyAuditLog() throws Exception {
		long before = Screen.points(INTACT);
		Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
		Screen.rest(window);
		Screen.type("Verify Audit Log");
		Screen.rest(window);
		Screen.pressUntil("Return", Screen.noWindow("^Find Actions"));
		Screen.await("the audit log is intact", () -> Screen.points(INTACT) > before + STRIPE);
		picture("11-audit-log");
	}

	private void picture(String step) throws Exception {
		Screen.rest(window);
		Screen.picture("journey-" + step + ".png");
	}

	/** What was said stands where it belongs, nothing that is secret left, and the audit log tells of each step and holds. */
	private void assertTold(ModelServer model, WikiServer wiki) throws Exception {
		assertEquals(List.of(), sample.planted().stream().filter(secret -> model.bodies().toString().contains(secret)).toList());
		assertEquals(List.of(), sample.planted().stream().filter(secret -> wiki.written().toString().contains(secret)).toList());
		String asked = model.bodies().getFirst();
		assertTrue(asked.contains(QUESTION) && asked.contains("[PASSWORD-1]"), asked);
		String page = WikiServer.text(wiki.pages().getFirst());
		assertTrue(page.contains(QUESTION) && page.contains(ANSWER) && page.contains(LOG + ":" + LINE), page);
		assertTrue(whys().contains("confirmed, main, root cause"), whys());
		List<String> actions = commands.run("--json", "audit", "list", "--limit", "200").ok().jsonLines().stream()
				.map(row -> row.getAsJsonObject().get("action").getAsString()).toList();
		for (String action : List.of("create_issue", "apply_redactions", "ai_send", "publish")) {
			assertTrue(actions.stream().anyMatch(done -> done.startsWith(action)), () -> action + " in " + actions);
		}
		commands.run("audit", "verify").ok();
		assertEquals("", program.said());
		Path errors = program.data().resolve("workspace/.metadata/.log");
		assertFalse(Files.exists(errors) && Files.readString(errors).contains("!ENTRY"), () -> "errors in " + errors);
	}
}
