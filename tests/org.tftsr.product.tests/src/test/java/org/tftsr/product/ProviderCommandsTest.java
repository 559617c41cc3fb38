package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** Providers are set up, tried and removed with {@code tftsr ai}; a key is never shown and never an argument. */
class ProviderCommandsTest {

	@TempDir
	private Path folder;
	private Product product;
	private ModelServer server;

	@BeforeEach
	void serverAndProduct() throws IOException {
		server = new ModelServer();
		product = Product.ready(folder.resolve("data")).with("MY_KEY", ModelServer.KEY);
	}

	@AfterEach
	void stopServer() {
		server.close();
	}

	private Product.Run configure(String... more) {
		String[] words = new String[more.length + 4];
		System.arraycopy(new String[] { "--json", "ai", "configure", "Desk" }, 0, words, 0, 4);
		System.arraycopy(more, 0, words, 4, more.length);
		return product.run(words);
	}

	private JsonObject listed(String name) {
		return product.run("--json", "ai", "providers").ok().jsonLines().stream().map(line -> line.getAsJsonObject())
				.filter(provider -> provider.get("name").getAsString().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void aFreshInstallationHasTheLocalAnalystAndMakesNoDatabaseForIt() {
		Path fresh = folder.resolve("fresh");
		List<JsonObject> providers = new Product(fresh).run("--json", "ai", "providers").ok().jsonLines().stream().map(line -> line.getAsJsonObject())
				.toList();
		assertEquals(1, providers.size());
		assertEquals("local", providers.getFirst().get("kind").getAsString());
		assertTrue(providers.getFirst().get("preferred").getAsBoolean());
		assertFalse(Files.exists(fresh.resolve("tftsr.db")));
	}

	@Test
	void aProviderIsSetUpTriedAndRemoved() {
		JsonObject made = configure("--kind", "lmstudio", "--address", server.address(), "--model", ModelServer.MODEL, "--context", "8192",
				"--input-price", "0.25", "--output-price", "2", "--max-tokens", "900", "--key-env", "MY_KEY", "--prefer").ok().json()
				.getAsJsonObject();
		assertEquals("openai", made.get("kind").getAsString());
		assertTrue(made.get("hasKey").getAsBoolean());
		assertTrue(made.get("preferred").getAsBoolean());
		assertEquals("{\"id\":\"tiny-1\",\"context\":8192,\"inputPrice\":0.25,\"outputPrice\":2}",
				made.getAsJsonArray("models").get(0).toString());
		assertEquals(made, listed("Desk"));

		JsonObject test = product.run("--json", "ai", "test", "desk").ok().json().getAsJsonObject();
		assertEquals("works", test.get("stage").getAsString());
		assertEquals(List.of("tiny-1", "tiny-2"), product.run("ai", "models", "Desk").ok().out().lines().toList());
		assertTrue(product.run("ai", "models", "Desk", "--known").ok().out().contains("8192"));

		product.run("ai", "remove", "Desk").ok();
		assertEquals(1, product.run("--json", "ai", "providers").ok().jsonLines().size());
		assertTrue(listed("Local analyst").get("preferred").getAsBoolean());
	}

	@Test
	@LongRunning("aProviderIsSetUpTriedAndRemoved")
	void onlyWhatIsNamedChanges() {
		configure("--kind", "openai", "--address", server.address(), "--model", ModelServer.MODEL, "--path", "/chat/completions",
				"--key-env", "MY_KEY").ok();
		JsonObject before = listed("Desk");
		configure("--user-id", "kim").ok();
		JsonObject after = listed("Desk");
		assertEquals("kim", after.get("userId").getAsString());
		for (String same : List.of("id", "address", "model", "path", "hasKey", "models")) {
			assertEquals(before.get(same), after.get(same), same);
		}
		configure("--user-id", "", "--path", "", "--forget-key").ok();
		assertTrue(listed("Desk").get("userId").isJsonNull());
		assertTrue(listed("Desk").get("path").isJsonNull());
		assertFalse(listed("Desk").get("hasKey").getAsBoolean());
	}

	@Test
	void aTestThatFailsSaysWhereAndWhatToDo() throws IOException {
		Path wrong = Files.writeString(folder.resolve("key"), "sk-wrong-key\n");
		Files.setPosixFilePermissions(wrong, PosixFilePermissions.fromString("rw-------"));
		configure("--kind", "openai", "--address", server.address(), "--model", ModelServer.MODEL, "--key-file", wrong.toString()).ok();
		Product.Run key = product.run("--json", "ai", "test", "Desk");
		assertEquals(1, key.code());
		assertEquals("key", key.json().getAsJsonObject().get("stage").getAsString());
		assertTrue(key.out().contains("tftsr ai configure"), key.out());
		configure("--model", "tiny-9", "--key-env", "MY_KEY").ok();
		JsonObject model = product.run("--json", "ai", "test", "Desk").json().getAsJsonObject();
		assertEquals("model", model.get("stage").getAsString());
		assertTrue(model.get("remedy").getAsString().contains("tiny-1, tiny-2"), model.toString());
		server.close();
		assertEquals("connect", product.run("--json", "ai", "test", "Desk").json().getAsJsonObject().get("stage").getAsString());
	}

	@Test
	void theKeyIsNowhereToBeSeen() throws IOException {
		String out = configure("--kind", "openai", "--address", server.address(), "--model", ModelServer.MODEL, "--key-env", "MY_KEY").ok()
				.out();
		out += product.run("--json", "ai", "providers").ok().out();
		out += product.run("--json", "ai", "test", "Desk").ok().out();
		out += product.run("--json", "audit", "list").ok().out();
		out += product.run("--json", "settings", "get").ok().out();
		assertFalse(out.contains(ModelServer.KEY));
		assertEquals(1, server.bodies().size());
	}

	@Test
	@LongRunning("aTestThatFailsSaysWhereAndWhatToDo")
	void wrongUseIsTold() throws IOException {
		assertEquals(2, configure().code());
		assertEquals(2, configure("--kind", "oracle").code());
		assertEquals(2, configure("--kind", "azure", "--model", "d").code());
		assertEquals(2, configure("--kind", "openai", "--key", "sk-1").code());
		assertEquals(2, configure("--kind", "openai", "--key-env", "A", "--forget-key").code());
		Product.Run unset = configure("--kind", "openai", "--key-env", "NO_SUCH_VARIABLE");
		assertEquals(1, unset.code());
		assertTrue(unset.message().contains("NO_SUCH_VARIABLE is not set"), unset.message());
		Path open = Files.writeString(folder.resolve("open"), "sk-1");
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
		assertEquals(1, configure("--kind", "openai", "--key-file", open.toString()).code());
		assertEquals(1, product.run("--json", "ai", "providers").ok().jsonLines().size(), "nothing is left of what failed");
		assertEquals(1, product.run("ai", "test", "Nobody").code());
		assertEquals(1, product.run("ai", "remove", "Local analyst").code());
		assertEquals(1, configure("--kind", "openai", "--address", "https://user:pw@host/v1").code());
	}
}
