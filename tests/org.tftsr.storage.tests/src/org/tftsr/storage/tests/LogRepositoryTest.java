package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyTree;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

class LogRepositoryTest {

	private static final PiiType EMAIL = new PiiType("EMAIL", PiiKind.PERSONAL);
	private static final PiiType ADDRESS = new PiiType("IPV4", PiiKind.NETWORK);

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private UUID issue;

	@BeforeEach
	void open() throws Exception {
		data = TestData.readyWithPassphrase(folder);
		database = data.open();
		issue = database.issues().create(NewIssue.titled("With logs")).id();
		data.changes.clear();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void aLogFileReadsAsItWasAdded() throws Exception {
		LogFile log = database.logs().add(issue, "app.log", "/var/log/app.log", 5_000_000_000L, "text/plain", "ab12");
		assertEquals("app.log", log.name());
		assertEquals("/var/log/app.log", log.path());
		assertEquals(5_000_000_000L, log.size());
		assertFalse(log.redacted());
		assertEquals(Optional.of(log), database.logs().find(log.id()));
		assertEquals(Optional.of(log), database.logs().findByContent(issue, "ab12"));
		assertEquals(Optional.empty(), database.logs().findByContent(issue, "ab13"));
		assertEquals(Optional.empty(), database.logs().find(UUID.randomUUID()));
		assertEquals(List.of(new Change(Topics.ISSUE_CHANGED, Map.of(Topics.ISSUE_ID, issue.toString()))),
				data.changes);
	}

	@Test
	void theSameContentTwiceIsNoticedWithinAnIssue() throws Exception {
		LogFile first = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "00");
		Problems.expect(ProblemKind.CONFLICT,
				() -> database.logs().add(issue, "b.log", "/b.log", 1, "text/plain", "00"));
		UUID other = database.issues().create(NewIssue.titled("Another")).id();
		database.logs().add(other, "a.log", "/a.log", 1, "text/plain", "00");
		LogFile second = database.logs().add(issue, "c.log", "/c.log", 1, "text/plain", "01");
		assertEquals(List.of(first, second), database.logs().list(issue));
	}

	@Test
	void aLogFileNeedsAnIssue() {
		Problems.expect(ProblemKind.NOT_FOUND,
				() -> database.logs().add(UUID.randomUUID(), "a.log", "/a.log", 1, "text/plain", "00"));
	}

