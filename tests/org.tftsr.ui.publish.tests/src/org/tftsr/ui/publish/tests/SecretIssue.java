package org.tftsr.ui.publish.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;

/** Issues with a log, and with personal data and a secret in both. */
final class SecretIssue implements AutoCloseable {

	private static final String PERSON = "kim@example.org";
	/** What only the log says to be one. */
	static final String SECRET = "Winter-2026-Vault";

	private final Path folder;

	SecretIssue() {
		try {
			folder = Files.createTempDirectory("publish");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Makes one, with a title of its own. */
	UUID make() throws Exception {
		UUID issue = Services.get(IssueRepository.class).create(new NewIssue("Orders fail, case " + UUID.randomUUID(),
				"The disk of the database was full. " + PERSON + " has used " + SECRET + ".", Severity.CRITICAL, null, null, List.of())).id();
		Path log = Files.writeString(folder.resolve("orders.log"),
				"2026-03-01 10:00:03 ERROR login of user=kim failed, password=" + SECRET + "\n");
		Services.get(TriageService.class).importLog(issue, log, Progress.NONE);
		return issue;
	}

	/** Whether a text holds what must not leave. */
	static boolean isIn(String text) {
		return text.contains(PERSON) || text.contains(SECRET);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(folder.resolve("orders.log"));
		Files.delete(folder);
	}
}
