package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

/** What the user decides of detection with {@code tftsr detection} holds in every command. */
class DetectionTest {

	private static final String LOG = """
			2026-03-01 10:00:00 INFO  started, owner kim@example.org
			2026-03-01 10:00:01 INFO  customer KD-123456 logged in from 203.0.113.9
			2026-03-01 10:00:02 INFO  mail to noreply@example.com queued
			2026-03-01 10:00:03 ERROR customer KD-123456: cannot write /data/orders: No space left on device
			""";
	private static final String ADD_CUSTOMER = "detection pattern add CUSTOMER_NUMBER --kind personal KD-\\d{6}";

	@TempDir
	private Path folder;
	private Product product;
	private Path log;

	@BeforeEach
	void logAndProduct() throws IOException {
		product = Product.ready(folder.resolve("data"));
		log = Files.writeString(folder.resolve("app.log"), LOG);
	}

	private Product.Run tftsr(String words) {
		return product.run(words.split(" "));
	}

	private List<String> scanned() {
		return product.run("--json", "log", "scan", log.toString()).ok().jsonLines().stream()
				.map(span -> span.getAsJsonObject().get("replacement").getAsString()).toList();
	}

	@Test
	void aTypeThatIsOffIsNotReportedAndNotReplaced() {
		assertEquals(List.of("[EMAIL-1]", "[IPV4-1]", "[EMAIL-2]"), scanned());
		tftsr("detection types --off ipv4").ok();
		assertEquals(List.of("[EMAIL-1]", "[EMAIL-2]"), scanned());
		assertTrue(product.run("log", "redact", log.toString()).ok().out().contains("from 203.0.113.9"));
		tftsr("detection types --on IPV4").ok();
		assertEquals(3, scanned().size());
	}

	@Test
	void aSecretThatIsOffIsSaidToStayReadable() {
		assertTrue(tftsr("detection types --off PASSWORD,JWT").ok().err().contains("PASSWORD JWT"));
		assertFalse(tftsr("detection types --off EMAIL").ok().err().contains("readable"));
	}

	@Test
	void anOwnPatternHoldsInScanRedactAndTriage() throws IOException {
		tftsr(ADD_CUSTOMER).ok();
		assertTrue(scanned().contains("[CUSTOMER_NUMBER-1]"));
		String redacted = product.run("log", "redact", log.toString()).ok().out();
		assertTrue(redacted.contains("customer [CUSTOMER_NUMBER-1] logged in"), redacted);
		Path out = folder.resolve("out");
		Product.Run triage = product.run("--json", "triage", "--out", out.toString(), log.toString()).ok();
		assertFalse(triage.out().contains("KD-123456"), triage.out());
		assertTrue(Files.readString(out.resolve("app.redacted.log")).contains("[CUSTOMER_NUMBER-1]: cannot write"));
		assertFalse(Files.readString(out.resolve("rca.md")).contains("KD-123456"));
		tftsr("detection pattern off CUSTOMER_NUMBER").ok();
		assertFalse(scanned().contains("[CUSTOMER_NUMBER-1]"));
	}

	@Test
	void aPatternIsTriedWithoutShowingAValue() {
		tftsr(ADD_CUSTOMER).ok();
		String byName = product.run("detection", "pattern", "test", "CUSTOMER_NUMBER", log.toString()).ok().out();
		assertEquals(List.of("2:36 [CUSTOMER_NUMBER-1]", "4:36 [CUSTOMER_NUMBER-1]"), byName.lines()
				.map(line -> String.join(" ", List.of(line.split(" +")).subList(0, 2))).toList());
		Product.Run tried = product.run("--json", "detection", "pattern", "test", "owner (\\S+)", log.toString()).ok();
		assertEquals(42, tried.json().getAsJsonObject().get("column").getAsInt());
		assertFalse(tried.out().contains("kim"), tried.out());
	}

	@Test
	void aWrongExpressionOnTrialIsNotCalledAPattern() {
		Product.Run run = product.run("detection", "pattern", "test", "(?<=a)b", log.toString());
		assertEquals(1, run.code());
		assertTrue(run.message().startsWith("tftsr: Cannot use the expression: "), run.message());
	}

	@Test
	void aSecondPatternOfOneNameIsRefused() {
		tftsr(ADD_CUSTOMER).ok();
		Product.Run run = tftsr(ADD_CUSTOMER);
		assertEquals(1, run.code());
		assertTrue(run.message().contains("Remove it first or use another name"), run.message());
	}

	@Test
	@LongRunning("scan and redact say what is left out")
	void whatIsLeftOutIsSaidByEveryCommandThatSearches() {
		assertFalse(product.run("log", "scan", log.toString()).ok().err().contains("Not looked for"));
		tftsr(ADD_CUSTOMER).ok();
		tftsr("detection pattern off CUSTOMER_NUMBER").ok();
		tftsr("detection types --off MAC").ok();
		tftsr("detection exception add * --type IPV4").ok();
		String said = "Not looked for: CUSTOMER_NUMBER, IPV4, MAC.";
		for (List<String> command : List.of(List.of("log", "scan"), List.of("--json", "log", "scan"),
				List.of("log", "redact", "--forget"), List.of("triage", "--out", folder.resolve("out").toString()))) {
			List<String> words = new ArrayList<>(command);
			words.add(log.toString());
			String err = product.run(words.toArray(String[]::new)).ok().err();
			assertEquals(1, err.lines().filter(line -> line.startsWith(said)).count(), err);
		}
		assertEquals("", product.run("--quiet", "log", "scan", log.toString()).ok().err());
	}

