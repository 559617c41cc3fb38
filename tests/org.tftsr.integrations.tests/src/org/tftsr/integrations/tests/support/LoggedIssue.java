package org.tftsr.integrations.tests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageService;

/**
 * A critical issue with a log, a why and an RCA, with personal data and a secret in all of them.
 *
 * @param issue    its id
 * @param document that of the RCA
 */
public record LoggedIssue(UUID issue, UUID document) {

	/** What only the log says to be a secret. */
	public static final String SECRET = "Winter-2026-Vault";
	/** A person in its texts. */
	public static final String PERSON = "kim@example.org";
	/** An account in its log. */
	public static final String ACCOUNT = "kimberly";

	private static final AtomicInteger CASES = new AtomicInteger();

	/** Makes one, with a title of its own. */
	public static LoggedIssue make(Path folder) throws Exception {
		IssueRepository issues = TestServices.get(IssueRepository.class);
		Path log = Files.writeString(folder.resolve("orders.log"),
				"2026-03-01 10:00:03 ERROR login of user=" + ACCOUNT + " failed, password=" + SECRET + "\n");
		String title = "Orders of " + PERSON + " fail, case " + CASES.incrementAndGet();
		UUID issue = issues.create(NewIssue.titled(title)).id();
		issues.update(issue, IssueChange.severity(Severity.CRITICAL));
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
		issues.addWhy(issue, null, "Why did " + PERSON + " see an error?", "The key was " + SECRET, "", WhyState.ACCEPTED);
		UUID document = TestServices.get(DocumentRepository.class).create(issue, DocumentType.RCA, "RCA: " + title,
				"# Root Cause Analysis\n\nThe key of " + PERSON + " was " + SECRET + ".\n\n| a | b |\n| - | - |\n| 1 | 2 |\n").id();
		return new LoggedIssue(issue, document);
	}

	/** Whether a text holds what must not leave. */
	public static boolean isIn(String text) {
		return text.contains(SECRET) || text.contains(PERSON) || text.contains(ACCOUNT);
	}
}
