package org.tftsr.core.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;

/** Trees of whys for tests. */
final class WhyTrees {

	static final WhyEvidence EVIDENCE = WhyEvidence.parse("app.log:7 No space left on device");

	private WhyTrees() {
	}

	/** An id that is easy to tell. */
	static UUID id(int number) {
		return new UUID(0, number);
	}

	/** A why that a person asked and answered. */
	static Why why(int number, String question, String answer) {
		return Why.asked(id(number), question).withAnswer(answer);
	}

	/** A why of the analyst. */
	static Why proposed(int number, String question, String answer) {
		return new Why(id(number), null, question, answer, List.of(EVIDENCE), WhyStanding.PROPOSED, null, 0, false,
				WhyAuthor.ANALYST, WhyAction.NONE);
	}

	/** Whys one below the other. */
	static WhyTree chain(Why... whys) {
		List<Why> placed = new ArrayList<>();
		List<UUID> main = new ArrayList<>();
		UUID parent = null;
		for (Why why : whys) {
			placed.add(why.below(parent));
			parent = why.id();
			main.add(parent);
		}
		// an edit for each would make all of the tree anew each time
		return WhyTree.of(placed, main);
	}

	/** Whys 1 to n one below the other, all answered. */
	static WhyTree chain(int length) {
		List<Why> whys = new ArrayList<>();
		for (int i = 1; i <= length; i++) {
			whys.add(why(i, "Why " + i + "?", "Because of number " + i));
		}
		return chain(whys.toArray(Why[]::new));
	}

	/** One change of any kind that is possible. */
	static WhyTree changed(WhyTree tree, Random random) {
		if (tree.isEmpty()) {
			return WhyEdits.add(tree, asked(random), null, 0);
		}
		Why any = any(tree, random);
		Why other = any(tree, random);
		return switch (random.nextInt(11)) {
		case 0, 1, 2 -> WhyEdits.add(tree, asked(random), random.nextInt(4) == 0 ? null : any.id(), random.nextInt(4));
		case 3, 4 -> WhyEdits.canMove(tree, any.id(), other.id()) ? WhyEdits.move(tree, any.id(), other.id(), random.nextInt(3))
				: WhyEdits.move(tree, any.id(), null, random.nextInt(3));
		case 5 -> random.nextInt(3) == 0 ? WhyEdits.remove(tree, any.id()) : WhyEdits.reject(tree, any.id());
		case 6 -> WhyEdits.write(tree, any.id(), "Why " + random.nextInt(100) + '?', "Because " + random.nextInt(100));
		case 7 -> WhyEdits.makeMain(tree, any.id());
		case 8 -> WhyEdits.together(tree, any.id(), tree.siblings(any.id()).get(random.nextInt(tree.siblings(any.id()).size())).id());
		case 9 -> WhyEdits.change(tree, any.id(), why -> why.withEvidence(List.of(EVIDENCE)).withStanding(WhyStanding.CONFIRMED));
		default -> WhyEdits.change(tree, any.id(), why -> why.withClass(CauseClass.values()[random.nextInt(3)]));
		};
	}

	private static Why asked(Random random) {
		Why why = Why.asked(new UUID(random.nextLong(), random.nextLong()), "Why " + random.nextInt(100) + '?');
		return random.nextInt(3) == 0 ? why.withStanding(WhyStanding.PROPOSED) : why;
	}

	private static Why any(WhyTree tree, Random random) {
		return tree.whys().get(random.nextInt(tree.size()));
	}
}
