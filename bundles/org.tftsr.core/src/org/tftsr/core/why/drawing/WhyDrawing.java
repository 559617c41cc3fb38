package org.tftsr.core.why.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;

/**
 * A tree of whys as cards and lines, in units that are about a pixel at usual size. What draws it decides on fonts and colours
 * only, so that a screen, a printer and a file show the same. Immutable.
 */
public final class WhyDrawing {

	/** How cards are arranged. */
	public enum Form {
		/** To the right, each level a column. */
		TREE,
		/** One below the other, each level further to the right. */
		LIST
	}

	/**
	 * A line from a why to one below it.
	 *
	 * @param main whether both are part of the main branch
	 */
	public record Link(double fromX, double fromY, double toX, double toY, boolean main) {
	}

	/** Siblings that act only together. */
	public record Join(double x, double top, double bottom) {
	}

	private static final double MARGIN = 24;
	private static final double COLUMN_GAP = 52;
	private static final double LIST_GAP = 12;
	private static final double LIST_INDENT = 36;

	private final Form form;
	private final Map<UUID, WhyCard> cards;
	private final List<Link> links = new ArrayList<>();
	private final List<Join> joins = new ArrayList<>();
	private final double width;
	private final double height;

	private WhyDrawing(WhyTree tree, Form form, Map<UUID, WhyCard> cards) {
		this.form = form;
		this.cards = cards;
		this.width = MARGIN + cards.values().stream().mapToDouble(card -> card.area().right()).max().orElse(MARGIN);
		this.height = MARGIN + cards.values().stream().mapToDouble(card -> card.area().bottom()).max().orElse(MARGIN);
		tree.whys().forEach(why -> connect(tree, why));
	}

	/** Lays a tree out. */
	public static WhyDrawing of(WhyTree tree, Form form, CardWords words, TextMeasure measure) {
		CardComposer composer = new CardComposer(tree, words, measure, form == Form.LIST);
		Map<UUID, WhyCard> cards = new LinkedHashMap<>();
		tree.whys().forEach(why -> cards.put(why.id(), composer.compose(why)));
		if (form == Form.TREE) {
			Map<UUID, Double> tops = TidyTree.tops(tree, why -> cards.get(why.id()).area().height());
			Map<UUID, Integer> depths = new HashMap<>();
			for (Why why : tree.whys()) {
				int depth = why.parent() == null ? 0 : depths.get(why.parent()) + 1;
				depths.put(why.id(), depth);
				cards.computeIfPresent(why.id(), (id, card) -> card
						.moved(MARGIN + depth * (composer.width() + COLUMN_GAP), MARGIN + tops.get(id)));
			}
		} else {
			list(tree, cards);
		}
		return new WhyDrawing(tree, form, cards);
	}

	private static void list(WhyTree tree, Map<UUID, WhyCard> cards) {
		double y = MARGIN;
		Map<UUID, Integer> depths = new HashMap<>();
		for (Why why : tree.whys()) {
			int depth = why.parent() == null ? 0 : depths.get(why.parent()) + 1;
			depths.put(why.id(), depth);
			WhyCard card = cards.get(why.id()).moved(MARGIN + depth * LIST_INDENT, y);
			cards.put(why.id(), card);
			y += card.area().height() + LIST_GAP;
		}
	}

	private void connect(WhyTree tree, Why why) {
		List<Why> children = tree.children(why.id());
		Area from = cards.get(why.id()).area();
		for (Why child : children) {
			Area to = cards.get(child.id()).area();
			double startX = form == Form.TREE ? from.right() : from.x() + LIST_INDENT / 2;
			double startY = form == Form.TREE ? from.centerY() : from.bottom();
			links.add(new Link(startX, startY, to.x(), to.centerY(), tree.isMain(why.id()) && tree.isMain(child.id())));
		}
		join(children);
		if (why.parent() == null && tree.position(why.id()) == 0) {
			join(tree.children(null));
		}
	}

	/** One mark along the left ends of those that act together. */
	private void join(List<Why> siblings) {
		Map<Integer, List<Area>> groups = new TreeMap<>();
		for (Why why : siblings) {
			if (why.together() != 0) {
				groups.computeIfAbsent(why.together(), group -> new ArrayList<>()).add(cards.get(why.id()).area());
			}
		}
		groups.values().forEach(members -> joins.add(new Join(members.getFirst().x() - 14,
				members.stream().mapToDouble(Area::y).min().orElseThrow() + 10,
				members.stream().mapToDouble(Area::bottom).max().orElseThrow() - 10)));
	}

	public Form form() {
		return form;
	}

	/** The cards, depth first. */
	public List<WhyCard> cards() {
		return List.copyOf(cards.values());
	}

	public Optional<WhyCard> card(UUID why) {
		return Optional.ofNullable(cards.get(why));
	}

	/** The card at a place. */
	public Optional<WhyCard> at(double x, double y) {
		return cards.values().stream().filter(card -> card.area().contains(x, y)).findFirst();
	}

	public List<Link> links() {
		return List.copyOf(links);
	}

	public List<Join> joins() {
		return List.copyOf(joins);
	}

	public double width() {
		return width;
	}

	public double height() {
		return height;
	}
}
