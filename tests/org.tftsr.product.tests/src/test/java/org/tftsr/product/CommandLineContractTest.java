package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The form of the command line, which scripts rely on. */
class CommandLineContractTest {

	private static final String LOG = """
			2026-03-01 10:00:00 INFO  started, owner kim@example.org
			2026-03-01 10:00:01 INFO  user 17 logged in from 203.0.113.9
			2026-03-01 10:00:02 INFO  user 18 logged in from 203.0.113.7
			2026-03-01 10:00:03 ERROR cannot write /data/orders: No space left on device
			""";

	@TempDir
	private Path folder;
	private Product product;
	private Path log;

	@BeforeEach
	void logAndProduct() throws IOException {
		product = Product.ready(folder.resolve("data"));
		log = Files.writeString(folder.resolve("app.log"), LOG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "triage", "db protect", "detection pattern add" })
	void helpWorksAtEveryLevel(String command) {
		String[] words = (command + " --help").strip().split(" ");
		assertTrue(product.run(words).ok().out().contains("Usage: tftsr"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "issue", "issue list", "log", "log scan", "why add", "timeline", "document", "audit", "db", "db unlock", "settings",
			"update check", "detection", "detection exception" })
	@LongRunning("the same of commands of each depth")
	void helpWorksAtEveryLevelOfTheOthers(String command) throws Exception {
		helpWorksAtEveryLevel(command);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "issue", "issue list --severity purple", "log scan", "triage", "--data" })
	void wrongUseIsExitCodeTwoAndOneLine(String command) {
		Product.Run run = product.run(command.isEmpty() ? new String[0] : command.split(" "));
		assertEquals(2, run.code(), run.err());
		assertEquals("", run.out());
		assertEquals(1, run.err().lines().count(), run.err());
		assertTrue(run.message().contains("--help"), run.message());
	}

	@Test
	void scanGivesPlacesAndNeverValues() {
		List<JsonElement> spans = product.run("--json", "log", "scan", log.toString()).ok().jsonLines();
		JsonObject email = spans.get(0).getAsJsonObject();
		assertEquals(Set.of("type", "start", "end", "line", "column", "replacement", "kind", "detector", "validator"),
				email.keySet());
		assertEquals("EMAIL", email.get("type").getAsString());
		assertEquals(LOG.indexOf("kim@"), email.get("start").getAsInt());
		assertEquals(LOG.indexOf("kim@") + "kim@example.org".length(), email.get("end").getAsInt());
		assertEquals(1, email.get("line").getAsInt());
		assertEquals("[EMAIL-1]", email.get("replacement").getAsString());
		assertEquals("personal", email.get("kind").getAsString());
		assertFalse(spans.toString().contains("kim"));
	}

	@Test
	void scanTellsAPersonHowManyThereAre() throws IOException {
		Product.Run run = product.run("log", "scan", log.toString()).ok();
		assertEquals("2 IPV4, 1 EMAIL in 4 lines", run.message());
		assertEquals(3, run.out().lines().count());
		assertTrue(run.out().lines().findFirst().orElseThrow().matches("1:\\d+ +\\[EMAIL-1\\] +personal +email \\(.+\\)"),
				run.out());
		Path harmless = Files.writeString(folder.resolve("harmless.log"), "started\nstopped");
		Product.Run nothing = product.run("log", "scan", harmless.toString()).ok();
		assertEquals("", nothing.out());
		assertEquals("No findings in 2 lines", nothing.message());
		assertEquals("", product.run("--json", "log", "scan", harmless.toString()).ok().err());
		assertEquals("", product.run("--quiet", "log", "scan", harmless.toString()).ok().err());
	}

	@Test
	void nothingFoundIsSaid() throws IOException {
		Path harmless = Files.writeString(folder.resolve("harmless.log"), "2026-03-01 10:00:00 INFO  started\n");
		Path empty = Files.createFile(folder.resolve("empty.log"));
		assertSaid("The log does not show a cause: nothing in it fails", "causes", harmless.toString());
		assertSaid("The log is empty", "causes", empty.toString());
		assertSaid("The log is empty", "templates", empty.toString());
		assertSaid("No line matches", "search", harmless.toString(), "stopped");
	}

	private void assertSaid(String message, String... command) {
		String[] words = Stream.concat(Stream.of("log"), Stream.of(command)).toArray(String[]::new);
		Product.Run run = product.run(words).ok();
		assertEquals("", run.out());
		assertEquals(message, run.message());
	}

