package org.tftsr.pii.internal.personal.number;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/** All kinds of numbers, by their labels, lengths and shapes. Immutable. */
public final class NumberSchemes {

	private static final int LONGEST_SHAPE = 20;
	private static final List<NumberScheme> ALL = all();
	/** A bit for each length that some kind has. */
	private static final long LENGTHS = ALL.stream().mapToLong(NumberScheme::lengths).reduce(0, (a, b) -> a | b);
	private static final LabelTable LABELS = new LabelTable(ALL);
	private static final Map<String, List<NumberScheme>> BY_SHAPE = byShape();
	/** For each length of a shape, a bit for each length that its first group may have. */
	private static final int[] FIRST_GROUPS = firstGroups();
	/** For each length of the first group of a shape, the marks that may follow it, NUL where nothing does. */
	private static final BitSet[] FIRST_MARKS = firstMarks();
	private static final int SHAPE_FILTER = 1 << 12;
	/** Has the hashes of all shapes, so that hardly any other is looked up. */
	private static final BitSet SHAPE_HASHES = shapeHashes();

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
			groups[shape.length()] |= 1 << firstGroup(shape);
		}
		return groups;
	}

	private static int firstGroup(String shape) {
		int end = 0;
		while (end < shape.length() && Ascii.isAlphanumeric(shape.charAt(end))) {
			end++;
		}
		return end;
	}

	private static BitSet[] firstMarks() {
		BitSet[] marks = Stream.generate(BitSet::new).limit(LONGEST_SHAPE + 1).toArray(BitSet[]::new);
		for (String shape : BY_SHAPE.keySet()) {
			int end = firstGroup(shape);
			marks[end].set(end == shape.length() ? '\0' : shape.charAt(end));
		}
		return marks;
	}

	/** Whether a number whose first group has this many digits and letters may have a shape that tells alone. */
	static boolean mayHaveShape(int firstGroup, char mark) {
		return firstGroup <= LONGEST_SHAPE && (FIRST_MARKS[firstGroup].get('\0') || FIRST_MARKS[firstGroup].get(mark));
	}

	/** Whether a number of this many units, this many of them in its first group, can have a shape that tells alone. */
	static boolean haveShape(int length, int firstGroup) {
		return length <= LONGEST_SHAPE && (FIRST_GROUPS[length] >>> firstGroup & 1) != 0;
	}

	private static BitSet shapeHashes() {
		BitSet hashes = new BitSet(SHAPE_FILTER);
		for (String shape : BY_SHAPE.keySet()) {
			int hash = 0;
			for (char unit : shape.toCharArray()) {
				hash = shapeHash(hash, unit);
			}
			hashes.set(hash & SHAPE_FILTER - 1);
		}
		return hashes;
	}

	/** The hash of a shape from that of all its units but the last one, 0 for none. */
	static int shapeHash(int hash, char unit) {
		return hash * 31 + unit;
	}

	/** Whether a number with this hash of its shape can have one that tells alone. */
	static boolean haveShapeOfHash(int hash) {
		return SHAPE_HASHES.get(hash & SHAPE_FILTER - 1);
	}

	/** All kinds. */
	public static List<NumberScheme> list() {
		return ALL;
	}

	/** Whether any kind has this many digits and letters. */
	public static boolean haveLength(int length) {
		return length < Long.SIZE && (LENGTHS >>> length & 1) != 0;
	}

	/** The most digits and letters that any kind has. */
	public static int longest() {
		return Long.SIZE - 1 - Long.numberOfLeadingZeros(LENGTHS);
	}

	/** The kinds that the words between two places name. */
	public static List<NumberScheme> named(Window window, int from, int to) {
		return LABELS.named(window, from, to);
	}

	/** As {@link #named}, of the words before a number, where many of them stand close together. */
	public static List<NumberScheme> namedBefore(Window window, int from, int number) {
		return LABELS.namedBefore(window, from, number);
	}

	/** Whether a number of some kinds may have this many digits and letters. */
	public static boolean anyMayHave(List<NumberScheme> kinds, int length) {
		for (int i = 0; i < kinds.size(); i++) {
			if (kinds.get(i).mayHave(length)) {
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
