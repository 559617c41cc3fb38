package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.core.tests.WhyTrees.chain;
import static org.tftsr.core.tests.WhyTrees.id;
import static org.tftsr.core.tests.WhyTrees.proposed;
import static org.tftsr.core.tests.WhyTrees.why;

import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.drawing.CardText;
import org.tftsr.core.why.drawing.CardWords;
import org.tftsr.core.why.drawing.TextMeasure;
import org.tftsr.core.why.drawing.TextRole;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.core.why.drawing.WhyDrawing;
import org.tftsr.core.why.drawing.WhyDrawing.Form;

class WhyDrawingTest {

	private static final TextMeasure MEASURE = new EvenLetters(7, 16);

	/** Each character as wide as every other. */
	private record EvenLetters(double letter, double line) implements TextMeasure {

		@Override
		public double width(String text, TextRole role) {
			return letter * text.length();
		}

		@Override
		public double lineHeight(TextRole role) {
			return line;
		}
	}

	private static WhyDrawing draw(WhyTree tree, Form form) {
		return WhyDrawing.of(tree, form, CardWords.ENGLISH, MEASURE);
	}

	@ParameterizedTest
	@EnumSource
	void noCardOverlapsAnotherWhateverTheTreeIs(Form form) {
		for (long seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			WhyTree tree = WhyTree.EMPTY;
			for (int step = 0; step < 40; step++) {
				tree = WhyTrees.changed(tree, random);
				tree = tree.isEmpty() ? tree : WhyEdits.write(tree, tree.whys().getLast().id(), "Why so?", "long ".repeat(random.nextInt(60)));
			}
			List<WhyCard> cards = draw(tree, form).cards();
			for (int i = 0; i < cards.size(); i++) {
				for (int j = i + 1; j < cards.size(); j++) {
					assertFalse(cards.get(i).area().overlaps(cards.get(j).area()), "seed " + seed);
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void everythingOfACardIsInsideIt(Form form) {
		String longWord = "x".repeat(300);
		WhyTree tree = chain(proposed(1, "Why " + longWord, longWord + " and so on ".repeat(80)), why(2, "Why?", "line\nline\n\nline"));
		WhyDrawing drawing = draw(tree, form);
		for (WhyCard card : drawing.cards()) {
			for (CardText text : card.texts()) {
				assertTrue(text.x() >= card.area().x() && text.x() + MEASURE.width(text.text(), text.role()) <= card.area().right(),
						text.text());
				assertTrue(text.y() >= card.area().y() && text.y() + 16 <= card.area().bottom(), text.text());
			}
			card.chips().forEach(chip -> assertTrue(chip.area().right() <= card.area().right()));
			assertTrue(card.area().right() <= drawing.width() && card.area().bottom() <= drawing.height());
		}
		assertTrue(drawing.cards().getFirst().accept().isPresent());
		assertTrue(drawing.cards().getLast().accept().isEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void largerLettersMakeCardsWiderAndCutNoMoreOfThem(Form form) {
		WhyTree tree = chain(why(1, "Why is the answer so long that it takes three lines or four?", "Because ".repeat(20)), why(2, "Why?", "x"));
		WhyCard usual = WhyDrawing.of(tree, form, CardWords.ENGLISH, new EvenLetters(8.6, 16)).cards().getFirst();
		WhyDrawing drawing = WhyDrawing.of(tree, form, CardWords.ENGLISH, new EvenLetters(17.2, 32));
		WhyCard large = drawing.cards().getFirst();
		assertEquals(2 * usual.area().width(), large.area().width(), 1);
		assertTrue(large.texts().size() <= usual.texts().size(), "as many lines");
		assertFalse(large.area().overlaps(drawing.cards().getLast().area()));
	}

	@Test
	void levelsAreColumnsAndAParentStandsAtTheMiddleOfItsChildren() {
		WhyTree tree = WhyEdits.add(WhyEdits.add(chain(2), why(3, "Why B?", "b"), id(1), 9), why(4, "Why C?", "c"), id(1), 9);
		WhyDrawing drawing = draw(tree, Form.TREE);
		double first = drawing.card(id(2)).orElseThrow().area().centerY();
		double last = drawing.card(id(4)).orElseThrow().area().centerY();
		assertEquals((first + last) / 2, drawing.card(id(1)).orElseThrow().area().centerY(), 0.001);
		assertEquals(drawing.card(id(2)).orElseThrow().area().x(), drawing.card(id(4)).orElseThrow().area().x());
		assertEquals(3, drawing.links().size());
		assertEquals(1, drawing.links().stream().filter(WhyDrawing.Link::main).count());
	}

	@Test
	void siblingsStandInTheirOrderAndThoseThatActTogetherAreJoined() {
		WhyTree tree = WhyEdits.add(chain(2), why(3, "Why B?", "b"), id(1), 0);
		WhyDrawing drawing = draw(WhyEdits.together(tree, id(2), id(3)), Form.TREE);
		assertTrue(drawing.card(id(3)).orElseThrow().area().bottom() < drawing.card(id(2)).orElseThrow().area().y());
		assertEquals(1, drawing.joins().size());
	}

	@Test
	void aChainOfThousandsAndAnEmptyTreeAreDrawn() {
		assertEquals(3000, draw(chain(3000), Form.TREE).cards().size());
		assertEquals(Collections.emptyList(), draw(WhyTree.EMPTY, Form.TREE).cards());
	}

	@Test
	void aPlaceTellsItsCard() {
		WhyDrawing drawing = draw(chain(2), Form.TREE);
		WhyCard second = drawing.card(id(2)).orElseThrow();
		Why found = drawing.at(second.area().x() + 1, second.area().centerY()).orElseThrow().why();
		assertEquals(id(2), found.id());
		assertTrue(drawing.at(1, 1).isEmpty());
	}
}
