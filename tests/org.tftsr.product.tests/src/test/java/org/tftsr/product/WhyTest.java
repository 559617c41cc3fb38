package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The tree of whys on the command line. */
class WhyTest {

	/** A data folder with an issue; each test has a copy. */
	private static Path prepared;
	private static String issue;

	@TempDir
	private Path folder;
	private Product product;

	@BeforeAll
	static void anIssue(@TempDir Path shared) {
		prepared = shared.resolve("data");
		issue = Product.ready(prepared).run("--json", "issue", "create", "Orders fail").ok().json().getAsJsonObject().get("id")
				.getAsString();
	}

	@BeforeEach
	void copyOfIt() {
		DataFolders.copy(prepared, folder.resolve("data"));
		product = new Product(folder.resolve("data"));
	}

	private String id(String... command) {
		return json(command).get("id").getAsString();
	}

	private JsonObject json(String... command) {
		String[] words = new String[command.length + 1];
		words[0] = "--json";
		System.arraycopy(command, 0, words, 1, command.length);
		return product.run(words).ok().json().getAsJsonObject();
	}

	private List<String> numbers() {
		return product.run("--json", "why", "tree", issue).ok().jsonLines().stream().map(JsonElement::getAsJsonObject)
				.map(why -> why.get("number").getAsString() + ' ' + why.get("question").getAsString()).toList();
	}

	@Test
	void aTreeIsAskedMovedAndCutBack() {
		String first = id("why", "add", issue, "Why A?", "--answer", "a");
		String second = id("why", "add", issue, "Why B?");
		String branch = id("why", "add", issue, "Why C?", "--under", first, "--evidence", "seen");
		assertEquals(List.of("1 Why A?", "1.1 Why B?", "1.2 Why C?"), numbers());
		assertEquals(2, product.run("--json", "why", "list", issue).ok().jsonLines().size(), "the chain is the main branch");
		product.run("why", "move", branch, "--under", "-", "--position", "1").ok();
		assertEquals(List.of("1 Why C?", "2 Why A?", "2.1 Why B?"), numbers());
		assertEquals(1, product.run("why", "move", first, "--under", second).code(), "not below itself");
		assertEquals(2, product.run("why", "move", first).code());
		product.run("why", "remove", first).ok();
		assertEquals(List.of("1 Why C?"), numbers());
	}

	@Test
	void fieldsOfAWhyAreSetAndNothingIsConfirmedWithoutEvidence() {
		String why = id("why", "add", issue, "Why A?", "--answer", "a");
		Product.Run refused = product.run("why", "update", why, "--answer", "changed", "--state", "confirmed");
		assertEquals(1, refused.code());
		assertTrue(refused.message().contains("evidence"), refused.message());
		JsonObject changed = json("why", "update", why, "--evidence", "app.log:7 full", "--state", "confirmed", "--class",
				"direct", "--root-cause", "--action", "Fix", "--owner", "kim", "--due", "2026-12-24");
		assertEquals("a", changed.get("answer").getAsString(), "what was refused left nothing behind");
		assertEquals("confirmed", changed.get("state").getAsString());
		assertEquals("2026-12-24", changed.getAsJsonObject("action").get("due").getAsString());
		assertEquals(2, product.run("why", "update", why, "--state", "perhaps").code());
	}

	@Test
	void whatWasShownIsNotReplacedByOneWhoHasNotSeenTheChange() {
		String why = id("why", "add", issue, "Why A?", "--answer", "a");
		String shown = product.run("--json", "why", "list", issue).ok().out();
		product.run("why", "update", why, "--answer", "theirs").ok();
		assertEquals(1, product.pipe(shown, "why", "update", why, "--answer", "mine", "--class", "direct", "--seen", "-").code());
		product.pipe(shown, "why", "update", why, "--class", "direct", "--seen", "-").ok();
		assertTrue(product.run("why", "tree", issue).ok().out().contains("theirs"));
	}

	@Test
	void theLinterAdvises() {
		product.run("why", "add", issue, "Why A?", "--answer", "Human error").ok();
		List<String> rules = product.run("--json", "why", "lint", issue).ok().jsonLines().stream()
				.map(finding -> finding.getAsJsonObject().get("rule").getAsString()).toList();
		assertEquals(List.of("stops-at-a-person", "no-evidence", "too-shallow", "no-action"), rules);
	}

	@Test
	void evidenceIsCheckedAgainstItsFile() throws IOException {
		Path log = Files.writeString(folder.resolve("app.log"), "one\ntwo\n");
		product.run("log", "import", issue, log.toString()).ok();
		product.run("why", "add", issue, "Why A?", "--answer", "a", "--evidence", "app.log:2 two").ok();
		assertTrue(product.run("why", "check", issue).ok().out().contains("same"));
		Files.writeString(log, "one\nzwei\n");
		Product.Run changed = product.run("--json", "why", "check", issue);
		assertEquals(1, changed.code());
		assertEquals("line-changed", changed.json().getAsJsonObject().get("state").getAsString());
	}

	@Test
	void anExportIsRedactedAndReplacesNothingUnasked() throws IOException {
		product.run("why", "add", issue, "Why did kim@example.org get no mail?").ok();
		Path svg = folder.resolve("whys.svg");
		product.run("why", "export", issue, "-o", svg.toString()).ok();
		assertFalse(Files.readString(svg).contains("kim@example.org"));
		assertEquals(1, product.run("why", "export", issue, "-o", svg.toString()).code());
		product.run("why", "export", issue, "--format", "mermaid", "-o", svg.toString(), "--force").ok();
		assertTrue(Files.readString(svg).startsWith("flowchart LR"));
		assertEquals(2, product.run("why", "export", issue, "-o", folder.resolve("whys.doc").toString()).code());
	}
}
