package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** What becomes of the earlier app's audit log, which held whole prompts, when its database is taken over. */
class EarlierAuditTest {

	@TempDir
	Path folder;

	private Database takenOver() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		Fixtures.copy("earlier-plain.db", data.location.file());
		return data.open();
	}

	/** The earlier app noted whole prompts in clear. Who has one can still tell by its digest that it was this one. */
	@Test
	void theAuditLogIsKeptButForItsTexts() throws Exception {
		try (Database database = takenOver()) {
			Map<String, String> details = new TreeMap<>();
			database.audit().list(AuditQuery.newest(100)).forEach(entry -> details.put(entry.action(), entry.details()));
			assertEquals("{\"user_message\":{\"sha256\":\"" + sha256("Why is it full? canary-prompt")
					+ "\",\"length\":29}}", details.get("ai_chat"));
			assertEquals("{\"file_name\":{\"sha256\":\"" + sha256("app.log") + "\",\"length\":7}}", details.get("upload_log_file"));
			assertEquals("{\"sha256\":\"" + sha256("no JSON") + "\",\"length\":7}", details.get("mitigation_started"));
			assertEquals(3, database.takenOver().orElseThrow().changed()
					.get("rows of the audit log, whose texts are now their SHA-256 and length"));
			assertEquals(List.of(), database.audit().verify(Progress.NONE).findings());
			database.oldCopy().restoreInto(folder.resolve("back"));
		}
		assertTrue(Files.readString(folder.resolve("back").resolve("tftsr.db"), StandardCharsets.ISO_8859_1)
				.contains("canary-prompt"), "until it is forgotten, the copy has it");
	}

	@Test
	void whatSaysWhatWasUsedStaysInTheAuditLogAndWhatHidesAsThatDoesNot() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		EarlierDatabases.plain(data.location.file(), """
				INSERT INTO audit_log VALUES ('a', '2026-04-01 10:00:00', 'ai_chat', 'issue', 'issue-1', 'local',
				 '{"provider":"ollama","model":"llama3.2:3b","token_count":0,"ok":true,"none":null,"log_ids":["%1$s"]}');
				INSERT INTO audit_log VALUES ('b', 'canary at noon', 'said canary', 'a canary', 'anna@canary.example', 'a canary',
				 '{"model":"canary says no","a canary":[{"deep":"canary"}],"number":4111111111111111,"token":"canary"}');
				INSERT INTO audit_log VALUES ('c', '2026-04-01', 'x', 'y', 'z', 'local', '%2$s');
				""".formatted(UUID.randomUUID(), "[".repeat(100_000)));
		try (Database database = data.open()) {
			List<AuditEntry> rows = database.audit().list(AuditQuery.newest(100));
			AuditEntry chat = rows.stream().filter(row -> row.action().equals("ai_chat")).findFirst().orElseThrow();
			assertTrue(chat.details().startsWith("{\"provider\":\"ollama\",\"model\":\"llama3.2:3b\",\"token_count\":0,"
					+ "\"ok\":true,\"none\":null,\"log_ids\":[\""), chat.details());
			assertEquals("issue-1", chat.entityId());
			Path export = folder.resolve("audit.jsonl");
			database.audit().export(export, AuditQuery.ALL, Progress.NONE);
			String text = Files.readString(export);
			assertFalse(text.contains("canary") || text.contains("4111"), text);
			assertEquals(List.of(), database.audit().verify(Progress.NONE).findings());
		}
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void theAuditLogTellsOfTheTakeOver() throws Exception {
		try (Database database = takenOver()) {
			List<String> actions = database.audit().list(AuditQuery.newest(100)).stream().map(entry -> entry.action()).toList();
			assertTrue(actions.containsAll(List.of("take_over", "ai_chat", "upload_log_file", "mitigation_started")),
					actions.toString());
			String details = database.audit().list(AuditQuery.newest(100)).stream()
					.filter(entry -> entry.action().equals("take_over")).findFirst().orElseThrow().details();
			assertTrue(details.contains("\"issues\":6"), details);
			assertFalse(details.contains("canary"), details);
			assertEquals(List.of(), database.audit().verify(Progress.NONE).findings());
		}
	}
}
