package org.tftsr.pii.internal.personal.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/** All kinds of numbers, by their labels, lengths and shapes. Immutable. */
public final class NumberSchemes {

	private static final int LONGEST_SHAPE = 20;
	private static final List<NumberScheme> ALL = all();
	private static final boolean[] HAS_LENGTH = lengths();
	private static final LabelTable LABELS = new LabelTable(ALL);
	private static final Map<String, List<NumberScheme>> BY_SHAPE = byShape();
	/** For each length of a shape, a bit for each length that its first group may have. */
	private static final int[] FIRST_GROUPS = firstGroups();

	private NumberSchemes() {
	}

	/** Where two accept a number, the first one wins: those with a check stand before those without. */
	private static List<NumberScheme> all() {
		List<NumberScheme> all = new ArrayList<>();
		List.of(WestEuropeanNumbers.ALL, GermanNumbers.ALL, SouthEuropeanNumbers.ALL, EastEuropeanNumbers.ALL,
				NordicNumbers.ALL, AmericanNumbers.ALL, AsianNumbers.ALL, SouthAsianAndAfricanNumbers.ALL,
				OceanianNumbers.ALL, WorldwideNumbers.ALL, VatNumbers.ALL, DocumentNumbers.ALL)
				.forEach(all::addAll);
		return List.copyOf(all);
	}

	private static boolean[] lengths() {
		int longest = ALL.stream().flatMap(s -> s.lengths().stream()).mapToInt(Integer::intValue).max().orElse(0);
		boolean[] lengths = new boolean[longest + 1];
		ALL.forEach(scheme -> scheme.lengths().forEach(length -> lengths[length] = true));
		return lengths;
	}

	private static Map<String, List<NumberScheme>> byShape() {
		Map<String, List<NumberScheme>> byShape = new HashMap<>();
		for (NumberScheme scheme : ALL) {
			for (String shape : scheme.shapes()) {
				byShape.computeIfAbsent(shape, s -> new ArrayList<>()).add(scheme);
			}
		}
		return byShape;
	}

	private static int[] firstGroups() {
		int[] groups = new int[LONGEST_SHAPE + 1];
		for (String shape : BY_SHAPE.keySet()) {
			int end = 0;
			while (end < shape.length() && Ascii.isAlphanumeric(shape.charAt(end))) {
				end++;
			}
			groups[shape.length()] |= 1 << end;
		}
		return groups;
	}

	/** Whether a number of this many units, this many of them in its first group, can have a shape that tells alone. */
	static boolean haveShape(int length, int firstGroup) {
		return length <= LONGEST_SHAPE && (FIRST_GROUPS[length] >>> firstGroup & 1) != 0;
	}

	/** All kinds. */
	public static List<NumberScheme> list() {
		return ALL;
	}

	/** Whether any kind has this many digits and letters. */
	public static boolean haveLength(int length) {
		return length < HAS_LENGTH.length && HAS_LENGTH[length];
	}

	/** The most digits and letters that any kind has. */
	public static int longest() {
		return HAS_LENGTH.length - 1;
	}

	/** The kinds that the words between two places name. */
	public static List<NumberScheme> named(Window window, int from, int to) {
		return LABELS.named(window, from, to);
	}

	/** Whether a number of some kinds may have this many digits and letters. */
	public static boolean anyMayHave(List<NumberScheme> kinds, int length) {
		for (NumberScheme kind : kinds) {
			if (kind.mayHave(length)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The first of some kinds whose check accepts a number.
	 *
	 * @param compact the number as digits and capital letters
	 */
	public static Optional<NumberScheme> accepting(List<NumberScheme> kinds, String compact) {
		for (NumberScheme kind : kinds) {
			if (kind.mayHave(compact.length()) && kind.isValid().test(compact)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	/**
	 * The kind that a number has without a label.
	 *
	 * @param shape   the number as written, with 9 for its digits and A for its capital letters
	 * @param compact the number as digits and capital letters
	 */
	public static Optional<NumberScheme> ofShape(String shape, String compact) {
		return accepting(BY_SHAPE.getOrDefault(shape, List.of()), compact)
				.filter(s -> s.needsNoLabel().test(compact));
	}
}
