package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** The audit log from the command line. */
class AuditTest {

	/** A data folder with three issues; each test has a copy. */
	private static Path prepared;

	@TempDir
	private Path folder;
	private Path data;
	private Product product;

	@BeforeAll
	static void fill(@TempDir Path shared) {
		prepared = shared.resolve("data");
		for (int i = 0; i < 3; i++) {
			new Product(prepared).run("issue", "create", "no. " + i).ok();
		}
	}

	@BeforeEach
	void copyOfIt() {
		data = folder.resolve("data");
		DataFolders.copy(prepared, data);
		product = new Product(data);
	}

	@Test
	void anUntouchedLogIsIntact() {
		assertTrue(product.run("audit", "verify").ok().out().startsWith("3 rows"));
		JsonObject json = product.run("--json", "audit", "verify").ok().json().getAsJsonObject();
		assertTrue(json.get("intact").getAsBoolean());
		assertEquals(3, json.getAsJsonObject("head").get("sequence").getAsLong());
	}

	@Test
	void whatIsWrongIsOneLineAndAnExitCode() throws IOException {
		Files.delete(data.resolve("tftsr.audit-head"));
		Product.Run run = product.run("audit", "verify");
		assertEquals(1, run.code());
		assertTrue(run.message().contains("HEAD_FILE_MISSING"), run.message());
		product.run("audit", "renew-head").ok();
		product.run("audit", "verify").ok();
	}

	@Test
	void rowsAreListedInPagesAndExported() throws IOException {
		assertEquals(1, product.run("--json", "audit", "list", "--before", "2").ok().jsonLines().size());
		assertEquals(0, product.run("--json", "audit", "list", "--to", "2020-01-01").ok().jsonLines().size());
		Path file = folder.resolve("audit.jsonl");
		product.run("audit", "export", file.toString()).ok();
		assertEquals(5, Files.readAllLines(file).size());
		assertEquals(1, product.run("audit", "export", file.toString()).code());
	}
}
