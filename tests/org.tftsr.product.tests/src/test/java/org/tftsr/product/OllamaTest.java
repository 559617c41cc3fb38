package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** The commands about Ollama, against a server that manages models as it does. */
class OllamaTest {

	private static final int LONG_ENOUGH = 60;

	@TempDir
	private Path folder;
	private Product product;

	@BeforeEach
	void setUp() {
		product = Product.ready(folder.resolve("data"));
	}

	private void configure(FakeOllama ollama) {
		product.run("ai", "configure", "mine", "--kind", "ollama", "--address", ollama.address(), "--model", "llama3.2:3b").ok();
	}

	@Test
	@LongRunning("what an Ollama that runs is asked")
	void itIsAskedAtTheAddressOfItsProvider() throws Exception {
		try (FakeOllama ollama = new FakeOllama()) {
			configure(ollama);
			JsonObject status = product.run("--json", "ollama", "status").ok().json().getAsJsonObject();
			assertTrue(status.get("running").getAsBoolean());
			assertTrue(status.get("installed").getAsBoolean());
			assertEquals("0.13.1", status.get("version").getAsString());
			assertEquals(ollama.address(), status.get("address").getAsString());
			JsonObject model = product.run("--json", "ollama", "models").ok().jsonLines().getFirst().getAsJsonObject();
			assertEquals("llama3.2:3b", model.get("name").getAsString());
			assertEquals(2_019_393_189L, model.get("bytes").getAsLong());
			assertEquals("2026-11-01T09:00:00.123456789Z", model.get("modified").getAsString());
			assertTrue(product.run("ollama", "models").ok().out().contains("2.0 GB"));
			assertTrue(product.run("audit", "list", "--action", "ollama_models").ok().out().contains("/api/tags"));
		}
	}

	@Test
	void aSizeThatNoModelCanHaveIsNotWorkedOut() throws Exception {
		try (FakeOllama ollama = new FakeOllama()) {
			configure(ollama);
			ollama.says("{\"models\":[{\"name\":\"huge\",\"size\":1e999999999},{\"name\":\"less\",\"size\":-1},"
					+ "{\"name\":\"tiny\",\"size\":2.5e9}]}");
			assertEquals(List.of(0L, 0L, 2_500_000_000L), product.run("--json", "ollama", "models").ok().jsonLines().stream()
					.map(model -> model.getAsJsonObject().get("bytes").getAsLong()).toList());
		}
	}

	@Test
	void oneThatDoesNotRunIsSaidToDoSoWithARemedy() throws Exception {
		FakeOllama ollama = new FakeOllama();
		configure(ollama);
		ollama.close();
		JsonObject status = product.run("--json", "ollama", "status").ok().json().getAsJsonObject();
		assertFalse(status.get("running").getAsBoolean());
		assertTrue(status.get("problem").getAsString().contains("install guide")
				|| status.get("problem").getAsString().contains("ollama serve"), status.toString());
		Product.Run models = product.run("ollama", "models");
		assertEquals(1, models.code());
	}

	@Test
	void aModelIsFetchedWithProgressOverAllLayersAndDeleted() throws Exception {
		try (FakeOllama ollama = new FakeOllama()) {
			configure(ollama);
			Product.Run pull = product.run("--json", "ollama", "pull", "small").ok();
			assertEquals("small", pull.json().getAsJsonObject().get("model").getAsString());
			List<String> told = pull.err().lines().toList();
			assertTrue(told.contains("50 % of 3.0 GB"), pull.err());
			assertTrue(told.contains("87 % of 4.0 GB"), pull.err());
			assertTrue(told.contains("100 % of 4.0 GB"), pull.err());
			assertTrue(told.indexOf("100 % of 4.0 GB") < told.indexOf("verifying sha256 digest"), pull.err());
			assertTrue(product.run("ollama", "models").ok().out().contains("small:latest"));
			product.run("ollama", "rm", "small:latest").ok();
			Product.Run again = product.run("ollama", "rm", "small:latest");
			assertEquals(1, again.code());
			assertTrue(again.message().contains("mine has none of that name"), again.err());
		}
	}

