package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The main job: from logs to an RCA with one command. */
class TriageTest {

	@TempDir
	private Path folder;

	static Stream<Sample> samples() {
		return Sample.all();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void findsTheCauseAndLeaksNothing(Sample sample) throws IOException {
		Path data = folder.resolve("data");
		Path out = folder.resolve("out");
		JsonObject result = triage(new Product(data), sample, out);

		List<String> causes = new ArrayList<>();
		for (JsonElement log : result.getAsJsonArray("logs")) {
			if (log.getAsJsonObject().get("file").getAsString().equals(sample.causeFile().toString())) {
				log.getAsJsonObject().getAsJsonArray("causes")
						.forEach(cause -> causes.add(cause.getAsJsonObject().get("text").getAsString()));
			}
		}
		assertTrue(causes.stream().anyMatch(text -> text.contains(sample.causeContains())),
				"no cause line holds \"" + sample.causeContains() + "\": " + causes);
		assertFalse(result.getAsJsonObject("issue").getAsJsonArray("whys").isEmpty());
		assertNoneOf(sample.planted(), result.toString().getBytes(StandardCharsets.UTF_8), "standard output");
		assertNothingPlantedIn(folder, sample);
	}

	@Test
	void writesRedactedCopiesLineByLineAndTheRcaInThreeFormats() throws IOException {
		Sample sample = Sample.named("checkout-outage");
		Path out = folder.resolve("out");
		triage(new Product(folder.resolve("data")), sample, out);

		for (Path log : sample.logs()) {
			String name = log.getFileName().toString();
			Path copy = out.resolve(name.replace(".log", ".redacted.log"));
			assertEquals(Files.readAllLines(log).size(), Files.readAllLines(copy).size(), name);
		}
		assertAll(() -> assertTrue(Files.readString(out.resolve("rca.md")).startsWith("# ")),
				() -> assertTrue(Files.readString(out.resolve("rca.html")).contains("<html")),
				() -> assertTrue(new String(Files.readAllBytes(out.resolve("rca.pdf")), StandardCharsets.ISO_8859_1)
						.startsWith("%PDF-")));
		try (Stream<Path> files = Files.list(out)) {
			assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
		}
	}

	@Test
	void equalValuesGetEqualPseudonymsInEveryFile() throws IOException {
		Path first = Files.writeString(folder.resolve("a.log"), "login of kim@example.org failed\n");
		Path second = Files.writeString(folder.resolve("b.log"), "mail to lee@example.org\nmail to kim@example.org\n");
		Path out = folder.resolve("out");
		new Product(folder.resolve("data")).run("triage", "--out", out.toString(), first.toString(), second.toString())
				.ok();
		assertEquals("login of [EMAIL-1] failed\n", Files.readString(out.resolve("a.redacted.log")));
		assertEquals("mail to [EMAIL-2]\nmail to [EMAIL-1]\n", Files.readString(out.resolve("b.redacted.log")));
	}

	@Test
	void logsOfOneNameAreToldApartInTheRca() throws IOException {
		Path first = Files.writeString(Files.createDirectory(folder.resolve("pod-a")).resolve("app.log"),
				"2026-03-01 10:00:00 INFO started\n".repeat(40));
		Path second = Files.writeString(Files.createDirectory(folder.resolve("pod-b")).resolve("app.log"),
				"2026-03-01 10:00:00 INFO started\n2026-03-01 10:00:01 ERROR cannot write: No space left on device\n");
		Path out = folder.resolve("out");
		new Product(folder.resolve("data")).run("triage", "--out", out.toString(), first.toString(), second.toString())
				.ok();
		String rca = Files.readString(out.resolve("rca.md"));
		assertAll(() -> assertTrue(rca.contains("pod-a/app.log"), rca), () -> assertTrue(rca.contains("pod-b/app.log:2")),
				() -> assertTrue(Files.exists(out.resolve("app.redacted.log"))),
				() -> assertTrue(Files.exists(out.resolve("app.redacted-2.log"))));
	}

	@Test
	void theLogThatShowsTheCauseWinsInWhateverOrderTheLogsAreGiven() {
		Sample sample = Sample.named("checkout-outage");
		List<String> arguments = new ArrayList<>(List.of("--json", "triage", "--out", folder.resolve("out").toString()));
		sample.logs().reversed().forEach(log -> arguments.add(log.toString()));
		JsonObject issue = new Product(folder.resolve("data")).run(arguments.toArray(String[]::new)).ok().json()
				.getAsJsonObject().getAsJsonObject("issue");
		assertTrue(issue.get("title").getAsString().startsWith("checkout-service.log: "), issue.get("title").toString());
		assertTrue(issue.getAsJsonArray("whys").toString().contains(sample.causeContains()));
	}

	@Test
	void aFailedTriageLeavesNothingBehind() throws IOException {
		Path good = Files.writeString(folder.resolve("good.log"), "ERROR disk is full\n");
		Path out = folder.resolve("out");
		Product product = new Product(folder.resolve("data"));
		Product.Run run = product.run("triage", "--out", out.toString(), good.toString(),
				folder.resolve("missing.log").toString());
		assertEquals(1, run.code());
		assertTrue(run.message().contains("missing.log"), run.message());
		assertEquals("", product.run("--json", "issue", "list").ok().out());
		if (Files.exists(out)) {
			try (Stream<Path> files = Files.list(out)) {
				assertEquals(List.of(), files.toList());
			}
		}
	}

	@Test
	void theIssueIsThereAfterwards() {
		Sample sample = Sample.named("checkout-outage");
		Product product = new Product(folder.resolve("data"));
		String id = triage(product, sample, folder.resolve("out")).getAsJsonObject("issue").get("id").getAsString();

		JsonObject issue = product.run("--json", "issue", "show", id).ok().json().getAsJsonObject();
		assertEquals(sample.logs().size(), issue.getAsJsonArray("logFiles").size());
		assertEquals("proposed",
				issue.getAsJsonArray("whys").get(0).getAsJsonObject().get("state").getAsString());
		assertEquals("rca", issue.getAsJsonArray("documents").get(0).getAsJsonObject().get("type").getAsString());
		List<String> actions = product.run("--json", "audit", "list", "--limit", "1000").ok().jsonLines().stream()
				.map(row -> row.getAsJsonObject().get("action").getAsString()).toList();
		assertTrue(actions.containsAll(
				List.of("create_issue", "upload_log_file", "detect_pii", "apply_redactions", "generate_rca")),
				actions.toString());
	}

	private static JsonObject triage(Product product, Sample sample, Path out) {
		List<String> arguments = new ArrayList<>(List.of("--json", "triage", "--out", out.toString()));
		sample.logs().forEach(log -> arguments.add(log.toString()));
		return product.run(arguments.toArray(String[]::new)).ok().json().getAsJsonObject();
	}

	private static void assertNothingPlantedIn(Path folder, Sample sample) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				assertNoneOf(sample.planted(), Files.readAllBytes(file), file.toString());
			}
		}
	}

	private static void assertNoneOf(List<String> planted, byte[] content, String where) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		List<String> leaked = planted.stream()
				.filter(value -> text.contains(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
				.toList();
		assertEquals(List.of(), leaked, where);
	}
}
