package org.tftsr.core.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The changes of a tree of whys, each from one tree to another. An id that the tree does not have is a mistake of the caller. */
public final class WhyEdits {

	private WhyEdits() {
	}

	/**
	 * Adds a why below another one. Where that is the end of the main branch, the main branch goes on with it.
	 *
	 * @param parent   null for the top
	 * @param position its place among the siblings, from 0; one that is too great is the last
	 */
	public static WhyTree add(WhyTree tree, Why why, UUID parent, int position) {
		List<Why> whys = new ArrayList<>(tree.whys());
		insert(whys, tree.children(parent), why.below(parent), position);
		List<UUID> main = new ArrayList<>(tree.main());
		UUID end = main.isEmpty() ? null : main.getLast();
		if (Objects.equals(end, parent) && tree.children(parent).isEmpty()) {
			main.add(why.id());
		}
		return WhyTree.of(whys, main);
	}

	/** @param siblings among which it is to stand, itself not */
	private static void insert(List<Why> whys, List<Why> siblings, Why why, int position) {
		if (position >= siblings.size()) {
			whys.add(why);
		} else {
			whys.add(whys.indexOf(siblings.get(Math.max(0, position))), why);
		}
	}

	/** Changes the fields of a why; its place stays. */
	public static WhyTree change(WhyTree tree, UUID id, UnaryOperator<Why> change) {
		Why before = tree.get(id);
		Why after = change.apply(before).below(before.parent());
		return WhyTree.of(tree.whys().stream().map(why -> why.id().equals(id) ? after : why).toList(), tree.main());
	}

	/**
	 * Changes the texts of a why as a person does, who stands behind it by that, once it has an answer.
	 *
	 * @param question not blank
	 */
	public static WhyTree write(WhyTree tree, UUID id, String question, String answer) {
		return change(tree, id, why -> {
			Why written = why.withQuestion(question).withAnswer(answer);
			boolean changed = !question.equals(why.question()) || !answer.equals(why.answer());
			return changed && why.isProposed() && written.isAnswered() ? written.withStanding(WhyStanding.POSSIBLE) : written;
		});
	}

	/** Whether a why can go below another one: not below itself. */
	public static boolean canMove(WhyTree tree, UUID id, UUID parent) {
		return parent == null || !tree.isSameOrAbove(id, parent);
	}

	/**
	 * Moves a why with all below it. It leaves the group of causes that act together where its parent is another one then, and
	 * the main branch where it was part of it.
	 *
	 * @param parent   null for the top; see {@link #canMove}
	 * @param position its place among the siblings without it, from 0
	 */
	public static WhyTree move(WhyTree tree, UUID id, UUID parent, int position) {
		Why why = tree.get(id);
		boolean sameParent = Objects.equals(why.parent(), parent);
		List<Why> others = new ArrayList<>(tree.whys());
		others.remove(why);
		List<Why> siblings = tree.children(parent).stream().filter(sibling -> !sibling.id().equals(id)).toList();
		insert(others, siblings, (sameParent ? why : why.withTogether(0)).below(parent), position);
		return WhyTree.of(others, tree.main());
	}

	/** Takes a why away with all below it. */
	public static WhyTree remove(WhyTree tree, UUID id) {
		List<Why> whys = new ArrayList<>(tree.whys());
		whys.removeAll(tree.subtree(id));
		return WhyTree.of(whys, tree.main());
	}

	/**
	 * Turns a proposal down. What else was proposed below it goes with it; whys below it behind which a person stands take its
	 * place.
	 */
	public static WhyTree reject(WhyTree tree, UUID id) {
		WhyTree result = tree;
		for (Why below : tree.subtree(id).reversed()) {
			if (below.isProposed()) {
				result = replaceByChildren(result, below.id());
			}
		}
		return result;
	}

	private static WhyTree replaceByChildren(WhyTree tree, UUID id) {
		Why gone = tree.get(id);
		List<UUID> main = new ArrayList<>(tree.main());
		main.remove(id);
		List<Why> whys = new ArrayList<>(tree.whys());
		whys.remove(gone);
		whys.replaceAll(why -> id.equals(why.parent()) ? why.withTogether(0).below(gone.parent()) : why);
		return WhyTree.of(whys, main);
	}

	/** A person stands behind it from now on. */
	public static WhyTree accept(WhyTree tree, UUID id) {
		return change(tree, id, why -> why.isProposed() ? why.withStanding(WhyStanding.POSSIBLE) : why);
	}

	/** The main branch leads through a why from now on, and below it on through the first of each. */
	public static WhyTree makeMain(WhyTree tree, UUID id) {
		List<UUID> path = new ArrayList<>(tree.ancestors(id).stream().map(Why::id).toList().reversed());
		path.add(id);
		for (List<Why> below = tree.children(id); !below.isEmpty(); below = tree.children(path.getLast())) {
			path.add(below.stream().map(Why::id).filter(tree::isMain).findFirst().orElse(below.getFirst().id()));
		}
		return WhyTree.of(tree.whys(), path);
	}

	/** Two siblings act only together from now on, with those that act with either of them. */
	public static WhyTree together(WhyTree tree, UUID one, UUID other) {
		int mine = tree.get(one).together();
		int theirs = tree.get(other).together();
		int free = 1 + tree.siblings(one).stream().mapToInt(Why::together).max().orElse(0);
		int group = Math.max(mine, theirs) == 0 ? free : Math.max(mine, theirs);
		UUID parent = tree.get(one).parent();
		return WhyTree.of(tree.whys().stream().map(why -> {
			boolean member = why.id().equals(one) || why.id().equals(other)
					|| Objects.equals(why.parent(), parent) && why.together() != 0
							&& (why.together() == mine || why.together() == theirs);
			return member ? why.withTogether(group) : why;
		}).toList(), tree.main());
	}

	/** A why is an alternative of its own from now on. */
	public static WhyTree apart(WhyTree tree, UUID id) {
		return change(tree, id, why -> why.withTogether(0));
	}
}
