package org.tftsr.core.why.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;

/**
 * A tidy drawing of a tree that grows to the right: levels are columns, siblings stand one below the other in their order, a
 * parent stands at the middle of its children, and subtrees come as near to each other as their outlines allow. After E. M. Reingold
 * and J. S. Tilford, Tidier Drawings of Trees, IEEE Transactions on Software Engineering SE-7 (2), 1981, with nodes of different
 * heights; the outline of a subtree is kept as its upper and lower end on each level.
 */
public final class TidyTree {

	/** Between two siblings. */
	private static final double SIBLING_GAP = 18;
	/** Between two cards of different parents. */
	private static final double COUSIN_GAP = 30;

	private final WhyTree tree;
	private final ToDoubleFunction<Why> height;
	/** The middle of each node against that of its parent, and of those at the top against the first of them. */
	private final Map<UUID, Double> shifts = new HashMap<>();
	private final Map<UUID, Outline> outlines = new HashMap<>();

	private TidyTree(WhyTree tree, ToDoubleFunction<Why> height) {
		this.tree = tree;
		this.height = height;
	}

	/**
	 * Where the upper end of each node is.
	 *
	 * @param height how high a node is
	 * @return by id; the least is 0
	 */
	public static Map<UUID, Double> tops(WhyTree tree, ToDoubleFunction<Why> height) {
		return new TidyTree(tree, height).tops();
	}

	/** Upper and lower ends by level, against the middle of the node; the lists begin at the deepest level. */
	private static final class Outline {
		private final List<Double> upper = new ArrayList<>();
		private final List<Double> lower = new ArrayList<>();

		int levels() {
			return upper.size();
		}

		double upper(int level) {
			return upper.get(levels() - 1 - level);
		}

		double lower(int level) {
			return lower.get(levels() - 1 - level);
		}

		/** Of several subtrees side by side, each moved. */
		static Outline around(List<Outline> parts, List<Double> shifts) {
			int levels = parts.stream().mapToInt(Outline::levels).max().orElse(0);
			Outline whole = new Outline();
			for (int level = levels - 1; level >= 0; level--) {
				double up = Double.MAX_VALUE;
				double low = -Double.MAX_VALUE;
				for (int i = 0; i < parts.size(); i++) {
					if (level < parts.get(i).levels()) {
						up = Math.min(up, parts.get(i).upper(level) + shifts.get(i));
						low = Math.max(low, parts.get(i).lower(level) + shifts.get(i));
					}
				}
				whole.upper.add(up);
				whole.lower.add(low);
			}
			return whole;
		}

		Outline below(double nodeHeight) {
			upper.add(-nodeHeight / 2);
			lower.add(nodeHeight / 2);
			return this;
		}
	}

	private Map<UUID, Double> tops() {
		for (Why why : tree.whys().reversed()) {
			List<Why> children = tree.children(why.id());
			outlines.put(why.id(), arrange(children).below(height.applyAsDouble(why)));
		}
		arrange(tree.children(null));
		Map<UUID, Double> middles = new HashMap<>();
		Map<UUID, Double> tops = new HashMap<>();
		double least = Double.MAX_VALUE;
		for (Why why : tree.whys()) {
			double middle = shifts.get(why.id()) + (why.parent() == null ? 0 : middles.get(why.parent()));
			middles.put(why.id(), middle);
			double top = middle - height.applyAsDouble(why) / 2;
			tops.put(why.id(), top);
			least = Math.min(least, top);
		}
		double first = least;
		tops.replaceAll((id, top) -> top - first);
		return tops;
	}

	/** Moves siblings as near together as their subtrees allow, then their parent to the middle. */
	private Outline arrange(List<Why> siblings) {
		List<Outline> parts = new ArrayList<>();
		List<Double> places = new ArrayList<>();
		Outline above = new Outline();
		for (Why sibling : siblings) {
			Outline part = outlines.remove(sibling.id());
			double place = 0;
			for (int level = 0; level < Math.min(above.levels(), part.levels()); level++) {
				double gap = level == 0 ? SIBLING_GAP : COUSIN_GAP;
				double needed = above.lower(level) + gap - part.upper(level);
				place = level == 0 ? needed : Math.max(place, needed);
			}
			parts.add(part);
			places.add(place);
			above = Outline.around(parts, places);
		}
		if (siblings.isEmpty()) {
			return above;
		}
		double middle = (places.getFirst() + places.getLast()) / 2;
		for (int i = 0; i < places.size(); i++) {
			places.set(i, places.get(i) - middle);
			shifts.put(siblings.get(i).id(), places.get(i));
		}
		return Outline.around(parts, places);
	}
}
