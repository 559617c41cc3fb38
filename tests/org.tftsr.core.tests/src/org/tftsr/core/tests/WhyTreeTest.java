package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.core.tests.WhyTrees.chain;
import static org.tftsr.core.tests.WhyTrees.id;
import static org.tftsr.core.tests.WhyTrees.proposed;
import static org.tftsr.core.tests.WhyTrees.why;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;

class WhyTreeTest {

	@Test
	void aWhyAtItsEndLengthensTheMainBranchAndASecondOneIsABranch() {
		WhyTree tree = WhyEdits.add(chain(2), why(3, "Why else?", "Also"), id(1), 9);
		assertEquals(List.of(id(1), id(2)), tree.main());
		assertEquals("1.2", tree.number(id(3)));
		assertEquals(List.of(id(1), id(2), id(3)), tree.whys().stream().map(Why::id).toList());
		assertEquals(List.of(id(1), id(3)), WhyEdits.makeMain(tree, id(3)).main());
	}

	@Test
	void theLevelFollowsWhatIsAcceptedAndNothingElse() {
		WhyTree tree = chain(why(1, "Why?", "So"), proposed(2, "Why so?", "Thus"), proposed(3, "Why thus?", "Hence"));
		assertEquals(1, tree.level());
		assertEquals(1, WhyEdits.accept(tree, id(3)).level(), "not across a proposal");
		WhyTree accepted = WhyEdits.accept(tree, id(2));
		assertEquals(2, accepted.level());
		assertEquals(2, WhyEdits.add(accepted, proposed(4, "Why?", ""), id(3), 0).level());
		assertEquals(2, WhyEdits.reject(accepted, id(3)).level());
		assertFalse(accepted.hasRootCause());
		assertTrue(WhyEdits.change(accepted, id(2), why -> why.withRootCause(true)).hasRootCause());
	}

	@Test
	void oneWhoWritesAnAnswerStandsBehindIt() {
		WhyTree tree = chain(proposed(1, "Why?", ""));
		assertEquals(WhyStanding.PROPOSED, WhyEdits.write(tree, id(1), "Why now?", "").get(id(1)).standing());
		assertEquals(WhyStanding.POSSIBLE, WhyEdits.write(tree, id(1), "Why now?", "So").get(id(1)).standing());
	}

	@Test
	void nothingIsConfirmedWithoutEvidence() {
		Why why = why(1, "Why?", "So");
		assertThrows(IllegalArgumentException.class, () -> why.withStanding(WhyStanding.CONFIRMED));
		Why confirmed = why.withEvidence(List.of(WhyTrees.EVIDENCE)).withStanding(WhyStanding.CONFIRMED);
		assertEquals(WhyStanding.POSSIBLE, confirmed.withEvidence(List.of()).standing());
	}

	@Test
	void whatIsBelowARejectedProposalStaysWhereAPersonStandsBehindIt() {
		WhyTree tree = chain(why(1, "Why?", "So"), proposed(2, "Why so?", "Thus"), why(3, "Why thus?", "Hence"),
				proposed(4, "Why hence?", "Nobody knows"));
		WhyTree rejected = WhyEdits.reject(tree, id(2));
		assertEquals(List.of(id(1), id(3)), rejected.main());
		assertEquals(2, rejected.size());
		assertTrue(rejected.find(id(4)).isEmpty(), "a proposal that rests on it goes with it");
	}

	@Test
	void causesActTogetherUntilOneOfTwoIsMovedAway() {
		WhyTree tree = WhyEdits.add(WhyEdits.add(chain(1), why(2, "Why A?", "A"), id(1), 9), why(3, "Why B?", "B"), id(1), 9);
		WhyTree together = WhyEdits.together(tree, id(2), id(3));
		assertEquals(together.get(id(2)).together(), together.get(id(3)).together());
		WhyTree moved = WhyEdits.move(together, id(3), null, 0);
		assertEquals(0, moved.get(id(2)).together(), "one alone acts with nobody");
		assertEquals(List.of(id(3), id(1)), moved.children(null).stream().map(Why::id).toList());
	}

	@Test
	void aWhyCannotStandBelowItself() {
		WhyTree tree = chain(3);
		assertFalse(WhyEdits.canMove(tree, id(1), id(3)));
		assertThrows(IllegalArgumentException.class, () -> WhyEdits.move(tree, id(1), id(3), 0));
	}

	@Test
	void evidenceIsALineOfALogOrWhatAPersonWrote() {
		List<WhyEvidence> pieces = WhyEvidence.parseAll("pod 1/app.log:12 ERROR 10:00 full\n\n  seen in the rack \nb.log:3");
		assertEquals(List.of("pod 1/app.log:12", "", "b.log:3"), pieces.stream().map(WhyEvidence::place).toList());
		assertEquals("ERROR 10:00 full", pieces.getFirst().text());
		assertEquals("pod 1/app.log:12 ERROR 10:00 full\nseen in the rack\nb.log:3", WhyEvidence.join(pieces));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
	void anyChangesLeaveATreeAndCanBeUndoneOneByOne(long seed) {
		Random random = new Random(seed);
		Deque<WhyTree> history = new ArrayDeque<>();
		Deque<String> shapes = new ArrayDeque<>();
		WhyTree tree = WhyTree.EMPTY;
		for (int step = 0; step < 120; step++) {
			history.push(tree);
			shapes.push(shape(tree));
			tree = WhyTrees.changed(tree, random);
			assertIsTree(tree);
		}
		while (!history.isEmpty()) {
			tree = history.pop();
			assertEquals(shapes.pop(), shape(tree), "a tree never changes");
		}
		assertTrue(tree.isEmpty());
	}

	private static String shape(WhyTree tree) {
		StringBuilder shape = new StringBuilder();
		tree.whys().forEach(why -> shape.append(tree.number(why.id())).append(why).append('\n'));
		return shape.append(tree.main()).toString();
	}

	private static void assertIsTree(WhyTree tree) {
		Set<UUID> reached = new HashSet<>();
		tree.children(null).forEach(top -> tree.subtree(top.id()).forEach(why -> assertTrue(reached.add(why.id()))));
		assertEquals(tree.size(), reached.size());
		UUID parent = null;
		for (UUID id : tree.main()) {
			assertEquals(parent, tree.get(id).parent());
			parent = id;
		}
		for (Why why : tree.whys()) {
			long members = tree.siblings(why.id()).stream().filter(other -> other.together() == why.together()).count();
			assertTrue(why.together() == 0 || members > 1);
		}
	}
}
