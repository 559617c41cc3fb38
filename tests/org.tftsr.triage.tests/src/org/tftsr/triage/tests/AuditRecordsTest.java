package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.logs.LogSources;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageResult;
import org.tftsr.triage.TriageService;

/** Each deed leaves a row in the audit log, and no row tells a value. */
class AuditRecordsTest {

	private static final String PERSON = "zoe.canary@example.org";
	private static final String SECRET = "AKIAZ7QNTC5XW2JRKD4P";

	@TempDir
	private Path folder;

	private final TriageService triage = TestServices.get(TriageService.class);
	private final AuditLog audit = TestServices.get(AuditLog.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);

	@Test
	void everyDeedOfAnIssueIsRecordedAndNoRowTellsAValue() throws Exception {
		long before = last();
		Path log = Files.writeString(folder.resolve("mail-of-" + PERSON + ".log"),
				"2026-03-01 10:00:00 ERROR login of " + PERSON + " failed, key=" + SECRET + "\n");
		TriageResult result = triage.triage(
				new TriageRequest(List.of(log), "Why " + PERSON + " cannot log in", folder.resolve("out"), false),
				Progress.NONE);
		var issue = result.issue().issue().id();
		issues.addWhy(issue, null, "Why " + PERSON + "?", PERSON, SECRET, WhyState.PROPOSED);
		issues.addTimelineEvent(issue, "call of " + PERSON, PERSON, Instant.now(), null);
		DocumentService documents = TestServices.get(DocumentService.class);
		Document document = documents.generate(issue, DocumentType.RCA, Set.of(), Progress.NONE).document();
		Path exported = documents.export(document.id(), DocumentFormat.MARKDOWN, folder.resolve("rca.md"), Set.of(), Progress.NONE);
		TestServices.get(SettingsRepository.class).put(Map.of("audit-test", PERSON + SECRET + Instant.now()));
		triage.deleteIssue(issue);

		List<AuditEntry> rows = audit.list(AuditQuery.ALL.after(before)).reversed();
		List<String> actions = rows.stream().map(AuditEntry::action).toList();
		assertTrue(actions.containsAll(List.of("create_issue", "upload_log_file", "detect_pii", "apply_redactions",
				"add_five_why", "add_timeline_event", "generate_rca", "update_document", "export_document", "update_settings",
				"delete_issue")), actions.toString());
		String all = rows.stream().map(AuditEntry::toString).collect(Collectors.joining());
		assertFalse(all.contains("canary"), all);
		assertFalse(all.contains(SECRET), all);
		AuditEntry export = rows.stream().filter(row -> row.entityId().equals(document.id().toString()))
				.filter(row -> row.action().equals("export_document")).reduce((first, second) -> second).orElseThrow();
		assertTrue(export.details().contains(sha256(exported)), export.details());
		String deleted = rows.getLast().details();
		assertTrue(deleted.contains("\"log_files\":1") && deleted.contains("\"documents\":1")
				&& deleted.contains("\"pseudonyms\":"), deleted);
	}

	@Test
	void aRedactionOfAFileOfNoIssueIsRecordedByTheHashOfItsResult() throws Exception {
		Path log = Files.writeString(folder.resolve("alone.log"), "mail from " + PERSON + '\n');
		Path copy = folder.resolve("copy.log");
		triage.redact(LogSources.file(log), copy, true, Progress.NONE);
		AuditEntry row = audit.list(AuditQuery.newest(1)).getFirst();
		assertEquals("apply_redactions", row.action());
		assertEquals(sha256(copy), row.entityId());
		assertTrue(row.details().contains("\"replaced\":1") && row.details().contains("\"types\":[\"EMAIL\"]"),
				row.details());
		assertFalse(row.toString().contains("canary"), row.toString());
	}

	private long last() throws Exception {
		return audit.list(AuditQuery.newest(1)).stream().mapToLong(AuditEntry::sequence).findFirst().orElse(0);
	}

	private static String sha256(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}
}
