package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.core.tests.WhyTrees.chain;
import static org.tftsr.core.tests.WhyTrees.id;
import static org.tftsr.core.tests.WhyTrees.proposed;
import static org.tftsr.core.tests.WhyTrees.why;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.lint.WhyFinding;
import org.tftsr.core.why.lint.WhyFix;
import org.tftsr.core.why.lint.WhyLinter;
import org.tftsr.core.why.lint.WhyRule;

class WhyLinterTest {

	private static List<WhyRule> rules(WhyTree tree, UUID why) {
		return WhyLinter.check(tree).stream().filter(finding -> finding.why().equals(why)).map(WhyFinding::rule).toList();
	}

	private static Why shown(Why why) {
		return why.withEvidence(List.of(WhyTrees.EVIDENCE));
	}

	/** The answer at the end of three whys, where nothing else is the matter. */
	private static List<WhyRule> rulesOfAnswer(String answer) {
		Why last = shown(why(3, "Why was there no alert?", answer))
				.withAction(new WhyAction("Alert at 80 %", "kim", LocalDate.of(2026, 12, 1)));
		return rules(chain(shown(why(1, "Why did orders fail?", "The disk was full")),
				shown(why(2, "Why was it full?", "Nothing rotated the logs")), last), id(3));
	}

	@Test
	void aCompleteChainHasNothingTheMatter() {
		Why first = shown(why(1, "Why did orders fail?", "The disk was full"));
		Why second = shown(why(2, "What filled the disk?", "Debug logs of the importer"));
		Why third = shown(why(3, "How could they stay?", "The rotation of the new host was never set up")).withRootCause(true)
				.withAction(new WhyAction("Set up rotation with the image", "kim", LocalDate.of(2026, 12, 1)));
		assertEquals(List.of(), WhyLinter.check(chain(first, second, third)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Human error", "The operator forgot to renew the certificate", "An engineer accidentally ran the script on production",
			"It was a mistake by the on-call", "[PERSON_NAME-1] did not check the disk", "Lack of attention", "Somebody misconfigured it",
			"The DBA should have noticed", "Operator error" })
	void anAnswerThatBlamesAPersonIsTold(String answer) {
		assertTrue(rulesOfAnswer(answer).contains(WhyRule.STOPS_AT_A_PERSON));
	}

	@ParameterizedTest
	@ValueSource(strings = { "The deploy had no check of free space", "Users did not receive mail", "The error handler ignored the return code",
			"The runbook named the wrong host", "No review is asked for in that repository", "Retries of the engine failed to back off",
			"Access to production needs no second person" })
	void anAnswerAboutTheSystemIsNot(String answer) {
		assertEquals(List.of(), rulesOfAnswer(answer));
	}

	@Test
	void aPersonInTheMiddleOfAChainIsNoEnd() {
		WhyTree tree = chain(why(1, "Why?", "The operator forgot it"), why(2, "What made that possible?", "No check reminds"));
		assertFalse(rules(tree, id(1)).contains(WhyRule.STOPS_AT_A_PERSON));
	}

	@Test
	void anAnswerWithoutEvidenceALeafWithoutActionAndAnEarlyEndAreTold() {
		WhyTree tree = chain(why(1, "Why did it fail?", "The disk was full"));
		assertEquals(List.of(WhyRule.NO_EVIDENCE, WhyRule.TOO_SHALLOW, WhyRule.NO_ACTION), rules(tree, id(1)));
		assertEquals(List.of(), rules(chain(why(1, "Why did it fail?", "")), id(1)), "no answer, nothing to say of it");
	}

	@Test
	void aQuestionThatAsksForNoReasonCanBeMadeToOne() {
		WhyTree tree = chain(why(1, "The disk was full.", ""));
		WhyFinding finding = WhyLinter.check(tree).getFirst();
		assertEquals(WhyRule.NOT_A_WHY, finding.rule());
		WhyTree fixed = ((WhyFix.Change) finding.fixes().getFirst()).change().apply(tree);
		assertEquals("Why: The disk was full?", fixed.get(id(1)).question());
		assertEquals(List.of(), WhyLinter.check(fixed));
		assertEquals(List.of(), WhyLinter.check(chain(why(1, "\u4e3a\u4ec0\u4e48\uff1f", ""))), "other scripts are left alone");
	}

	@Test
	void anAnswerThatComesBackToAnAncestorIsACircle() {
		WhyTree tree = chain(why(1, "Why?", "The disk was full"), why(2, "Why?", "Logs grew"), why(3, "Why?", "Because the disk was full."));
		assertTrue(rules(tree, id(3)).contains(WhyRule.CIRCULAR));
		assertFalse(rules(tree, id(2)).contains(WhyRule.CIRCULAR));
	}

	@Test
	void twoConfirmedAlternativesCanBeToldToActTogether() {
		Why one = shown(why(2, "Why A?", "No limit")).withStanding(WhyStanding.CONFIRMED);
		Why two = shown(why(3, "Why B?", "No alert")).withStanding(WhyStanding.CONFIRMED);
		WhyTree tree = WhyEdits.add(WhyEdits.add(chain(1), one, id(1), 9), two, id(1), 9);
		WhyFinding finding = WhyLinter.check(tree).stream()
				.filter(each -> each.rule() == WhyRule.ALTERNATIVES_BOTH_CONFIRMED).findFirst().orElseThrow();
		WhyTree fixed = ((WhyFix.Change) finding.fixes().getFirst()).change().apply(tree);
		assertFalse(rules(fixed, id(2)).contains(WhyRule.ALTERNATIVES_BOTH_CONFIRMED));
	}

	@Test
	void anActionNeedsAnOwnerAndADateAndARootCauseIsALeaf() {
		Why first = shown(why(1, "Why?", "So")).withRootCause(true).withAction(new WhyAction("Fix it", "", null));
		WhyTree tree = chain(first, why(2, "Why so?", ""));
		assertEquals(List.of(WhyRule.ACTION_WITHOUT_OWNER_OR_DATE, WhyRule.ROOT_CAUSE_IS_NO_LEAF), rules(tree, id(1)));
	}

	@Test
	void aProposalIsLookedAtOnceAPersonStandsBehindIt() {
		WhyTree tree = chain(proposed(1, "The disk", "Human error"));
		assertEquals(List.of(), WhyLinter.check(tree));
		assertFalse(WhyLinter.check(WhyEdits.accept(tree, id(1))).isEmpty());
	}
}
