package org.tftsr.pii.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The literals of all triggers as a tree of their units, in which small and capital letters are alike: one walk from a
 * place, as far as any literal goes, gives all that stand there. Filters of the first two or three units, small enough
 * for the fastest cache, spare most walks. Immutable.
 */
final class LiteralTree {

	private static final int ASCII = AsciiSet.SIZE;
	/** Stands for all units that are not ASCII; no literal has it. */
	private static final int LAST = ASCII - 1;
	private static final int FILTER_BITS = 1 << 17;

	/**
	 * A literal and who wants to be asked there.
	 *
	 * @param exact  the literal where the case of its letters matters, or null
	 * @param before the units that may stand before it
	 */
	private record Entry(String exact, AsciiSet before, Recogniser recogniser) {

		boolean standsAt(Window window, int at) {
			return before.has(window.at(at - 1)) && (exact == null || window.startsWith(at, exact));
		}
	}

	/** A place of the tree while it is built. */
	private static final class Node {
		private final Map<Character, Node> children = new TreeMap<>();
		/** Those whose literal ends here, and behind them those of shorter ones on the way here. */
		private final List<Entry> entries = new ArrayList<>();
		private int number;

		private Node child(char unit) {
			return children.computeIfAbsent(unit, u -> new Node());
		}
	}

	/** The units that literals start with, in small and capital letters. */
	private final AsciiSet starts;
	/** For each node that has children, and each unit, the number of the child; 0 where there is none. */
	private final char[] next;
	private final int nodesWithChildren;
	private final Entry[][] entries;
	/** A bit for each hash of three units that a literal may start with, of those that start with a letter or digit. */
	private final long[] wordStarts = new long[FILTER_BITS / Long.SIZE];
	/** For the others, a bit for each hash of the first unit, the one before it and the one behind it. */
	private final long[] markStarts = new long[FILTER_BITS / Long.SIZE];

	LiteralTree(List<Recogniser> recognisers) {
		Node root = new Node();
		for (Recogniser recogniser : recognisers) {
			Triggers triggers = recogniser.triggers();
			for (String literal : triggers.literals()) {
				add(root, literal, triggers, recogniser);
			}
		}
		starts = AsciiSet.where(unit -> root.children.containsKey(Ascii.lower(unit)));
		List<Node> inner = new ArrayList<>();
		List<Node> leaves = new ArrayList<>();
		sort(root, inner, leaves);
		nodesWithChildren = inner.size();
		next = new char[nodesWithChildren * ASCII];
		entries = new Entry[nodesWithChildren + leaves.size()][];
		number(inner, 0);
		number(leaves, nodesWithChildren);
		inner.forEach(this::link);
	}

	private void add(Node root, String literal, Triggers triggers, Recogniser recogniser) {
		Node node = root;
		for (char unit : literal.toCharArray()) {
			node = node.child(Ascii.lower(unit));
		}
		boolean anyCase = triggers.ignoreCase() || literal.chars().noneMatch(c -> Ascii.isLetter((char) c));
		for (char second = 0; second < ASCII; second++) {
			if (fits(literal, 1, second, triggers.ignoreCase())) {
				char unit = second;
				AsciiSet before = AsciiSet.where(first -> triggers.neighbours().fit(first, unit));
				if (!before.equals(AsciiSet.NONE)) {
					Node place = literal.length() == 1 ? node.child(Ascii.lower(second)) : node;
					addOnce(place.entries, new Entry(anyCase ? null : literal, before, recogniser));
					noteStart(before, literal, second, triggers.ignoreCase());
				}
			}
		}
	}

	private static void addOnce(List<Entry> entries, Entry entry) {
		if (!entries.contains(entry)) {
			entries.add(entry);
		}
	}