	@Test
	void batchScanAnswersEachLineInOneProcess() {
		Product.Run run = product.pipe("""
				{"id":"a","text":"\uD83D\uDE00 kim@example.org"}
				{"id":7,"text":"nothing here"}
				""", "log", "scan", "--batch").ok();
		JsonObject first = run.jsonLines().get(0).getAsJsonObject();
		assertEquals("a", first.get("id").getAsString());
		JsonObject span = first.getAsJsonArray("spans").get(0).getAsJsonObject();
		assertEquals(3, span.get("start").getAsInt(), "UTF-16 units");
		assertEquals(18, span.get("end").getAsInt());
		JsonObject second = run.jsonLines().get(1).getAsJsonObject();
		assertEquals(7, second.get("id").getAsInt());
		assertEquals(0, second.getAsJsonArray("spans").size());
	}

	@Test
	void redactWritesToStandardOutputOrToAFile() throws IOException {
		String expected = LOG.replace("kim@example.org", "[EMAIL-1]").replace("203.0.113.9", "[IPV4-1]")
				.replace("203.0.113.7", "[IPV4-2]");
		assertEquals(expected, product.run("log", "redact", log.toString()).ok().out());
		Path out = folder.resolve("out.log");
		product.run("log", "redact", log.toString(), "-o", out.toString()).ok();
		assertEquals(expected, Files.readString(out));
	}

	@Test
	void redactNeverWritesOverItsInput() throws IOException {
		Path link = Files.createSymbolicLink(folder.resolve("link.log"), log);
		for (Path out : List.of(log, link, folder.resolve("data/../app.log"))) {
			Files.createDirectories(folder.resolve("data"));
			Product.Run run = product.run("log", "redact", log.toString(), "-o", out.toString());
			assertEquals(2, run.code(), run.err());
			assertTrue(run.message().contains("name another file"), run.message());
		}
		assertEquals(LOG, Files.readString(log));
		assertTrue(Files.isSymbolicLink(link));
	}

	@Test
	void redactMakesNoFolder() {
		Path out = folder.resolve("not/there.log");
		Product.Run run = product.run("log", "redact", log.toString(), "-o", out.toString());
		assertEquals(1, run.code());
		assertTrue(run.message().contains("its folder is not there. Make the folder"), run.message());
		assertFalse(Files.exists(out.getParent()));
	}

	@Test
	void standardInputIsAFileNamedDash() {
		assertTrue(product.pipe(LOG, "log", "redact", "-").ok().out().contains("owner [EMAIL-1]"));
		assertEquals(4, product.pipe(LOG, "--json", "log", "stat", "-").ok().json().getAsJsonObject().get("lines")
				.getAsInt());
	}

	@Test
	void templatesAndTheirAssignmentAgree() {
		List<JsonElement> templates = product.run("--json", "log", "templates", log.toString()).ok().jsonLines();
		assertEquals(Set.of("id", "template", "count", "level", "firstLine", "lastLine", "sampleLine"),
				templates.get(0).getAsJsonObject().keySet());
		List<JsonElement> lines = product.run("--json", "log", "templates", log.toString(), "--assign").ok()
				.jsonLines();
		assertEquals(4, lines.size());
		assertEquals(lines.get(1).getAsJsonObject().get("id"), lines.get(2).getAsJsonObject().get("id"));
	}

	@Test
	void causesAreRankedWithReasons() {
		JsonObject cause = product.run("--json", "log", "causes", log.toString(), "--top", "1").ok().jsonLines().get(0)
				.getAsJsonObject();
		assertEquals(Set.of("rank", "line", "text", "message", "score", "reasons"), cause.keySet());
		assertEquals(4, cause.get("line").getAsInt());
		assertFalse(cause.getAsJsonArray("reasons").isEmpty());
	}

	@Test
	void aCauseFitsTheTerminalAndIsWholeInJson() throws IOException {
		String message = "cannot write the " + "very ".repeat(40) + "long list of orders: No space left on device";
		Path wide = Files.writeString(folder.resolve("wide.log"), LOG + "2026-03-01 10:00:04 ERROR " + message + "\n");
		List<String> rows = product.run("log", "causes", wide.toString()).ok().out().lines().toList();
		String cut = rows.stream().filter(row -> row.contains("line 5: ")).findFirst().orElseThrow();
		assertTrue(cut.length() <= 100 && cut.matches("\\d\\. line 5: cannot write the .*very\u2026"), cut);
		assertTrue(product.run("--json", "log", "causes", wide.toString()).ok().out().contains(message));
	}

