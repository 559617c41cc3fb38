package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.LeavingService;
import org.tftsr.triage.LeavingText;
import org.tftsr.triage.TriageService;

/** Of a torn log that an earlier version let into an issue, all that can be read is known before anything leaves. */
class TornLogTest {

	private static final String FIRST = "Autumn-2026-Vault";
	private static final String LAST = "Spring-2027-Vault";

	@TempDir
	private Path folder;

	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;

	@BeforeEach
	void makeIssue() throws Exception {
		issue = issues.create(NewIssue.titled("Orders fail")).id();
		issues.addWhy(issue, null, "Why was it slow?", "It waited for " + FIRST, "", WhyState.ACCEPTED);
		issues.addWhy(issue, null, "Why did it fail?", "It was refused with " + LAST, "", WhyState.ACCEPTED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, 100, 500, 2_000 })
	void whatItTellsInItsFirstAndLastReadableLineIsReplaced(int kilobytes) throws Exception {
		addAsEarlierVersions(torn(kilobytes << 10));
		LeavingText text = leaving();
		String markdown = text.markdown().text();
		assertFalse(markdown.contains(FIRST), "the first line is known");
		assertFalse(markdown.contains(LAST), "the last readable line is known");
		assertTrue(markdown.contains("It waited for ["), markdown);
	}

	@Test
	void whoeverLooksAtTheTextIsToldThatMoreMayBeInIt() throws Exception {
		addAsEarlierVersions(torn(1 << 10));
		List<String> unsearched = leaving().unsearched();
		assertEquals(List.of("The log torn.log.gz could not be searched to its end: what is compressed in it is torn or damaged."
				+ " What only the rest of it tells to be a secret is not replaced: look through the text yourself"), unsearched);
	}

	@Test
	void ofWhatWasSearchedToItsEndNothingIsTold() throws Exception {
		Path whole = Files.writeString(folder.resolve("whole.log"), "2026-03-01 10:00:03 ERROR password=" + FIRST + '\n');
		TestServices.get(TriageService.class).importLog(issue, whole, Progress.NONE);
		assertEquals(List.of(), leaving().unsearched());
	}

	/** It may be sound, and tell another time what must not leave now. */
	@Test
	void nothingLeavesWhileALogCannotBeRead() throws Exception {
		Path log = Files.writeString(folder.resolve("away.log"), "2026-03-01 10:00:03 ERROR password=" + FIRST + '\n');
		UUID id = TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE).id();
		Files.delete(log);
		// as a share that is away, the file system tells of an error and not that there is no such file
		Files.createSymbolicLink(log, log.getFileName());
		TftsrException problem = assertThrows(TftsrException.class, this::leaving);
		assertEquals(ProblemKind.IO, problem.kind());
		assertTrue(problem.what().contains("away.log"), problem.what());
		assertTrue(problem.remedy().endsWith("or remove the log from the issue"), problem.remedy());
		TestServices.get(LogRepository.class).remove(id);
		assertEquals(List.of(), leaving().unsearched());
	}

	private LeavingText leaving() throws Exception {
		return TestServices.get(LeavingService.class).redacted(issue, null, Progress.NONE);
	}

	private void addAsEarlierVersions(Path log) throws Exception {
		byte[] bytes = Files.readAllBytes(log);
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		TestServices.get(LogRepository.class).add(issue, log.getFileName().toString(), log.toString(), bytes.length, "application/gzip", hash);
	}

	/** Breaks off behind a line that can be read, within what comes next. */
	private Path torn(int readable) throws IOException {
		StringBuilder lines = new StringBuilder("2026-03-01 10:00:03 ERROR password=" + FIRST + '\n');
		Random random = new Random(20261130);
		while (lines.length() < readable) {
			lines.append("2026-03-01 10:00:03 INFO request ").append(random.nextLong()).append('\n');
		}
		lines.append("2026-03-01 10:00:04 ERROR password=" + LAST + '\n');
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		int end;
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed, true)) {
			gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
			gzip.flush();
			end = packed.size();
			gzip.write("2026-03-01 10:00:05 INFO this does not arrive\n".repeat(50).getBytes(StandardCharsets.UTF_8));
		}
		byte[] torn = new byte[end + 4];
		System.arraycopy(packed.toByteArray(), 0, torn, 0, torn.length);
		return Files.write(folder.resolve("torn.log.gz"), torn);
	}
}
