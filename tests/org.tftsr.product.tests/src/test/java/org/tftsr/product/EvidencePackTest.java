package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** The form in which {@code log pack} gives what to read in place of a log. */
class EvidencePackTest {

	@TempDir
	private Path folder;
	private Product product;
	private Path log;

	@BeforeEach
	void logAndProduct() throws IOException {
		product = Product.ready(folder.resolve("data"));
		log = Files.writeString(folder.resolve("app.log"), """
				2026-03-01 10:00:00 INFO  started, owner kim@example.org
				2026-03-01 10:00:01 INFO  user 17 logged in from 203.0.113.9
				2026-03-01 10:00:03 ERROR cannot write /data/orders: No space left on device
				""");
	}

	@Test
	void asTextItIsRedactedAndNumbersItsLines() {
		String text = product.run("log", "pack", log.toString()).ok().out();
		assertTrue(text.contains("*1 3: 2026-03-01 10:00:03 ERROR cannot write /data/orders: No space left"), text);
		assertTrue(text.contains("LEFT OUT"), text);
		assertFalse(text.contains("kim@"), text);
		assertFalse(text.contains("203.0.113"), text);
	}

	@Test
	void asJsonItIsOneDocument() {
		JsonObject pack = product.run("--json", "log", "pack", log.toString(), "--tokens", "900").ok().json()
				.getAsJsonObject();
		assertEquals(Set.of("name", "budget", "estimatedTokens", "statistics", "templates", "lines", "omitted"),
				pack.keySet());
		assertEquals(900, pack.get("budget").getAsInt());
		assertTrue(pack.get("estimatedTokens").getAsInt() <= 900);
		assertEquals("ERROR", pack.getAsJsonArray("templates").get(2).getAsJsonObject().get("level").getAsString());
	}

	@Test
	void aBudgetTooSmallIsWrongUse() {
		assertEquals(2, product.run("log", "pack", log.toString(), "--tokens", "10").code());
	}
}