	@Test
	void spansReplaceEachOther() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "00").id();
		assertFalse(database.logs().isSearched(log));
		keep(log, found(ADDRESS, 50, "10.0.0.1"), found(EMAIL, 7, "someone@example.org"));
		List<StoredSpan> spans = database.logs().spans(log).toList();
		assertEquals(List.of("EMAIL", "IPV4"), spans.stream().map(StoredSpan::typeName).toList());
		assertEquals(7, spans.getFirst().start());
		assertEquals(7 + "someone@example.org".length(), spans.getFirst().end());
		assertEquals("[EMAIL-1]", spans.getFirst().replacement());
		keep(log, found(EMAIL, 9, "someone@example.org"));
		assertEquals(List.of(9L), database.logs().spans(log).toList().stream().map(StoredSpan::start).toList());
		keep(log);
		assertEquals(List.of(), database.logs().spans(log).toList());
		assertTrue(database.logs().isSearched(log), "though there is nothing");
		Problems.expect(ProblemKind.NOT_FOUND, () -> keep(UUID.randomUUID()));
	}

	@Test
	void theAuditLogCountsWhatWasFoundByType() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		keep(log, found(EMAIL, 1, "a@example.org"), found(EMAIL, 30, "b@example.org"), found(ADDRESS, 60, "10.0.0.1"));
		List<AuditEntry> rows = database.audit()
				.list(new AuditQuery(null, "log_file", log.toString(), null, null, 10, 0));
		assertEquals(List.of("detect_pii", "upload_log_file"), rows.stream().map(AuditEntry::action).toList());
		assertEquals("{\"EMAIL\":2,\"IPV4\":1}", rows.getFirst().details());
		assertTrue(rows.getLast().details().contains("\"content_hash\":\"00\""), rows.getLast().details());
	}

	@Test
	void theValueIsNotKeptWithEveryPlace() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		String value = "someone" + "@example.org";
		keep(log, found(EMAIL, 1, value));
		assertFalse(SqlCipher.run(data.location.file(), TestData.PASSPHRASE, ".dump").toString().contains(value));
	}

	@Test
	void moreSpansThanFitABatchComeAtOnceOrNotAtAll() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		keep(log, found(EMAIL, 1, "a@example.org"));
		data.changes.clear();
		Problems.expect(ProblemKind.CANCELLED, () -> database.logs().replaceSpans(log, sink -> {
			hand(addresses(25_000), sink);
			throw new CancelledException();
		}));
		assertEquals(List.of("EMAIL"), types(log), "as it was");
		assertEquals(24_001, rows(), "what was written by then goes with the next search: nobody who cancels waits for it");
		assertEquals(List.of(), data.changes);
		database.logs().replaceSpans(log, sink -> {
			hand(addresses(25_000), sink);
			assertEquals(List.of("EMAIL"), types(log), "until the last one");
			assertEquals(Map.of(log, 1L), database.logs().findings(issue));
		});
		List<StoredSpan> spans = database.logs().spans(log).toList();
		assertEquals(addresses(25_000).stream().map(found -> found.span().start()).toList(),
				spans.stream().map(StoredSpan::start).toList());
		assertEquals(25_000, spans.stream().map(StoredSpan::id).distinct().count());
		assertEquals(Map.of(log, 25_000L), database.logs().findings(issue));
		assertEquals(25_000, rows(), "those of before are gone");
		assertEquals(1, data.changes.size());
	}

	@Test
	void othersWriteWhileSpansAreHandedOver() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		database.logs().replaceSpans(log, sink -> {
			hand(addresses(15_000), sink);
			database.issues().create(NewIssue.titled("Meanwhile"));
			hand(List.of(found(EMAIL, 150_000, "a@example.org")), sink);
		});
		assertEquals(2, database.issues().list(IssueQuery.all(1)).total());
		assertEquals(15_001, database.logs().spans(log).toList().size());
	}

	@Test
	void ofTwoSearchesAtTheSameTimeTheOneThatEndsLastCounts() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		database.logs().replaceSpans(log, outer -> {
			hand(addresses(12_000), outer);
			database.logs().replaceSpans(log, inner -> hand(List.of(found(EMAIL, 1, "a@example.org")), inner));
			assertEquals(List.of("EMAIL"), types(log));
		});
		assertEquals(12_000, database.logs().spans(log).toList().size());
		assertEquals(12_000, rows());
	}

	@Test
	void spansThatAreReplacedWhileTheyAreReadAreNotMixed() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		keep(log, addresses(5_000).toArray(DetectedValue[]::new));
		StoredSpans reading = database.logs().spans(log);
		reading.next();
		keep(log, addresses(5_000).toArray(DetectedValue[]::new));
		Problems.expect(ProblemKind.CONFLICT, reading::toList);
	}

	@Test
	void aLogThatIsRemovedWhileItIsSearchedKeepsWhatWasFoundBefore() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		keep(log, found(EMAIL, 1, "a@example.org"));
		Problems.expect(ProblemKind.NOT_FOUND, () -> database.logs().replaceSpans(log, sink -> {
			hand(addresses(12_000), sink);
			database.logs().remove(log);
		}));
		database.logs().putBack(log);
		assertEquals(List.of("EMAIL"), types(log));
		keep(log, found(EMAIL, 1, "a@example.org"));
		assertEquals(1, rows());
	}

	@Test
	void whatWasFoundInTheTextOfAnotherEncodingGoesWithTheNextSearch() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		keep(log, addresses(5_000).toArray(DetectedValue[]::new));
		database.logs().retyped(log, "text/plain; charset=IBM037");
		assertEquals(List.of(), types(log));
		assertEquals(5_000, rows(), "nobody who chooses an encoding waits for them");
		keep(log, found(EMAIL, 1, "a@example.org"));
		assertEquals(1, rows());
	}

	@Test
	void whatASearchLeftWhoseProcessDiedIsRemovedADayLater() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		keep(log, found(EMAIL, 1, "a@example.org"));
		database.close();
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE, """
				INSERT INTO span_searches VALUES ('%1$s', 7, datetime('now', '-25 hours')), ('%1$s', 8, datetime('now', '-1 hours'));
				INSERT INTO pii_spans SELECT id || number, log_file_id, pii_type, start_offset, end_offset, '', replacement, number
				FROM pii_spans, (SELECT 7 AS number UNION SELECT 8);""".formatted(log));
		database = data.open();
		assertEquals(List.of("EMAIL"), types(log));
		keep(log, found(EMAIL, 1, "a@example.org"), found(EMAIL, 50, "b@example.org"));
		assertEquals(List.of("EMAIL", "EMAIL"), types(log));
		assertEquals(3, rows(), "two, and the one of the search that may be under way still");
	}

	@Test
	void pseudonymsAreKeptWithTheSpans() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "00").id();
		database.logs().replaceSpans(log, sink -> {
			for (int i = 1; i <= 1_500; i++) {
				sink.accept(new Pseudonym("IPV4", i, "10.0.0." + i));
				sink.accept(found(ADDRESS, i * 10L, "10.0.0." + i));
			}
		});
		assertEquals(1_500, database.pseudonyms().list(issue).size());
		assertEquals(new Pseudonym("IPV4", 1_500, "10.0.0.1500"), database.pseudonyms().list(issue).getLast());
		assertEquals(1_500, database.logs().spans(log).toList().size());
	}

	private static List<DetectedValue> addresses(int count) {
		return LongStream.range(0, count).mapToObj(i -> found(ADDRESS, i * 10, "10.0.0.1")).toList();
	}

	private static void hand(List<DetectedValue> spans, SpanSource.Sink sink) throws TftsrException {
		SpanSource.of(spans).handTo(sink);
	}

	private List<String> types(UUID log) throws TftsrException {
		return database.logs().spans(log).toList().stream().map(StoredSpan::typeName).toList();
	}

	/** How many places the database holds, in force or not. */
	private long rows() throws Exception {
		return Long.parseLong(SqlCipher.run(data.location.file(), TestData.PASSPHRASE, "SELECT count(*) FROM pii_spans;").getFirst());
	}

	private void keep(UUID log, DetectedValue... spans) throws TftsrException {
		database.logs().replaceSpans(log, SpanSource.of(List.of(spans)));
	}

	@Test
	void aRedactedCopyIsNoted() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "00").id();
		database.logs().markRedacted(log);
		assertTrue(database.logs().find(log).orElseThrow().redacted());
		Problems.expect(ProblemKind.NOT_FOUND, () -> database.logs().markRedacted(UUID.randomUUID()));
	}

	@Test
	void aRemovedLogIsNowhereUntilItIsPutBackAsItWas() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		UUID other = database.logs().add(issue, "b.log", "/b.log", 7, "text/plain", "01").id();
		keep(log, found(EMAIL, 1, "a@example.org"));
		LogFile before = database.logs().find(log).orElseThrow();
		assertEquals(Map.of(log, 1L), database.logs().findings(issue), "nobody has searched the other one");
		data.changes.clear();

		database.logs().remove(log);
		assertEquals(1, data.changes.size());
		assertEquals(Optional.empty(), database.logs().find(log));
		assertEquals(Optional.empty(), database.logs().findByContent(issue, "00"));
		assertEquals(List.of(other), database.issues().find(issue).orElseThrow().logFiles().stream().map(LogFile::id).toList());
		assertEquals(1, database.issues().list(IssueQuery.all(10)).rows().getFirst().logCount());
		assertEquals(Map.of(), database.logs().findings(issue));
		assertEquals(List.of(before), database.logs().removed(issue));
		Problems.expect(ProblemKind.NOT_FOUND, () -> database.logs().remove(log));
		Problems.expect(ProblemKind.NOT_FOUND, () -> database.logs().putBack(other));

		assertEquals(before, database.logs().putBack(log));
		assertEquals(Map.of(log, 1L), database.logs().findings(issue));
		assertEquals(List.of(), database.logs().removed(issue));
		assertEquals(List.of("put_log_file_back", "remove_log_file"),
				database.audit().list(AuditQuery.newest(2)).stream().map(AuditEntry::action).toList());
	}

	@Test
	void theSameContentOnceMorePutsARemovedLogBack() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		keep(log, found(EMAIL, 1, "a@example.org"));
		database.logs().remove(log);
		LogFile again = database.logs().add(issue, "moved.log", "/elsewhere/moved.log", 7, "text/plain", "00");
		assertEquals(log, again.id());
		assertEquals("/elsewhere/moved.log", again.path());
		assertEquals(Map.of(log, 1L), database.logs().findings(issue));
	}

	@Test
	void evidenceThatIsSavedWhileItsLogIsRemovedPointsToItAgainOnceItIsBack() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		WhyStep why = database.issues().addWhy(issue, null, "Why?", "It failed", "a.log:1 failed", WhyState.ACCEPTED);
		WhyTree seen = database.whyTrees().tree(issue);
		database.logs().remove(log);
		database.whyTrees().save(issue, seen, WhyEdits.write(seen, why.id(), "Why?", "It failed badly"));
		database.logs().putBack(log);
		assertEquals(log, database.whyTrees().tree(issue).whys().getFirst().evidence().getFirst().logId());
	}

	@Test
	void whatWasRemovedAWeekAgoIsGoneForGood() throws Exception {
		UUID old = database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00").id();
		UUID young = database.logs().add(issue, "b.log", "/b.log", 7, "text/plain", "01").id();
		keep(old, found(EMAIL, 1, "a@example.org"));
		database.logs().remove(old);
		database.logs().remove(young);
		database.close();
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"UPDATE log_files SET removed_at = datetime('now', '-8 days') WHERE id = '" + old + "';");
		database = data.open();
		assertEquals(List.of(), database.trash().purgeExpired(), "no issue");
		assertEquals(List.of(young), database.logs().removed(issue).stream().map(LogFile::id).toList());
		assertEquals(List.of(), database.logs().spans(old).toList());
		Problems.expect(ProblemKind.NOT_FOUND, () -> database.logs().putBack(old));
		assertEquals("purge_log_file", database.audit().list(AuditQuery.newest(1)).getFirst().action());
	}

	private static DetectedValue found(PiiType type, long start, String value) {
		PiiSpan span = new PiiSpan(type, start, start + value.length(), 1, 1, "test", "none");
		return new DetectedValue(span, value, '[' + type.name() + "-1]");
	}
}
