package org.tftsr.ai.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageService;

/** What a person types has the pseudonyms that the values have in the logs of the issue. */
class TypedTextTest {

	@TempDir
	private Path folder;

	@Test
	void aValueIsTheSameInALogAndInAQuestion() throws Exception {
		Path log = Files.writeString(folder.resolve("mail.log"), "login of kim@example.org\nlogin of lee@example.org\n");
		TriageService triage = TestServices.get(TriageService.class);
		var issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Logins fail"));
		var added = triage.importLog(issue.id(), log, Progress.NONE);
		assertEquals(Map.of(2L, "login of [EMAIL-2]"), triage.lines(added.id(), Set.of(2L, 3L), Progress.NONE));
		assertEquals(Map.of(added.id(), "mail.log"), triage.labels(issue.id()));
		IssueRedaction redaction = new IssueRedaction(issue.id(), TestServices.get(PseudonymRepository.class),
				TestServices.get(Detectors.class).current());
		assertEquals("Who is [EMAIL-2]?", redaction.text("Who is lee@example.org?"));
	}
}
