package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

/** Documents, pseudonyms, settings and the audit log. */
class OtherRepositoriesTest {

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private UUID issue;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		issue = database.issues().create(NewIssue.titled("Documented")).id();
		data.changes.clear();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void aDocumentReadsAsItWasWritten() throws Exception {
		Document rca = database.documents().create(issue, DocumentType.RCA, "RCA: x", "# Title\n\n| a | b |\n");
		Document postmortem = database.documents().create(issue, DocumentType.POSTMORTEM, "Post-mortem", "");
		assertEquals("# Title\n\n| a | b |\n", rca.markdown());
		assertEquals(rca.createdAt(), rca.createdAt().truncatedTo(ChronoUnit.MILLIS));
		assertEquals(Optional.of(rca), database.documents().find(rca.id()));
		assertEquals(List.of(rca, postmortem), database.documents().list(issue));
		assertEquals(Optional.empty(), database.documents().find(UUID.randomUUID()));
		assertEquals(List.of("generate_postmortem", "generate_rca"), actions("document"));
	}

	@Test
	void anEditReplacesTitleAndText() throws Exception {
		Document before = database.documents().create(issue, DocumentType.RCA, "Draft", "old");
		Document after = database.documents().update(before, "Final", "new");
		assertEquals("Final", after.title());
		assertEquals("new", after.markdown());
		assertEquals(before.createdAt(), after.createdAt());
		assertFalse(after.updatedAt().isBefore(before.updatedAt()));
		assertEquals(Optional.of(after), database.documents().find(before.id()));
		assertEquals("update_document", actions("document").getFirst());
		assertEquals(2, data.changes.size());
	}

	@Test
	void aDocumentThatSomebodyElseWroteMeanwhileIsNotReplaced() throws Exception {
		Document shown = database.documents().create(issue, DocumentType.RCA, "RCA", "old");
		Document theirs = database.documents().update(shown, "RCA", "theirs");
		TftsrException problem = Problems.expect(ProblemKind.CONFLICT,
				() -> database.documents().update(shown, "RCA", "mine"));
		assertTrue(problem.remedy().contains("save it again"), problem.remedy());
		assertEquals(Optional.of(theirs), database.documents().find(shown.id()));
		assertEquals("theirs", database.documents().update(shown, "RCA", "theirs").markdown(), "the same is no loss");
		assertEquals("mine", database.documents().update(theirs, "RCA", "mine").markdown(), "once told, it is");
	}

	@Test
	void aSettingThatSomebodyElseChangedMeanwhileIsNotReplaced() throws Exception {
		database.settings().put(Map.of("a", "1"), Map.of());
		Problems.expect(ProblemKind.CONFLICT, () -> database.settings().put(Map.of("a", "2", "b", "2"), Map.of()));
		Problems.expect(ProblemKind.CONFLICT, () -> database.settings().put(Map.of("a", "2"), Map.of("a", "0")));
		assertEquals(Map.of("a", "1"), database.settings().all(), "all of them or none");
		Problems.expect(ProblemKind.CONFLICT, () -> database.settings().put(Map.of("a", "1"), Map.of("a", "0")));
		database.settings().put(Map.of("a", "2", "b", "2"), Map.of("a", "1"));
		assertEquals(Map.of("a", "2", "b", "2"), database.settings().all());
	}

	@Test
	void aDocumentNeedsAnIssueAndATitle() {
		Problems.expect(ProblemKind.NOT_FOUND,
				() -> database.documents().create(UUID.randomUUID(), DocumentType.RCA, "t", "m"));
		Problems.expect(ProblemKind.INVALID_INPUT,
				() -> database.documents().create(issue, DocumentType.RCA, " ", "m"));
		Document gone = new Document(UUID.randomUUID(), issue, DocumentType.RCA, "t", "m", Instant.EPOCH, Instant.EPOCH);
		Problems.expect(ProblemKind.NOT_FOUND, () -> database.documents().update(gone, "t", "m"));
	}

	@Test
	void pseudonymsReadAsTheyWereAdded() throws Exception {
		List<Pseudonym> two = List.of(new Pseudonym("EMAIL", 1, "ä@example.org"), new Pseudonym("IP", 1, "10.0.0.1"));
		database.pseudonyms().add(issue, two);
		assertEquals(two, database.pseudonyms().list(issue));
		assertEquals(List.of(), database.pseudonyms().list(UUID.randomUUID()));
	}

	@Test
	void pseudonymsAreToldOneByOneByTypeAndNumber() throws Exception {
		List<Pseudonym> many = new ArrayList<>();
		for (int i = 2_500; i > 0; i--) {
			many.add(new Pseudonym(i % 2 == 0 ? "IP" : "EMAIL", i, "value " + i));
		}
		database.pseudonyms().add(issue, many);
		List<Pseudonym> told = new ArrayList<>();
		database.pseudonyms().forEach(issue, told::add);
		many.sort(Comparator.comparing(Pseudonym::typeName).thenComparing(Pseudonym::number));
		assertEquals(many, told);
		database.pseudonyms().forEach(UUID.randomUUID(), told::add);
		assertEquals(many, told);
	}

	@Test
	void othersWriteWhilePseudonymsAreTold() throws Exception {
		database.pseudonyms().add(issue, List.of(new Pseudonym("EMAIL", 1, "a@example.org"), new Pseudonym("IP", 1, "10.0.0.1")));
		List<Pseudonym> told = new ArrayList<>();
		database.pseudonyms().forEach(issue, known -> {
			told.add(known);
			assertDoesNotThrow(() -> database.issues().create(NewIssue.titled("Meanwhile")));
		});
		assertEquals(2, told.size());
	}

