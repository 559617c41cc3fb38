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

import com.google.gson.JsonObject;

/** Documents by the command line: written, edited, compared, written anew and exported. */
class DocumentTest {

	/** A data folder with an issue that has a why; each test has a copy. */
	private static Path prepared;
	private static String issue;

	@TempDir
	private Path folder;
	private Product product;

	@BeforeAll
	static void anIssue(@TempDir Path shared) {
		prepared = shared.resolve("data");
		Product product = Product.ready(prepared);
		issue = product.run("--json", "issue", "create", "Disk full | on web-01").ok().json().getAsJsonObject().get("id")
				.getAsString();
		product.run("why", "add", issue, "Why was the disk full?", "--answer", "Logs were not rotated").ok();
	}

	@BeforeEach
	void copyOfIt() {
		DataFolders.copy(prepared, folder.resolve("data"));
		product = new Product(folder.resolve("data"));
	}

	@Test
	void aPostmortemLivesItsLife() throws IOException {
		JsonObject written = product.run("--json", "document", "postmortem", issue).ok().json().getAsJsonObject();
		assertEquals("postmortem", written.get("type").getAsString());
		assertEquals(0, written.getAsJsonArray("conflicts").size());
		String id = written.get("id").getAsString();

		String shown = product.run("document", "show", id).ok().out();
		assertTrue(shown.contains("# Blameless Post-Mortem: Disk full \\| on web-01"), shown);
		Path edited = Files.writeString(folder.resolve("edited.md"),
				shown.replace("Logs were not rotated", "Nobody rotates the logs") + "\nAsk kim@example.org.\n");
		product.run("document", "update", id, "--text", edited.toString(), "--seen", "1").ok();
		assertEquals(1, product.run("document", "update", id, "--title", "Mine", "--seen", "1").code(),
				"there is a newer version");

		Product.Run diff = product.run("document", "diff", id, "1").ok();
		assertTrue(diff.out().contains("\n+Ask kim@example.org.\n"), diff.out());
		product.run("why", "add", issue, "Why were they not rotated?", "--answer", "No job does").ok();
		Product.Run again = product.run("--json", "document", "postmortem", issue).ok();
		List<String> conflicts = again.json().getAsJsonObject().getAsJsonArray("conflicts").asList().stream()
				.map(conflict -> conflict.getAsJsonObject().get("block").getAsString()).toList();
		assertTrue(conflicts.contains("whys"), conflicts.toString());
		assertTrue(again.err().contains("--replace BLOCK"), again.err());
		product.run("document", "postmortem", issue, "--replace", "whys").ok();
		assertTrue(product.run("document", "show", id).ok().out().contains("No job does"));

		product.run("document", "restore", id, "1").ok();
		List<String> origins = product.run("--json", "document", "versions", id).ok().jsonLines().stream()
				.map(version -> version.getAsJsonObject().get("origin").getAsString()).toList();
		assertEquals("restored", origins.getFirst());
		assertEquals("generated", origins.getLast());
		assertEquals(shown, product.run("document", "show", id, "--version", "1").ok().out());
	}

	@Test
	void anExportIsRedactedAndReplacesNoFileUnasked() throws IOException {
		String id = product.run("--json", "document", "rca", issue).ok().json().getAsJsonObject().get("id").getAsString();
		product.pipe("# My own words\n\nkim@example.org knows more.\n", "document", "update", id, "--text", "-").ok();
		Path file = folder.resolve("rca.md");
		product.run("document", "export", id, "-o", file.toString()).ok();
		assertEquals("# My own words\n\n[EMAIL-1] knows more.\n", Files.readString(file));
		Product.Run refused = product.run("document", "export", id, "-o", file.toString(), "--unredacted");
		assertEquals(1, refused.code());
		assertTrue(refused.message().contains("--force"), refused.message());
		product.run("document", "export", id, "-o", file.toString(), "--unredacted", "--force").ok();
		assertTrue(Files.readString(file).contains("kim@example.org"));
	}

	@Test
	void anIssueGoesOutAndInto() {
		Path json = folder.resolve("issue.json");
		product.run("issue", "export", issue, "-o", json.toString()).ok();
		assertEquals(1, product.run("issue", "export", issue, "-o", json.toString()).code());
		Product.Run imported = product.run("--json", "issue", "import", json.toString()).ok();
		assertEquals("Disk full | on web-01", imported.json().getAsJsonObject().get("title").getAsString());
		String id = imported.json().getAsJsonObject().get("id").getAsString();
		assertTrue(product.run("issue", "show", id).ok().out().contains("Logs were not rotated"));
		product.run("issue", "export", issue, "-o", folder.resolve("issue.zip").toString()).ok();
		assertEquals(2, product.run("issue", "export", issue, "-o", folder.resolve("issue.txt").toString()).code());
		assertEquals(1, product.run("issue", "import", folder.resolve("issue.zip").toString()).code());
	}

	@Test
	void wrongUseIsToldInOneLine() {
		String id = product.run("--json", "document", "rca", issue).ok().json().getAsJsonObject().get("id").getAsString();
		assertEquals(2, product.run("document", "update", id).code());
		Product.Run none = product.run("document", "show", id, "--version", "7");
		assertEquals(1, none.code());
		assertTrue(none.message().contains("document versions"), none.message());
		assertEquals(1, product.run("document", "show", issue).code());
		assertFalse(product.run("document", "versions", id).ok().out().isBlank());
	}
}