	@Test
	void aStepOfSeveralPassesIsToldOnce() {
		List<String> steps = product.run("log", "causes", log.toString()).ok().err().lines().toList();
		assertTrue(steps.contains("Looking for personal data and secrets in app.log ..."), steps.toString());
		for (int i = 1; i < steps.size(); i++) {
			assertNotEquals(steps.get(i - 1), steps.get(i));
		}
	}

	@Test
	void searchGivesLineNumbersAndRedactedText() {
		List<JsonElement> matches = product.run("--json", "log", "search", log.toString(), "logged in from \\d+").ok()
				.jsonLines();
		assertEquals(List.of(2, 3),
				matches.stream().map(match -> match.getAsJsonObject().get("line").getAsInt()).toList());
		assertFalse(matches.toString().contains("203.0.113"));
	}

	@Test
	void searchGivesALineOnceWithAllItsMatches() {
		Product.Run text = product.run("log", "search", log.toString(), "user|in").ok();
		assertEquals(List.of("2", "3"), text.out().lines().map(line -> line.substring(0, line.indexOf(':'))).toList());
		List<JsonElement> lines = product.run("--json", "log", "search", log.toString(), "user|in").ok().jsonLines();
		assertEquals(2, lines.size());
		JsonObject line = lines.get(0).getAsJsonObject();
		JsonArray matches = line.getAsJsonArray("matches");
		assertEquals(2, matches.size());
		assertEquals(line.get("start"), matches.get(0).getAsJsonObject().get("start"));
		assertEquals(LOG.indexOf("in from"), matches.get(1).getAsJsonObject().get("start").getAsInt());
	}

	@Test
	void searchNeverShowsAKeyThatOnlyItsFirstLineGivesAway() throws IOException {
		String body = "c29tZSB3b3JkcyB0aGF0IGFyZSBubyBrZXkgYXQgYWxsLCBqdXN0IGEgdGVzdA".substring(0, 60);
		Path withKey = Files.writeString(folder.resolve("key.log"), "10:00 loaded\n-----BEGIN " + "PRIVATE KEY-----\n"
				+ (body + "AA+/\n").repeat(6) + "-----END " + "PRIVATE KEY-----\n10:01 ready\n");
		Product.Run run = product.run("log", "search", withKey.toString(), "^[A-Za-z0-9+/]{40}").ok();
		assertEquals(6, run.out().lines().count());
		assertFalse(run.out().contains(body), run.out());
	}

	@Test
	@LongRunning("DocumentTest: exports")
	void theNameOfTheFileSaysTheFormat() {
		product.run("triage", "--out", folder.resolve("out").toString(), log.toString()).ok();
		String issue = product.run("--json", "issue", "list").ok().jsonLines().get(0).getAsJsonObject().get("id")
				.getAsString();
		String document = product.run("--json", "document", "list", issue).ok().jsonLines().get(0).getAsJsonObject()
				.get("id").getAsString();
		Path pdf = folder.resolve("report.pdf");
		product.run("document", "export", document, "-o", pdf.toString()).ok();
		assertTrue(readStart(pdf).startsWith("%PDF-"));
		assertEquals(2, product.run("document", "export", document, "--format", "md", "-o", pdf.toString()).code());
	}

