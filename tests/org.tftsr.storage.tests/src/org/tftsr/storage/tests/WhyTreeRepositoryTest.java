package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.storage.Database;

/** The tree of whys, and how it goes with the chain that its main branch is. */
class WhyTreeRepositoryTest {

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private IssueRepository issues;
	private WhyTreeRepository trees;
	private UUID issue;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		reopen();
		issue = issues.create(NewIssue.titled("Orders fail")).id();
	}

	private void reopen() throws Exception {
		if (database != null) {
			database.close();
		}
		database = data.open();
		issues = database.issues();
		trees = database.whyTrees();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	private static Why why(String question, String answer) {
		return Why.asked(UUID.randomUUID(), question).withAnswer(answer);
	}

	private WhyTree save(WhyTree wanted) throws Exception {
		return trees.save(issue, trees.tree(issue), wanted);
	}

	@Test
	void aTreeIsReadAsItWasSavedAlsoAfterTheDatabaseWasClosed() throws Exception {
		Why first = why("Why did orders fail?", "The disk was full");
		Why second = why("Why was it full?", "Logs were not rotated")
				.withEvidence(List.of(WhyEvidence.parse("app.log:7 No space left"), WhyEvidence.parse("seen in the rack")))
				.withStanding(WhyStanding.CONFIRMED).withClass(CauseClass.DIRECT).withRootCause(true)
				.withAction(new WhyAction("Set up rotation", "kim", LocalDate.of(2026, 12, 1)));
		Why branch = why("Why was there no alert?", "The threshold was 99 %").withClass(CauseClass.SYSTEMIC);
		Why other = why("Why did it take an hour?", "");
		WhyTree tree = WhyEdits.add(WhyTree.EMPTY, first, null, 0);
		tree = WhyEdits.add(tree, second, first.id(), 0);
		tree = WhyEdits.add(tree, branch, first.id(), 0);
		tree = WhyEdits.together(WhyEdits.add(tree, other, null, 9), second.id(), branch.id());
		assertEquals(tree, save(tree));
		reopen();
		assertEquals(tree, trees.tree(issue));
		assertEquals(List.of("Why did orders fail?", "Why was it full?"),
				issues.whys(issue).stream().map(WhyStep::question).toList(), "the chain is the main branch");
		assertEquals("app.log:7 No space left\nseen in the rack", issues.whys(issue).getLast().evidence());
		assertEquals(tree.level(), trees.tree(issue).level(), "the level survives");
	}

	@Test
	void whatIsAddedToTheChainIsAddedToTheMainBranch() throws Exception {
		WhyStep second = issues.addWhy(issue, 2, "Why 2?", "b", "", WhyState.ACCEPTED);
		WhyStep first = issues.addWhy(issue, 1, "Why 1?", "a", "", WhyState.PROPOSED);
		WhyTree tree = trees.tree(issue);
		assertEquals(List.of(first.id(), second.id()), tree.main());
		assertEquals(first.id(), tree.get(second.id()).parent());
		assertEquals(WhyAuthor.ANALYST, tree.get(first.id()).author());
		save(WhyEdits.add(tree, why("Why else?", ""), first.id(), 9));
		WhyStep fifth = issues.addWhy(issue, 5, "Why 5?", "", "", WhyState.ACCEPTED);
		assertEquals(List.of(1, 2, 5), issues.whys(issue).stream().map(WhyStep::order).toList());
		assertEquals(second.id(), trees.tree(issue).get(fifth.id()).parent());
		assertEquals(4, trees.tree(issue).size());
		assertEquals(0, issues.updateWhy(trees.tree(issue).whys().getLast().id(), new WhyChange(null, "So", null, null)).order());
	}

	@Test
	void aChainKeepsItsGapsAndABranchBecomesTheChain() throws Exception {
		issues.addWhy(issue, 2, "Why 2?", "b", "", WhyState.ACCEPTED);
		WhyStep five = issues.addWhy(issue, 5, "Why 5?", "c", "", WhyState.ACCEPTED);
		Why branch = why("Why else?", "d");
		WhyTree tree = trees.tree(issue);
		WhyTree saved = save(WhyEdits.add(tree, branch, tree.main().getFirst(), 9));
		assertEquals(List.of(2, 5), issues.whys(issue).stream().map(WhyStep::order).toList());
		save(WhyEdits.makeMain(saved, branch.id()));
		assertEquals(List.of("Why 2?", "Why else?"), issues.whys(issue).stream().map(WhyStep::question).toList());
		assertEquals(List.of(2, 3), issues.whys(issue).stream().map(WhyStep::order).toList());
		assertFalse(trees.tree(issue).isMain(five.id()));
	}

	@Test
	void whatSomebodyElseWroteMeanwhileIsNotReplacedAndNothingIsWritten() throws Exception {
		WhyStep step = issues.addWhy(issue, null, "Why?", "", "", WhyState.ACCEPTED);
		WhyTree seen = trees.tree(issue);
		issues.updateWhy(step.id(), new WhyChange(null, "Theirs", null, null));
		WhyTree mine = WhyEdits.add(WhyEdits.write(seen, step.id(), "Why?", "Mine"), why("Why so?", ""), step.id(), 0);
		TftsrException problem = Problems.expect(ProblemKind.CONFLICT, () -> trees.save(issue, seen, mine));
		assertTrue(problem.why().contains("answer of why 1"), problem.why());
		assertFalse(problem.getMessage().contains("Mine") || problem.getMessage().contains("Theirs"));
		assertEquals(1, trees.tree(issue).size());
		WhyTree both = trees.save(issue, seen, WhyEdits.add(seen, why("Why so?", ""), step.id(), 0));
		assertEquals("Theirs", both.get(step.id()).answer(), "what does not meet comes together");
		assertEquals(2, both.size());
	}

	@Test
	void removingAWhyRemovesWhatIsBelowItAndItsEvidence() throws Exception {
		Why first = why("Why?", "So");
		Why second = why("Why so?", "Thus").withEvidence(List.of(WhyEvidence.parse("a.log:1 x")));
		WhyTree tree = save(WhyEdits.add(WhyEdits.add(WhyTree.EMPTY, first, null, 0), second, first.id(), 0));
		assertTrue(save(WhyEdits.remove(tree, first.id())).isEmpty());
		assertEquals(List.of(), database.check(Progress.NONE).problems());
		String details = database.audit().list(AuditQuery.newest(1)).getFirst().details();
		assertTrue(details.contains("removed") && !details.contains("Thus"), details);
	}

	@Test
	void aQuestionIsNeverBlank() throws Exception {
		WhyTree blank = WhyEdits.add(WhyTree.EMPTY, why(" ", "So"), null, 0);
		Problems.expect(ProblemKind.INVALID_INPUT, () -> trees.save(issue, WhyTree.EMPTY, blank));
		Problems.expect(ProblemKind.NOT_FOUND, () -> trees.tree(UUID.randomUUID()));
		Problems.expect(ProblemKind.NOT_FOUND, () -> trees.issueOf(UUID.randomUUID()));
	}

	@Test
	void evidenceKnowsTheLogItWasTakenFromAlsoWhenAnotherOneOfThatNameComes() throws Exception {
		LogFile log = database.logs().add(issue, "app.log", "/pod-1/app.log", 10, "text/plain", "aa");
		WhyStep step = issues.addWhy(issue, null, "Why?", "So", "app.log:7 full\nby ear", WhyState.ACCEPTED);
		database.logs().add(issue, "app.log", "/pod-2/app.log", 10, "text/plain", "bb");
		List<WhyEvidence> pieces = trees.tree(issue).get(step.id()).evidence();
		assertEquals(log.id(), pieces.getFirst().logId());
		assertEquals("aa", pieces.getFirst().fileHash());
		assertNull(pieces.getLast().logId());
		issues.updateWhy(step.id(), new WhyChange(null, null, "app.log:7 full\napp.log:8 either", null));
		pieces = trees.tree(issue).get(step.id()).evidence();
		assertEquals(log.id(), pieces.getFirst().logId(), "what is kept keeps its log");
		assertNull(pieces.getLast().logId(), "either log may be meant");
		assertEquals(log.id(), trees.tree(issue).get(step.id()).evidence().getFirst().logId());
	}

	@Test
	void aTreeComesBackWithADeletedIssueThatIsRestored() throws Exception {
		LogFile log = database.logs().add(issue, "app.log", "/pod-1/app.log", 10, "text/plain", "aa");
		Why first = why("Why A?", "a").withEvidence(List.of(WhyEvidence.parse("app.log:7 full").of(log.id(), "aa")))
				.withStanding(WhyStanding.CONFIRMED);
		Why branch = why("Why B?", "b");
		WhyTree tree = WhyEdits.add(WhyEdits.add(WhyTree.EMPTY, first, null, 0), branch, null, 0);
		assertEquals(tree, save(tree));
		database.trash().put(issue);
		database.trash().restore(issue);
		assertEquals(tree, trees.tree(issue));
	}

	@Test
	void aConfirmedWhyWhoseEvidenceIsClearedIsOnlyPossible() throws Exception {
		WhyStep step = issues.addWhy(issue, null, "Why?", "So", "a.log:1", WhyState.ACCEPTED);
		save(WhyEdits.change(trees.tree(issue), step.id(), why -> why.withStanding(WhyStanding.CONFIRMED)));
		issues.updateWhy(step.id(), new WhyChange(null, null, "", null));
		assertEquals(WhyStanding.POSSIBLE, trees.tree(issue).get(step.id()).standing());
		issues.updateWhy(step.id(), new WhyChange(null, null, "a.log:2", null));
		assertEquals(WhyStanding.POSSIBLE, trees.tree(issue).get(step.id()).standing(), "nor does it come back by itself");
	}
}