	private void noteStart(AsciiSet before, String literal, char second, boolean ignoreCase) {
		for (char first = 0; first < ASCII; first++) {
			for (char other = 0; other < ASCII && fits(literal, 0, first, ignoreCase); other++) {
				if (!Ascii.isAlphanumeric(first) && before.has(other)) {
					note(markStarts, hash(first, other, second));
				} else if (Ascii.isAlphanumeric(first) && fits(literal, 2, other, ignoreCase)) {
					note(wordStarts, hash(first, second, other));
				}
			}
		}
	}

	private static void note(long[] filter, int hash) {
		filter[hash / Long.SIZE] |= 1L << hash;
	}

	/** Whether a unit can be the one at a place of a literal; any can behind its end. */
	private static boolean fits(String literal, int place, char unit, boolean ignoreCase) {
		return place >= literal.length() || unit == literal.charAt(place)
				|| ignoreCase && Ascii.lower(unit) == Ascii.lower(literal.charAt(place));
	}

	/** Lists the nodes, the root first; each gets the entries of those above it. */
	private static void sort(Node root, List<Node> inner, List<Node> leaves) {
		Deque<Node> open = new ArrayDeque<>(List.of(root));
		while (!open.isEmpty()) {
			Node node = open.remove();
			(node.children.isEmpty() ? leaves : inner).add(node);
			for (Node child : node.children.values()) {
				child.entries.addAll(node.entries);
				open.add(child);
			}
		}
	}

	private void number(List<Node> nodes, int first) {
		if (first + nodes.size() > Character.MAX_VALUE) {
			throw new IllegalArgumentException("more literals than a table of this size holds");
		}
		int number = first;
		for (Node node : nodes) {
			entries[number] = node.entries.toArray(new Entry[0]);
			node.number = number++;
		}
	}

	private void link(Node node) {
		node.children.forEach((unit, child) -> next[node.number * ASCII + unit] = (char) child.number);
	}

	private static int hash(char first, char second, char third) {
		return (first << 10 ^ second << 5 ^ third) & FILTER_BITS - 1;
	}

	/** Whether a literal may start with these units, the first a letter or digit; false alarms are few. */
	boolean mayStandAtWord(char first, char second, char third) {
		return mayStand(wordStarts, first, second, third);
	}

	/** Whether a literal may start with a mark, with these units before it and behind it. */
	boolean mayStandAtMark(char before, char mark, char second) {
		return mayStand(markStarts, mark, before, second);
	}

	private static boolean mayStand(long[] filter, char first, char second, char third) {
		if ((first | second | third) >= ASCII) {
			return first < ASCII;
		}
		int hash = hash(first, second, third);
		return (filter[hash / Long.SIZE] >>> hash & 1) != 0;
	}

	/** Whether a literal starts with a unit. */
	boolean mayStart(char unit) {
		return starts.has(unit);
	}

	/** Asks those whose literal stands at a place, those of longer literals first, if the window may be looked at. */
	void fire(Window window, int at, Findings found) {
		Entry[] askers = askersAt(window, at);
		if (askers.length > 0 && window.mayLook(at)) {
			long before = window.spent();
			window.looked(askers.length * Window.ASKED);
			ask(askers, window, at, found);
			found.settleNumber(at, before);
		}
	}

	/** As {@link #fire}, on a line that was passed over. */
	void fireUnpaid(Window window, int at, Findings found) {
		ask(askersAt(window, at), window, at, found);
	}

	private Entry[] askersAt(Window window, int at) {
		int node = 0;
		int i = at;
		do {
			char unit = window.at(i++);
			int child = next[node * ASCII + (unit < ASCII ? Ascii.lower(unit) : LAST)];
			if (child == 0) {
				break;
			}
			node = child;
		} while (node < nodesWithChildren);
		return entries[node];
	}

	private static void ask(Entry[] askers, Window window, int at, Findings found) {
		for (Entry entry : askers) {
			if (entry.standsAt(window, at)) {
				entry.recogniser().recognise(window, at, found);
			}
		}
	}
}