	@Test
	void aPseudonymThatIsThereStaysAsItIs() throws Exception {
		database.pseudonyms().add(issue, List.of(new Pseudonym("IP", 1, "10.0.0.1")));
		database.pseudonyms().add(issue,
				List.of(new Pseudonym("IP", 1, "10.0.0.1"), new Pseudonym("IP", 2, "10.0.0.2")));
		assertEquals(List.of(new Pseudonym("IP", 1, "10.0.0.1"), new Pseudonym("IP", 2, "10.0.0.2")),
				database.pseudonyms().list(issue));
		Problems.expect(ProblemKind.NOT_FOUND, () -> database.pseudonyms().add(UUID.randomUUID(), List.of()));
	}

	@Test
	void aNumberThatAnotherProcessGaveOutMeanwhileIsNotGivenToAnotherValue() throws Exception {
		database.pseudonyms().add(issue, List.of(new Pseudonym("IP", 1, "10.0.0.1")));
		Problems.expect(ProblemKind.CONFLICT, () -> database.pseudonyms().add(issue,
				List.of(new Pseudonym("IP", 2, "10.0.0.2"), new Pseudonym("IP", 1, "10.9.9.9"))));
		assertEquals(List.of(new Pseudonym("IP", 1, "10.0.0.1")), database.pseudonyms().list(issue));
	}

	@Test
	void pseudonymsSurviveARestart() throws Exception {
		List<Pseudonym> one = List.of(new Pseudonym("EMAIL", 1, "a@example.org"));
		database.pseudonyms().add(issue, one);
		database.close();
		database = data.open();
		assertEquals(one, database.pseudonyms().list(issue));
	}

	@Test
	void settingsAreKeptSorted() throws Exception {
		assertEquals(Map.of(), database.settings().all(), "nothing internal shows");
		database.pseudonyms().add(issue, List.of(new Pseudonym("IP", 1, "10.0.0.1")));
		assertEquals(Map.of(), database.settings().all(), "nothing internal shows");
		database.settings().put(Map.of("b", "2", "a", "1", "ä", ""));
		assertEquals(List.of("a", "b", "ä"), List.copyOf(database.settings().all().keySet()));
		assertEquals(Optional.of("2"), database.settings().get("b"));
		assertEquals(Optional.of(""), database.settings().get("ä"));
		assertEquals(Optional.empty(), database.settings().get("c"));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> database.settings().put(Map.of(" ", "x")));
	}

	@Test
	void onlySettingsThatChangeAreAnnouncedAndAuditedWithoutValues() throws Exception {
		database.settings().put(Map.of("theme", "dark", "size", "10"));
		data.changes.clear();
		database.settings().put(Map.of("theme", "light", "size", "10"));
		assertEquals(List.of(new Change(Topics.SETTING_CHANGED, Map.of("key", "theme"))), data.changes);
		database.settings().put(Map.of("theme", "light"));
		List<AuditEntry> rows = database.audit().list(new AuditQuery("update_settings", null, null, null, null, 10, 0));
		assertEquals(List.of("{\"keys\":[\"theme\"]}", "{\"keys\":[\"size\",\"theme\"]}"),
				rows.stream().map(AuditEntry::details).toList());
	}

	@Test
	void anAuditRowReadsAsItWasAppended() throws Exception {
		AuditEntry row = database.audit().append("apply_redactions", "log_file", "x",
				Map.of("sha256", List.of("ab", "cd")));
		assertEquals("{\"sha256\":[\"ab\",\"cd\"]}", row.details());
		assertEquals("local", row.userId());
		assertEquals(row, database.audit().list(AuditQuery.newest(1)).getFirst());
		assertEquals("{}", database.audit().append("a", "b", "c", Map.of()).details());
	}

	@Test
	void auditRowsAreListedNewestFirstInPages() throws Exception {
		List<String> appended = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			appended.add(database.audit().append("test", "thing", "n" + i, Map.of()).entityId());
		}
		List<String> listed = new ArrayList<>();
		for (int offset = 0; offset < 30; offset += 10) {
			database.audit().list(new AuditQuery("test", "thing", null, null, null, 10, offset))
					.forEach(row -> listed.add(row.entityId()));
		}
		assertEquals(appended.reversed(), listed);
		assertEquals(1, database.audit().list(new AuditQuery(null, null, "n7", null, null, 10, 0)).size());
	}

	@Test
	void auditRowsCanBeChosenByTime() throws Exception {
		Instant time = database.audit().append("test", "thing", "x", Map.of()).timestamp();
		assertEquals(1, between(time, time.plusSeconds(1)));
		assertEquals(0, between(time.plusSeconds(1), null));
		assertEquals(0, between(time.plusMillis(1), null));
		assertEquals(0, between(null, time));
		assertEquals(1, between(null, time.plusMillis(1)));
	}

	private int between(Instant from, Instant to) throws Exception {
		return database.audit().list(new AuditQuery("test", null, null, from, to, 10, 0)).size();
	}

	private List<String> actions(String entityType) throws Exception {
		List<AuditEntry> rows = database.audit().list(new AuditQuery(null, entityType, null, null, null, 100, 0));
		assertTrue(rows.stream().allMatch(row -> row.details().contains(issue.toString())));
		return rows.stream().map(AuditEntry::action).toList();
	}
}