	private static String readStart(Path file) {
		try {
			return new String(Files.readAllBytes(file), 0, 5, StandardCharsets.US_ASCII);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void issuesLiveTheirLife() {
		String id = product.run("--json", "issue", "create", "Disk \"full\" on web-01", "--severity", "P2", "--domain",
				"linux", "--tag", "disk").ok().json().getAsJsonObject().get("id").getAsString();
		product.run("why", "add", id, "Why was the disk full?", "--answer", "Logs were not rotated").ok();
		product.run("timeline", "add", id, "detected", "Alert fired", "--at", "2026-03-01T11:00:00+01:00").ok();
		JsonObject updated = product.run("--json", "issue", "update", id, "--status", "resolved").ok().json()
				.getAsJsonObject();
		assertFalse(updated.get("resolvedAt").isJsonNull());
		JsonObject shown = product.run("--json", "issue", "show", id.substring(0, 13)).ok().json().getAsJsonObject();
		assertEquals("2026-03-01T10:00:00Z",
				shown.getAsJsonArray("timeline").get(0).getAsJsonObject().get("occurredAt").getAsString());
		assertEquals(1, product.run("--json", "issue", "search", "web-01").ok().jsonLines().size());
		assertEquals(1, product.run("--json", "issue", "list", "--severity", "high").ok().jsonLines().size());
		assertEquals(1, product.run("--json", "issue", "stats").ok().json().getAsJsonObject().get("resolved").getAsInt());
		assertEquals(1, product.run("--json", "issue", "similar", "--text", "disk on web-01").ok().jsonLines().size());
		product.run("issue", "delete", id).ok();
		assertEquals(1, product.run("issue", "show", id).code());
		assertEquals(id, product.run("--json", "issue", "deleted").ok().jsonLines().get(0).getAsJsonObject().get("id").getAsString());
		product.run("issue", "restore", id).ok();
		assertEquals(shown, product.run("--json", "issue", "show", id).ok().json(), "as it was");
		product.run("issue", "delete", id, "--for-good").ok();
		assertEquals(0, product.run("--json", "issue", "deleted").ok().jsonLines().size());
		assertEquals(1, product.run("issue", "restore", id).code());
	}

	@Test
	void theTimelineHasWhatWasNotedAndWhatFollowsFromTheLog() throws IOException {
		String id = product.run("--json", "issue", "create", "Orders fail").ok().json().getAsJsonObject().get("id")
				.getAsString();
		Path orders = Files.writeString(log.resolveSibling("orders.log"),
				"2026-03-01 10:00:00 INFO up\n".repeat(20) + "2026-03-01 10:00:05 ERROR no route to kim@example.org\n");
		String logId = product.run("--json", "log", "import", id, orders.toString()).ok().jsonLines().getFirst()
				.getAsJsonObject().get("id").getAsString();
		String event = product.run("--json", "timeline", "add", id, "detected", "Alert", "--at", "2026-03-01 09:10Z").ok()
				.json().getAsJsonObject().get("id").getAsString();
		product.run("timeline", "update", event, "--description", "Alert fired").ok();
		product.run("timeline", "clock", logId, "--zone", "Europe/Vienna", "--ahead", "5s").ok();
		product.run("timeline", "add-line", logId, "21").ok();

		JsonObject shown = product.run("--json", "timeline", "show", id).ok().json().getAsJsonObject();

		assertEquals(List.of("Log begins", "2026-03-01 10:00:05 ERROR no route to [EMAIL-1]",
				"First error: ERROR no route to [EMAIL-1]", "Log ends", "Alert fired", "Issue created"),
				shown.getAsJsonArray("entries").asList().stream()
						.map(entry -> entry.getAsJsonObject().get("description").getAsString()).toList());
		assertEquals("2026-03-01T09:00:00Z", shown.getAsJsonObject("times").get("started").getAsString());
		assertEquals(600, shown.getAsJsonObject("times").get("toDetect").getAsLong());
		assertEquals(2, product.run("--json", "timeline", "list", id).ok().jsonLines().size());
		product.run("timeline", "delete", event).ok();
		assertEquals(2, product.run("timeline", "add", id, "note", "x", "--at", "soon").code());
		assertEquals(2, product.run("timeline", "clock", logId, "--zone", "Nowhere").code());
	}

	@Test
	void settingsAreKept() {
		product.run("settings", "set", "theme", "dark").ok();
		assertEquals("dark", product.run("--json", "settings", "get", "theme").ok().json().getAsJsonObject()
				.get("theme").getAsString());
		assertNotNull(product.run("--json", "db", "info").ok().json().getAsJsonObject().get("cipher"));
	}

	@Test
	void theNativeLibraryOfTheDatabaseStaysNowhere() throws IOException {
		product.run("issue", "list").ok();
		try (Stream<Path> files = Files.list(folder.resolve("data/native"))) {
			assertEquals(List.of(), files.toList());
		}
	}

	@Test
	void quietSaysNothingButTheResult() {
		Product.Run run = product.run("--quiet", "--json", "log", "stat", log.toString()).ok();
		assertEquals("", run.err());
		assertEquals(4, run.json().getAsJsonObject().get("lines").getAsInt());
	}
}
