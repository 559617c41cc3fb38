package org.tftsr.core.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The whys of an issue as a tree; what happened is its unnamed root. One path from the top is the main branch: it is what the
 * linear chain of five whys shows. Immutable; every change gives another tree ({@link WhyEdits}), so that undoing one means to
 * take the tree before it.
 */
public final class WhyTree {

	/** No why has been asked. */
	public static final WhyTree EMPTY = of(List.of(), List.of());

	/** In depth-first order. */
	private final Map<UUID, Why> whys;
	/** The ids below each why, and below null those at the top. */
	private final Map<UUID, List<UUID>> children;
	private final List<UUID> main;

	private WhyTree(Map<UUID, Why> whys, Map<UUID, List<UUID>> children, List<UUID> main) {
		this.whys = whys;
		this.children = children;
		this.main = main;
	}

	/**
	 * A tree.
	 *
	 * @param whys in any order; siblings in theirs
	 * @param main the main branch from the top; it ends before the first why that does not stand below the one before it
	 * @throws IllegalArgumentException where an id is there twice, a parent is missing, or a why would be below itself
	 */
	public static WhyTree of(Collection<Why> whys, List<UUID> main) {
		Map<UUID, Why> byId = new HashMap<>();
		Map<UUID, List<UUID>> children = new HashMap<>();
		for (Why why : whys) {
			if (byId.put(why.id(), why) != null) {
				throw new IllegalArgumentException("twice: " + why.id());
			}
			children.computeIfAbsent(why.parent(), parent -> new ArrayList<>()).add(why.id());
		}
		Map<UUID, Why> ordered = new LinkedHashMap<>();
		collect(null, byId, children, ordered);
		if (ordered.size() < byId.size()) {
			throw new IllegalArgumentException("not all whys hang together");
		}
		dissolveGroupsOfOne(ordered, children);
		return new WhyTree(ordered, children, valid(main, ordered));
	}

	private static void collect(UUID parent, Map<UUID, Why> byId, Map<UUID, List<UUID>> children, Map<UUID, Why> ordered) {
		// not by recursion: a chain may be as long as somebody cares to type or to import
		List<UUID> open = new ArrayList<>(children.getOrDefault(parent, List.of()).reversed());
		while (!open.isEmpty()) {
			UUID id = open.removeLast();
			ordered.put(id, byId.get(id));
			open.addAll(children.getOrDefault(id, List.of()).reversed());
		}
	}

	private static void dissolveGroupsOfOne(Map<UUID, Why> ordered, Map<UUID, List<UUID>> children) {
		children.values().forEach(siblings -> {
			Map<Integer, List<UUID>> groups = siblings.stream()
					.collect(Collectors.groupingBy(id -> ordered.get(id).together()));
			groups.forEach((group, members) -> {
				if (group != 0 && members.size() == 1) {
					ordered.computeIfPresent(members.getFirst(), (id, why) -> why.withTogether(0));
				}
			});
		});
	}

	private static List<UUID> valid(List<UUID> main, Map<UUID, Why> whys) {
		List<UUID> path = new ArrayList<>();
		UUID parent = null;
		for (UUID id : main) {
			Why why = whys.get(id);
			if (why == null || !Objects.equals(why.parent(), parent)) {
				break;
			}
			path.add(id);
			parent = id;
		}
		return List.copyOf(path);
	}

	/** All whys, depth first. */
	public List<Why> whys() {
		return List.copyOf(whys.values());
	}

	public boolean isEmpty() {
		return whys.isEmpty();
	}

	public int size() {
		return whys.size();
	}

	public Optional<Why> find(UUID id) {
		return Optional.ofNullable(whys.get(id));
	}

	/** @throws IllegalArgumentException where the tree has no such why */
	public Why get(UUID id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("no why " + id));
	}

	/** The whys directly below one, in order; below null those at the top. */
	public List<Why> children(UUID parent) {
		return children.getOrDefault(parent, List.of()).stream().map(whys::get).toList();
	}

	/** The whys with the same parent, itself included, in order. */
	public List<Why> siblings(UUID id) {
		return children(get(id).parent());
	}

	/** Its place among its siblings, from 0. */
	public int position(UUID id) {
		return children.get(get(id).parent()).indexOf(id);
	}

	public boolean isLeaf(UUID id) {
		return children(id).isEmpty();
	}

	/** The whys above one, the nearest first. */
	public List<Why> ancestors(UUID id) {
		List<Why> above = new ArrayList<>();
		for (UUID parent = get(id).parent(); parent != null; parent = get(parent).parent()) {
			above.add(get(parent));
		}
		return above;
	}

	/** How far from the top, from 1. */
	public int depth(UUID id) {
		return ancestors(id).size() + 1;
	}

	/** A why with all below it, depth first. */
	public List<Why> subtree(UUID id) {
		List<Why> below = new ArrayList<>();
		List<UUID> open = new ArrayList<>(List.of(id));
		while (!open.isEmpty()) {
			UUID next = open.removeLast();
			below.add(get(next));
			open.addAll(children.getOrDefault(next, List.of()).reversed());
		}
		return below;
	}

	/** Whether one why is another one or above it. */
	public boolean isSameOrAbove(UUID upper, UUID lower) {
		return upper.equals(lower) || ancestors(lower).stream().anyMatch(why -> why.id().equals(upper));
	}

	/** The main branch from the top. */
	public List<UUID> main() {
		return main;
	}

	public boolean isMain(UUID id) {
		return main.contains(id);
	}

	/** The number of a why: 1.2 is the second below the first at the top. */
	public String number(UUID id) {
		List<String> parts = new ArrayList<>();
		parts.add(Integer.toString(position(id) + 1));
		ancestors(id).forEach(above -> parts.add(Integer.toString(position(above.id()) + 1)));
		return String.join(".", parts.reversed());
	}

	/**
	 * How many whys of the main branch a person stands behind and has answered, from the top: the level that an investigation
	 * has reached. Proposals do not raise it; it is lowered by nothing but a person who takes such a why away.
	 */
	public int level() {
		int level = 0;
		for (UUID id : main) {
			Why why = whys.get(id);
			if (why.isProposed() || !why.isAnswered()) {
				break;
			}
			level++;
		}
		return level;
	}

	/** Whether a person marked a root cause behind which a person stands. */
	public boolean hasRootCause() {
		return whys.values().stream().anyMatch(why -> why.rootCause() && !why.isProposed());
	}

	/** The ids of all whys. */
	Set<UUID> ids() {
		return new HashSet<>(whys.keySet());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof WhyTree tree && whys().equals(tree.whys()) && main.equals(tree.main);
	}

	@Override
	public int hashCode() {
		return whys.hashCode();
	}

	@Override
	public String toString() {
		return "tree of " + size() + " whys";
	}
}
