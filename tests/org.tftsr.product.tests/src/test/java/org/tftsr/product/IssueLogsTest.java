package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The logs of an issue on the command line: what is known of them, whether they changed, removing them and putting them back. */
class IssueLogsTest {

	@TempDir
	private Path folder;

	private static List<JsonObject> rows(Product.Run run) {
		return run.jsonLines().stream().map(JsonElement::getAsJsonObject).toList();
	}

	@Test
	void aLogIsListedComparedRemovedAndPutBack() throws IOException {
		Product product = Product.ready(folder.resolve("data"));
		String issue = product.run("--json", "issue", "create", "Orders fail").ok().json().getAsJsonObject().get("id").getAsString();
		Path file = Files.writeString(folder.resolve("app.log"),
				"2026-03-01 10:00:00 ERROR order of kim@example.org failed\n2026-03-01 10:00:01 INFO next\n");
		String log = rows(product.run("--json", "log", "import", issue, file.toString()).ok()).getFirst().get("id").getAsString();
		product.run("log", "detect", log).ok();
		product.run("why", "add", issue, "Why?", "--answer", "No stock", "--evidence", "app.log:1 failed").ok();

		JsonObject known = rows(product.run("--json", "log", "list", issue, "--read").ok()).getFirst();
		assertEquals(2, known.get("lines").getAsInt());
		assertEquals("2026-03-01T10:00:00Z", known.get("first").getAsString());
		assertEquals(1, known.get("findings").getAsInt());
		assertEquals(1, known.getAsJsonArray("pointers").get(0).getAsJsonObject().get("line").getAsInt());
		assertTrue(product.run("log", "list", issue).ok().out().contains("2 lines"));

		assertEquals("same", rows(product.run("--json", "log", "check", issue).ok()).getFirst().get("state").getAsString());
		product.run("log", "remove", log).ok();
		assertEquals(List.of(), rows(product.run("--json", "log", "list", issue).ok()));
		assertEquals(log, rows(product.run("--json", "log", "list", issue, "--removed").ok()).getFirst().get("id").getAsString());
		assertEquals(1, product.run("log", "remove", log).code(), "it is removed already");
		product.run("log", "put-back", log).ok();
		assertEquals(1, rows(product.run("--json", "log", "list", issue).ok()).getFirst().get("findings").getAsInt());

		Files.writeString(file, "something else\n");
		Product.Run changed = product.run("--json", "log", "check", issue);
		assertEquals(1, changed.code());
		assertEquals("changed", rows(changed).getFirst().get("state").getAsString());
	}
}