	@Test
	void whatGoesWrongWhileFetchingIsSaid() throws Exception {
		try (FakeOllama ollama = new FakeOllama()) {
			configure(ollama);
			Product.Run broken = product.run("ollama", "pull", "broken");
			assertEquals(1, broken.code());
			assertTrue(broken.message().contains("ollama.com/library"), broken.err());
			Product.Run cut = product.run("ollama", "pull", "cut");
			assertEquals(1, cut.code());
			assertTrue(cut.message().contains("Ollama goes on from where it was"), cut.err());
			Product.Run refused = product.run("ollama", "pull", "refused");
			assertEquals(1, refused.code());
			assertTrue(refused.message().contains("no space left"), refused.err());
			assertEquals(1, product.run("ollama", "pull", "two words").code());
			assertEquals(1, product.run("ollama", "models").ok().out().lines().filter(line -> line.contains("B ")).count());
		}
	}

	@Test
	void fetchingStopsWhenTheProcessIsAskedToEnd() throws Exception {
		try (FakeOllama ollama = new FakeOllama()) {
			configure(ollama);
			Path err = folder.resolve("err");
			Process process = product.start(folder.resolve("out"), err, "ollama", "pull", "endless");
			ollama.awaitPull();
			process.destroy();
			ollama.awaitLeft();
			assertTrue(process.waitFor(LONG_ENOUGH, TimeUnit.SECONDS));
			assertTrue(Files.readString(err).contains("cancelled"), Files.readString(err));
		}
	}

	@Test
	void whatIsNoOllamaIsSaidToBeNone() throws Exception {
		try (FakeOllama ollama = new FakeOllama()) {
			product.run("ai", "configure", "mine", "--kind", "ollama", "--address", ollama.address() + "/v1", "--model", "m").ok();
			JsonObject status = product.run("--json", "ollama", "status").ok().json().getAsJsonObject();
			assertFalse(status.get("running").getAsBoolean());
			assertEquals(1, product.run("ollama", "models").code());
		}
	}

	@Test
	void nothingIsAskedOffline() throws Exception {
		try (FakeOllama ollama = new FakeOllama()) {
			configure(ollama);
			product.run("settings", "set", "net.offline", "true").ok();
			Product.Run run = product.run("ollama", "status");
			assertEquals(1, run.code());
			assertTrue(run.message().toLowerCase().contains("offline"), run.err());
		}
	}

	@Test
	void modelsAreAdvisedWithReasonsFromAListThatCanBeChanged() throws Exception {
		List<JsonObject> models = product.run("--json", "ollama", "recommend").ok().jsonLines().stream()
				.map(line -> line.getAsJsonObject()).toList();
		assertTrue(models.size() > 5);
		assertTrue(models.stream().noneMatch(model -> model.get("reason").getAsString().isBlank()));
		Files.writeString(folder.resolve("data/ollama-models.json"),
				"[{\"name\":\"own:1b\",\"gigabytes\":0.1,\"strength\":\"ours\"}]");
		JsonObject own = product.run("--json", "ollama", "recommend").ok().json().getAsJsonObject();
		assertEquals("own:1b", own.get("name").getAsString());
		assertTrue(own.get("advised").getAsBoolean());
		Files.writeString(folder.resolve("data/ollama-models.json"), "[{\"name\":\"own:1b\"}]");
		Product.Run wrong = product.run("ollama", "recommend");
		assertEquals(1, wrong.code());
		assertTrue(wrong.message().contains("gigabytes"), wrong.err());
	}

	@Test
	@LongRunning("what an Ollama that runs is asked")
	void hardwareAndGuidesNeedNoServer() {
		JsonObject hardware = product.run("--json", "ollama", "hardware").ok().json().getAsJsonObject();
		assertEquals(System.getProperty("os.arch"), hardware.get("architecture").getAsString());
		assertTrue(hardware.get("memory").isJsonNull() || hardware.get("memory").getAsLong() > 100_000_000);
		for (String platform : List.of("linux", "macos", "windows")) {
			JsonObject guide = product.run("--json", "ollama", "guide", platform).ok().json().getAsJsonObject();
			assertEquals(platform, guide.get("platform").getAsString());
			assertTrue(guide.get("page").getAsString().startsWith("https://ollama.com/"));
		}
		assertEquals(2, product.run("ollama", "guide", "amiga").code());
	}
}
