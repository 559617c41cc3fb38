package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

class WhyAndTimelineTest {

	@TempDir
	Path folder;

	private Database database;
	private IssueRepository issues;
	private UUID issue;

	@BeforeEach
	void open() throws Exception {
		database = TestData.ready(folder).open();
		issues = database.issues();
		issue = issues.create(NewIssue.titled("Why?")).id();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void whysAreAddedBehindTheLastOneOrInAFreePlace() throws Exception {
		WhyStep first = issues.addWhy(issue, null, "Why 1?", "Because", "a.log:7 refused", WhyState.ACCEPTED);
		WhyStep fifth = issues.addWhy(issue, 5, "Why 5?", null, null, WhyState.PROPOSED);
		WhyStep sixth = issues.addWhy(issue, null, "Why 6?", "", "", WhyState.PROPOSED);
		WhyStep second = issues.addWhy(issue, 2, "Why 2?", "", "", WhyState.ACCEPTED);
		assertEquals(List.of(1, 2, 5, 6), List.of(first.order(), second.order(), fifth.order(), sixth.order()));
		assertEquals("", fifth.answer());
		assertEquals("", fifth.evidence());
		assertEquals(List.of(first, second, fifth, sixth), issues.whys(issue));
	}

	@Test
	void aTakenPlaceAnImpossibleOneAndABlankQuestionAreRefused() throws Exception {
		issues.addWhy(issue, 1, "Why?", "", "", WhyState.ACCEPTED);
		Problems.expect(ProblemKind.CONFLICT, () -> issues.addWhy(issue, 1, "Why?", "", "", WhyState.ACCEPTED));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> issues.addWhy(issue, 0, "Why?", "", "", WhyState.ACCEPTED));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> issues.addWhy(issue, null, " ", "", "", WhyState.ACCEPTED));
		Problems.expect(ProblemKind.NOT_FOUND,
				() -> issues.addWhy(UUID.randomUUID(), null, "Why?", "", "", WhyState.ACCEPTED));
		assertEquals(1, issues.whys(issue).size());
	}

	@Test
	void aNullLeavesAFieldOfAWhyAsItIs() throws Exception {
		WhyStep why = issues.addWhy(issue, null, "Why?", "Maybe", "a.log:1", WhyState.PROPOSED);
		WhyStep accepted = issues.updateWhy(why.id(), new WhyChange(null, "Surely", null, WhyState.ACCEPTED));
		assertEquals(new WhyStep(why.id(), issue, 1, "Why?", "Surely", "a.log:1", WhyState.ACCEPTED, why.createdAt()),
				accepted);
		assertEquals(List.of(accepted), issues.whys(issue));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> issues.updateWhy(why.id(), new WhyChange("", null, null, null)));
		Problems.expect(ProblemKind.NOT_FOUND, () -> issues.updateWhy(UUID.randomUUID(), new WhyChange("Why?", null, null, null)));
	}

	@Test
	void anAnswerThatSomebodyElseGaveMeanwhileIsNotReplaced() throws Exception {
		WhyStep shown = issues.addWhy(issue, null, "Why?", "", "", WhyState.PROPOSED);
		WhyStep theirs = issues.updateWhy(shown.id(), new WhyChange(null, "Theirs", null, null).to(shown));
		WhyChange mine = new WhyChange("Why?", "Mine", "a.log:1", WhyState.ACCEPTED);
		TftsrException problem = Problems.expect(ProblemKind.CONFLICT, () -> issues.updateWhy(shown.id(), mine.to(shown)));
		assertEquals("somebody else has changed its answer since you were shown it", problem.why());
		assertEquals(List.of(theirs), issues.whys(issue), "nor is the evidence written");
		assertEquals("Mine", issues.updateWhy(shown.id(), mine.to(theirs)).answer(), "once told, it is");
	}

	@Test
	void twoWhoChangeDifferentFieldsOfAWhyOrOneFieldToTheSameDoNotMeet() throws Exception {
		WhyStep shown = issues.addWhy(issue, null, "Why?", "", "", WhyState.PROPOSED);
		issues.updateWhy(shown.id(), new WhyChange(null, "Because", null, null).to(shown));
		issues.updateWhy(shown.id(), new WhyChange(null, null, "a.log:1", null).to(shown));
		WhyStep both = issues.updateWhy(shown.id(), new WhyChange(null, "Because", null, null).to(shown));
		assertEquals(List.of("Because", "a.log:1"), List.of(both.answer(), both.evidence()));
	}

	@Test
	void oneAcceptsWhatOneWasShown() throws Exception {
		WhyStep shown = issues.addWhy(issue, null, "Why?", "Because", "", WhyState.PROPOSED);
		WhyStep theirs = issues.updateWhy(shown.id(), new WhyChange(null, "Nobody knows", null, null));
		Problems.expect(ProblemKind.CONFLICT, () -> issues.updateWhy(shown.id(), WhyChange.accept(shown)));
		assertEquals(WhyState.PROPOSED, issues.whys(issue).getFirst().state());
		assertEquals(WhyState.ACCEPTED, issues.updateWhy(shown.id(), WhyChange.accept(theirs)).state());
	}

	@Test
	void theTimelineIsInOrderOfTimeToTheMillisecond() throws Exception {
		Instant noon = Instant.parse("2026-03-29T12:00:00Z");
		TimelineEvent late = issues.addTimelineEvent(issue, "mitigated", "Restarted", noon.plusMillis(1_500), null);
		TimelineEvent early = issues.addTimelineEvent(issue, "detected", "Alert", noon, "2026-03-29 14:00:00 CEST");
		TimelineEvent between = issues.addTimelineEvent(issue, "log", "Error", noon.plusMillis(7), null);
		assertEquals(List.of(early, between, late), issues.timeline(issue));
		assertEquals(noon.plusMillis(7), between.occurredAt());
		assertEquals("2026-03-29 14:00:00 CEST", early.originalTime());
		assertNull(late.originalTime());
	}

	@Test
	void aTimelineEventNeedsATypeAndADescription() {
		Instant now = Instant.now();
		Problems.expect(ProblemKind.INVALID_INPUT, () -> issues.addTimelineEvent(issue, "", "x", now, null));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> issues.addTimelineEvent(issue, "x", " ", now, null));
		Problems.expect(ProblemKind.NOT_FOUND, () -> issues.addTimelineEvent(UUID.randomUUID(), "x", "x", now, null));
	}
}
