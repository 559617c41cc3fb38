package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.storage.Database;

/** What was typed and not saved is kept until it is saved, given up, or its issue is deleted. */
class DraftRepositoryTest {

	private static final UUID WHY = UUID.fromString("01970000-0000-7000-8000-000000000201");
	private static final UUID NEXT = UUID.fromString("01970000-0000-7000-8000-000000000202");

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private DraftRepository drafts;
	private UUID issue;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		drafts = database.drafts();
		issue = database.issues().create(NewIssue.titled("Checkout is down")).id();
		data.changes.clear();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	private Draft.Question question(String text) {
		return new Draft.Question(issue, text);
	}

	private Optional<Draft> found() throws Exception {
		return drafts.find(Draft.Question.class, issue).map(KeptDraft::draft);
	}

	@Test
	void everyKindReadsAsItWasKept() throws Exception {
		WhyEvidence line = new WhyEvidence("app.log", 7, "disk full", UUID.randomUUID(), "ab");
		WhyTree whys = WhyTree.of(List.of(
				new Why(WHY, null, "Why?", "Größe\n\"2\"", List.of(line), WhyStanding.CONFIRMED, CauseClass.SYSTEMIC, 0, true,
						WhyAuthor.AI, new WhyAction("Watch it", "ops", LocalDate.of(2026, 12, 1))),
				new Why(NEXT, WHY, "", "", List.of(), WhyStanding.PROPOSED, null, 0, false, WhyAuthor.ANALYST, WhyAction.NONE)),
				List.of(WHY));
		List<Draft> all = List.of(
				new Draft.Fields(issue, new Draft.Values("a", "", Severity.LOW, IssueStatus.OPEN, null),
						new Draft.Values("", "\0 ü", Severity.CRITICAL, IssueStatus.RESOLVED, "network")),
				new Draft.Whys(issue, WhyTree.EMPTY, whys), new Draft.Text(issue, UUID.randomUUID(), "# A", "# A\n\nmore"),
				question("Why is it full?"));
		for (Draft draft : all) {
			drafts.keep(draft);
		}
		for (Draft draft : all) {
			assertEquals(Optional.of(draft), drafts.find(draft.getClass(), draft.subject()).map(KeptDraft::draft));
		}
		assertEquals(List.of(), drafts.leftBehind(), "this program still runs");
	}

	@Test
	void theLastOneCountsUntilItIsDiscarded() throws Exception {
		drafts.keep(question("Why"));
		drafts.keep(question("Why is"));
		drafts.discard(Draft.Whys.class, issue);
		assertEquals(Optional.of(question("Why is")), found());
		drafts.discard(Draft.Question.class, issue);
		assertEquals(Optional.empty(), found());
	}

	@Test
	void aDraftIsNoPartOfItsIssue() throws Exception {
		int rows = database.audit().list(AuditQuery.newest(100)).size();
		drafts.keep(question("Why"));
		drafts.discard(Draft.Question.class, issue);
		assertEquals(rows, database.audit().list(AuditQuery.newest(100)).size());
		assertTrue(data.changes.isEmpty());
	}

	@Test
	void itGoesWithItsIssue() throws Exception {
		drafts.keep(question("Why"));
		database.trash().put(issue);
		assertEquals(Optional.empty(), found());
		drafts.keep(question("Why is"));
		assertEquals(Optional.empty(), found(), "there is nothing that it could belong to");
	}

	@Test
	void itDoesNotComeBackWithItsIssue() throws Exception {
		drafts.keep(question("Why"));
		database.trash().put(issue);
		database.trash().restore(issue);
		assertEquals(Optional.empty(), found());
	}

	@Test
	void whatAKilledProgramHadKeptIsFound() throws Exception {
		try (ChildJvm other = ChildJvm.start(DraftingProgram.class, folder.toString(), issue.toString())) {
			assertEquals("kept", other.line());
			assertEquals(Optional.empty(), found(), "it is still being typed");
			assertEquals(List.of(), drafts.leftBehind());
			drafts.keep(question("typed here"));
			drafts.discard(Draft.Question.class, issue);
			other.kill();
		}
		assertEquals(List.of(question(DraftingProgram.TYPED)), drafts.leftBehind().stream().map(KeptDraft::draft).toList());
		assertEquals(Optional.of(question(DraftingProgram.TYPED)), found());
		drafts.keep(question("typed on"));
		assertEquals(Optional.of(question("typed on")), found());
		assertEquals(List.of(), drafts.leftBehind());
	}
}
