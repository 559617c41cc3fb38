package org.tftsr.pii.internal.engine;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.pii.internal.engine.Triggers.NumberShape;

/** Who wants to be asked at a number, by its shape as {@link NumberShape} describes it. Immutable. */
final class NumberTable {

	private static final String JOINTS = "\0-.";
	private static final int LENGTHS = Scanner.MOST_DIGITS + 1;
	private static final int MARKS = AsciiSet.SIZE;

	private final Recogniser[][] table = new Recogniser[2 * JOINTS.length() * LENGTHS * MARKS][];

	/** A recogniser that is asked at some numbers, and at which. */
	private record Asker(Recogniser recogniser, NumberShape shape) {
	}

	NumberTable(List<Recogniser> recognisers) {
		List<Asker> askers = new ArrayList<>();
		for (Recogniser recogniser : recognisers) {
			NumberShape shape = recogniser.triggers().numbers();
			if (shape != null) {
				askers.add(new Asker(recogniser, shape));
			}
		}
		fill(askers, false);
		fill(askers, true);
	}

	private void fill(List<Asker> askers, boolean isLong) {
		for (char joint : JOINTS.toCharArray()) {
			for (int digits = 0; digits < LENGTHS; digits++) {
				for (char mark = 0; mark < MARKS; mark++) {
					table[index(joint, digits, mark, isLong)] = askedAt(joint, digits, mark, isLong, askers);
				}
			}
		}
	}

	private static Recogniser[] askedAt(char joint, int digits, char mark, boolean isLong, List<Asker> askers) {
		List<Recogniser> asked = new ArrayList<>();
		for (Asker asker : askers) {
			if (asker.shape.fits(joint, digits, mark, isLong)) {
				asked.add(asker.recogniser);
			}
		}
		return asked.toArray(new Recogniser[0]);
	}

	private static int index(char joint, int digits, char mark, boolean isLong) {
		int place = (joint == '\0' ? 0 : joint == '-' ? 1 : 2) * 2 + (isLong ? 1 : 0);
		return (place * LENGTHS + digits) * MARKS + mark;
	}

	Recogniser[] askedAt(char joint, int digits, char mark, boolean isLong) {
		return table[index(joint, digits, mark, isLong)];
	}
}