	@Test
	void manyTypesAreCounted() {
		tftsr("detection types --off MAC,IPV4,IPV6,EMAIL,PHONE,IBAN").ok();
		String err = product.run("log", "scan", log.toString()).ok().err();
		assertTrue(err.contains("Not looked for: 6 types."), err);
	}

	@Test
	void anExceptionForEverythingIsWarnedOf() {
		assertTrue(tftsr("detection exception add * --type email").ok().err().contains("EMAIL is not looked for"));
		assertTrue(tftsr("detection exception add *").ok().err().contains("nothing is looked for"));
		assertEquals(List.of(), scanned());
		String err = product.run("log", "redact", "--forget", log.toString()).ok().err();
		assertTrue(err.contains("Not looked for: anything"), err);
	}

	@Test
	void anExceptionIsNeitherReportedNorReplaced() {
		product.run("detection", "exception", "add", "*@EXAMPLE.com", "--type", "email").ok();
		String redacted = product.run("log", "redact", log.toString()).ok().out();
		assertTrue(redacted.contains("noreply@example.com") && redacted.contains("owner [EMAIL-1]"), redacted);
		product.run("detection", "exception", "remove", "*@example.com").ok();
		assertEquals(3, scanned().size());
		Product.Run again = product.run("detection", "exception", "remove", "*@example.com");
		assertEquals(1, again.code());
		assertTrue(again.message().contains("exception list"), again.message());
	}

	@Test
	void plainNamesStandForPseudonyms() {
		tftsr("detection style plain").ok();
		assertEquals(List.of("[Email]", "[IPv4]", "[Email]"), scanned());
		tftsr("detection style pseudonym").ok();
		assertEquals("[EMAIL-1]", scanned().getFirst());
	}

	@Test
	void showTellsAll() {
		tftsr(ADD_CUSTOMER).ok();
		tftsr("detection types --off MAC").ok();
		tftsr("detection exception add build-77").ok();
		tftsr("detection style plain").ok();
		JsonObject shown = tftsr("--json detection show").ok().json().getAsJsonObject();
		assertEquals("""
				{"style":"plain","typesOff":["MAC"],"patterns":[{"name":"CUSTOMER_NUMBER","kind":"personal","on":true,\
				"expression":"KD-\\\\d{6}"}],"exceptions":[{"value":"build-77","type":null}]}""", shown.toString());
		assertTrue(tftsr("detection show").ok().out().contains("types off    MAC"));
	}

	@Test
	@LongRunning("settings of detection are set and shown")
	void resetKeepsPatternsAndExceptionsUnlessAllIsSaid() {
		tftsr(ADD_CUSTOMER).ok();
		tftsr("detection types --off MAC").ok();
		tftsr("detection exception add build-77").ok();
		tftsr("detection style plain").ok();
		tftsr("detection reset").ok();
		assertEquals("""
				{"style":"pseudonym","typesOff":[],"patterns":[{"name":"CUSTOMER_NUMBER","kind":"personal","on":true,\
				"expression":"KD-\\\\d{6}"}],"exceptions":[{"value":"build-77","type":null}]}""",
				tftsr("--json detection show").ok().json().toString());
		tftsr("detection reset --all").ok();
		assertEquals("{\"style\":\"pseudonym\",\"typesOff\":[],\"patterns\":[],\"exceptions\":[]}",
				tftsr("--json detection show").ok().json().toString());
	}

	@Test
	void typesAreListedWithTheirState() {
		tftsr("detection types --off EMAIL").ok();
		List<JsonObject> types = tftsr("--json detection types").ok().jsonLines().stream()
				.map(type -> type.getAsJsonObject()).toList();
		assertEquals(Set.of("name", "kind", "on"), types.getFirst().keySet());
		assertEquals(List.of("EMAIL"), types.stream().filter(type -> !type.get("on").getAsBoolean())
				.map(type -> type.get("name").getAsString()).toList());
	}

	@Test
	void aWrongTypeIsWrongUseAndTheRightOneIsSuggested() {
		for (String command : List.of("detection types --off EMIAL", "detection exception add x --type EMIAL")) {
			Product.Run run = tftsr(command);
			assertEquals(2, run.code(), run.err());
			assertTrue(run.message().contains("did you mean EMAIL?"), run.message());
		}
	}

	@Test
	void onlyWhatIsNearIsSuggested() {
		String beginning = tftsr("detection types --off IPV").message();
		assertTrue(beginning.contains("did you mean IPV4 or IPV6?"), beginning);
		Product.Run far = tftsr("detection types --off BANANA");
		assertEquals(2, far.code());
		assertFalse(far.message().contains("did you mean"), far.message());
		assertTrue(far.message().contains("`tftsr detection types`"), far.message());
	}

	@Test
	void wrongUseIsExitCodeTwoAndChangesNothing() {
		String before = tftsr("--json detection show").ok().out();
		for (String command : List.of("detection", "detection pattern", "detection style odd", "detection pattern add KD KD-1",
				"settings set detection {}")) {
			assertEquals(2, tftsr(command).code(), command);
		}
		assertEquals(before, tftsr("--json detection show").ok().out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "detection pattern add EMAIL --kind personal x", "detection pattern add KD --kind secret a*",
			"detection pattern add KD --kind network (?<=a)b", "detection pattern remove KD" })
	void whatCannotBeDoneFailsWithARemedy(String command) {
		Product.Run run = tftsr(command);
		assertEquals(1, run.code(), run.err());
		assertTrue(run.message().startsWith("tftsr: Cannot "), run.message());
	}
}
