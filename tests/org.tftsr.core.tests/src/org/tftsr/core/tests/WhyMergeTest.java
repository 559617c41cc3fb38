package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.core.tests.WhyTrees.chain;
import static org.tftsr.core.tests.WhyTrees.id;
import static org.tftsr.core.tests.WhyTrees.why;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyMerge;
import org.tftsr.core.why.WhyTree;

class WhyMergeTest {

	private final WhyTree base = chain(3);

	@Test
	void changesOfDifferentFieldsAndPlacesComeTogether() {
		WhyTree mine = WhyEdits.add(WhyEdits.write(base, id(1), "Why 1?", "Mine"), why(4, "Why A?", ""), id(2), 9);
		WhyTree theirs = WhyEdits.add(WhyEdits.write(base, id(2), "Why so?", "Theirs"), why(5, "Why B?", ""), id(2), 9);
		WhyMerge.Result result = WhyMerge.merge(base, mine, theirs);
		assertEquals(List.of(), result.conflicts());
		assertEquals(List.of("Mine", "Theirs"), List.of(result.tree().get(id(1)).answer(), result.tree().get(id(2)).answer()));
		assertEquals(List.of(id(3), id(4), id(5)), result.tree().children(id(2)).stream().map(Why::id).toList());
	}

	@Test
	void theSameFieldWrittenByBothIsAConflictAndMineIsShown() {
		WhyMerge.Result result = WhyMerge.merge(base, WhyEdits.write(base, id(2), "Why 2?", "Mine"),
				WhyEdits.write(base, id(2), "Why 2?", "Theirs"));
		assertEquals(List.of("answer of why 1.1"), result.conflicts());
		assertEquals("Mine", result.tree().get(id(2)).answer());
	}

	@Test
	void whatOneRemovedAndTheOtherChangedIsAConflict() {
		WhyTree removed = WhyEdits.remove(base, id(3));
		WhyTree changed = WhyEdits.write(base, id(3), "Why 3?", "Changed");
		assertEquals(1, WhyMerge.merge(base, removed, changed).conflicts().size());
		assertEquals(1, WhyMerge.merge(base, changed, removed).conflicts().size());
		WhyTree asked = WhyEdits.add(base, why(4, "Why 4?", ""), id(3), 0);
		assertEquals(List.of("whys below why 1.1.1"), WhyMerge.merge(base, asked, removed).conflicts());
		assertTrue(WhyMerge.merge(base, asked, removed).tree().find(id(4)).isPresent(), "nothing that was typed is lost");
	}

	@Test
	void twoWhoMoveWhysBelowEachOtherGetATree() {
		WhyTree two = WhyEdits.add(chain(1), why(2, "Why else?", ""), null, 9);
		WhyMerge.Result result = WhyMerge.merge(two, WhyEdits.move(two, id(1), id(2), 0), WhyEdits.move(two, id(2), id(1), 0));
		assertEquals(2, result.tree().size());
		assertEquals(1, result.conflicts().size());
	}

	@Test
	void theMainBranchGoesOnWithWhatTheOtherAsked() {
		WhyTree theirs = WhyEdits.add(base, why(4, "Why 4?", ""), id(3), 0);
		assertEquals(theirs.main(), WhyMerge.merge(base, WhyEdits.write(base, id(1), "Why 1?", "Mine"), theirs).tree().main());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
	void whoAloneChangedSomethingGetsJustThatAndTwoAlwaysGetATree(long seed) {
		Random random = new Random(seed);
		WhyTree begin = changed(chain(5), random, 20);
		WhyTree mine = changed(begin, random, 8);
		WhyTree theirs = changed(begin, random, 8);
		assertEquals(new WhyMerge.Result(mine, List.of()), WhyMerge.merge(begin, mine, begin));
		assertEquals(new WhyMerge.Result(theirs, List.of()), WhyMerge.merge(begin, begin, theirs));
		assertEquals(new WhyMerge.Result(mine, List.of()), WhyMerge.merge(begin, mine, mine));
		WhyTree both = WhyMerge.merge(begin, mine, theirs).tree();
		mine.whys().stream().filter(why -> begin.find(why.id()).isEmpty())
				.forEach(why -> assertTrue(both.find(why.id()).isPresent(), "what was added is there"));
		theirs.whys().stream().filter(why -> begin.find(why.id()).isEmpty())
				.forEach(why -> assertTrue(both.find(why.id()).isPresent(), "what the other added is there"));
	}

	private static WhyTree changed(WhyTree tree, Random random, int times) {
		WhyTree changed = tree;
		for (int i = 0; i < times; i++) {
			changed = WhyTrees.changed(changed, random);
		}
		return changed;
	}
}
