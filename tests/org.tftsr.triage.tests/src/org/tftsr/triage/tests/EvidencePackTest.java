package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.logs.LogSources;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageService;

/** What one gets of a log in place of the log is redacted, and with the pseudonyms of the issue where there is one. */
class EvidencePackTest {

	private static final String LOG = """
			2026-03-01 10:00:00 INFO  started by kim@example.org
			2026-03-01 10:00:01 INFO  called by lee@example.org
			2026-03-01 10:00:02 ERROR order of lee@example.org failed: No space left on device
			""";
	private static final String CAUSE = "3: 2026-03-01 10:00:02 ERROR order of [EMAIL-2] failed: No space left";

	@TempDir
	private Path folder;

	private final TriageService triage = TestServices.get(TriageService.class);

	@Test
	void thePackOfALogOfNoIssueIsRedacted() throws Exception {
		Path log = Files.writeString(folder.resolve("orders.log"), LOG);
		EvidencePack pack = triage.pack(LogSources.file(log), EvidencePacker.DEFAULT_BUDGET, Progress.NONE);
		assertTrue(pack.text().contains(CAUSE), pack.text());
		assertFalse(pack.text().contains("@"), pack.text());
	}

	@Test
	void thePackOfALogOfAnIssueHasItsPseudonyms() throws Exception {
		Path log = Files.writeString(folder.resolve("orders.log"), LOG);
		var issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Orders failed"));
		LogFile added = triage.importLog(issue.id(), log, Progress.NONE);
		EvidencePack first = triage.pack(added.id(), EvidencePacker.DEFAULT_BUDGET, Progress.NONE);
		assertTrue(first.text().contains(CAUSE), first.text());
		assertEquals(first, triage.pack(added.id(), EvidencePacker.DEFAULT_BUDGET, Progress.NONE));
	}
}
