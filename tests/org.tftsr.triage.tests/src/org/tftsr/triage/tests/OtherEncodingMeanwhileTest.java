package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.SearchedLog;
import org.tftsr.triage.TriageService;

/** Somebody chooses another encoding for a log while its redacted copy is made: values are at other places of that text. */
class OtherEncodingMeanwhileTest {

	@TempDir
	private Path folder;

	private final TriageService triage = TestServices.get(TriageService.class);
	private UUID issue;
	private Path file;
	private Path copy;
	private LogFile log;

	@BeforeEach
	void importLog() throws Exception {
		issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Two encodings")).id();
		file = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 ERROR order of kim@example.org failed\n");
		copy = folder.resolve("app.redacted.log");
		log = triage.importLog(issue, file, Progress.NONE);
	}

	@Test
	void noCopyIsMadeOfALogThatIsReadInAnotherEncodingSinceItWasSearched() throws Exception {
		SearchedLog searched = triage.detect(log, Progress.NONE);
		readAs(StandardCharsets.UTF_16LE);
		assertRefused(() -> apply(searched, Progress.NONE));
	}

	@Test
	void norOfOneThatWasSearchedInThatEncodingToo() throws Exception {
		SearchedLog searched = triage.detect(log, Progress.NONE);
		triage.detect(readAs(StandardCharsets.ISO_8859_1), Progress.NONE);
		assertRefused(() -> apply(searched, Progress.NONE));
	}

	@Test
	void norOfOneThatIsReadInAnotherOneJustBeforeTheCopyIsWritten() throws Exception {
		SearchedLog searched = triage.detect(log, Progress.NONE);
		assertRefused(() -> apply(searched, new At("Writing the redacted copy")));
	}

	@Test
	void noneOfItIsTakenForSearchedThatWasFoundInTheTextOfBefore() throws Exception {
		assertRefused(() -> triage.detect(log, new At("Hashing")));
		assertFalse(TestServices.get(LogRepository.class).isSearched(log.id()));
	}

	@Test
	void aLogIsNotSearchedInAnotherEncodingThanItWasKnownIn() throws Exception {
		readAs(StandardCharsets.UTF_16LE);
		assertRefused(() -> triage.detect(log, Progress.NONE));
	}

	private void apply(SearchedLog searched, Progress progress) throws TftsrException {
		triage.applyRedactions(searched, span -> true, copy, progress);
	}

	private void assertRefused(Executable work) {
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, work).kind());
		assertFalse(Files.exists(copy));
	}

	private LogFile readAs(Charset encoding) throws TftsrException {
		return triage.importLog(issue, file, encoding, Progress.NONE);
	}

	/** Has the encoding changed where a piece of work begins. */
	private final class At implements Progress {

		private final String work;

		At(String work) {
			this.work = work;
		}

		@Override
		public void begin(String task, long total) {
			if (task.startsWith(work)) {
				try {
					readAs(StandardCharsets.UTF_16LE);
				} catch (TftsrException e) {
					throw new IllegalStateException(e);
				}
			}
		}

		@Override
		public void worked(long amount) {
			// how far it is does not matter here
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	}
}
