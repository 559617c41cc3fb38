package org.tftsr.core.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.internal.Messages;

/**
 * Brings together what two people made of the same tree, field by field. Where both changed the same field to something else,
 * that is a conflict; the tree holds mine then.
 */
public final class WhyMerge {

	/**
	 * The outcome.
	 *
	 * @param tree      with the changes of both
	 * @param conflicts what both changed, such as {@code answer of why 1.2}, without any text of the whys
	 */
	public record Result(WhyTree tree, List<String> conflicts) {
		public Result {
			conflicts = List.copyOf(conflicts);
		}
	}

	private final WhyTree base;
	private final WhyTree mine;
	private final WhyTree theirs;
	private final Set<String> conflicts = new LinkedHashSet<>();

	private WhyMerge(WhyTree base, WhyTree mine, WhyTree theirs) {
		this.base = base;
		this.mine = mine;
		this.theirs = theirs;
	}

	/**
	 * Merges.
	 *
	 * @param base   what both began with
	 * @param mine   what I made of it
	 * @param theirs what stands there now
	 */
	public static Result merge(WhyTree base, WhyTree mine, WhyTree theirs) {
		return new WhyMerge(base, mine, theirs).run();
	}

	private Result run() {
		if (base.equals(theirs) || mine.equals(theirs)) {
			return new Result(mine, List.of());
		}
		Map<UUID, Why> merged = new HashMap<>();
		for (UUID id : union()) {
			if (isKept(id)) {
				merged.put(id, merged(id));
			}
		}
		keepParents(merged);
		breakCycles(merged);
		List<UUID> main = theirs.main().equals(base.main()) || !mine.main().equals(base.main()) ? mine.main() : theirs.main();
		return new Result(WhyTree.of(ordered(merged), extended(main, merged)), List.copyOf(conflicts));
	}

	private Set<UUID> union() {
		Set<UUID> all = new LinkedHashSet<>();
		mine.whys().forEach(why -> all.add(why.id()));
		theirs.whys().forEach(why -> all.add(why.id()));
		return all;
	}

	private boolean isKept(UUID id) {
		boolean inMine = mine.find(id).isPresent();
		boolean inTheirs = theirs.find(id).isPresent();
		if (inMine && inTheirs || base.find(id).isEmpty()) {
			return true;
		}
		WhyTree holder = inMine ? mine : theirs;
		if (holder.get(id).equals(base.get(id))) {
			return false;
		}
		conflicts.add(NLS.bind(inMine ? Messages.WhyMerge_gone : Messages.WhyMerge_why, base.number(id)));
		return inMine;
	}

	private Why merged(UUID id) {
		if (mine.find(id).isEmpty()) {
			return theirs.get(id);
		}
		if (theirs.find(id).isEmpty()) {
			return mine.get(id);
		}
		Why evidenced = new Why(id, field(id, () -> Messages.WhyMerge_place, Why::parent),
				field(id, () -> Messages.WhyMerge_question, Why::question), field(id, () -> Messages.WhyMerge_answer, Why::answer),
				field(id, () -> Messages.WhyMerge_evidence, Why::evidence), WhyStanding.POSSIBLE,
				field(id, () -> Messages.WhyMerge_class, Why::causeClass), field(id, () -> Messages.WhyMerge_group, Why::together),
				field(id, () -> Messages.WhyMerge_rootCause, Why::rootCause), mine.get(id).author(),
				field(id, () -> Messages.WhyMerge_action, Why::action));
		WhyStanding standing = field(id, () -> Messages.WhyMerge_state, Why::standing);
		return standing == WhyStanding.CONFIRMED && evidenced.evidence().isEmpty() ? evidenced
				: evidenced.withStanding(standing);
	}

	private <T> T field(UUID id, Supplier<String> conflict, Function<Why, T> get) {
		T now = get.apply(mine.get(id));
		T other = get.apply(theirs.get(id));
		if (Objects.equals(now, other)) {
			return now;
		}
		T before = base.find(id).map(get).orElse(null);
		if (base.find(id).isPresent() && Objects.equals(now, before)) {
			return other;
		}
		if (base.find(id).isEmpty() || !Objects.equals(other, before)) {
			conflicts.add(NLS.bind(conflict.get(), mine.number(id)));
		}
		return now;
	}

	/** A why that one of us asks below one that the other took away. */
	private void keepParents(Map<UUID, Why> merged) {
		for (Why why : List.copyOf(merged.values())) {
			Why child = why;
			while (child.parent() != null && !merged.containsKey(child.parent())) {
				UUID missing = child.parent();
				Why parent = mine.find(missing).or(() -> theirs.find(missing)).orElse(base.get(missing));
				conflicts.add(NLS.bind(Messages.WhyMerge_below, base.number(missing)));
				merged.put(missing, parent);
				child = parent;
			}
		}
	}

	/** One of us put A below B, the other B below A. */
	private void breakCycles(Map<UUID, Why> merged) {
		for (UUID id : List.copyOf(merged.keySet())) {
			Set<UUID> seen = new HashSet<>();
			for (UUID at = id; at != null; at = merged.get(at).parent()) {
				if (!seen.add(at)) {
					conflicts.add(mine.find(at).map(why -> NLS.bind(Messages.WhyMerge_place, mine.number(why.id())))
							.orElse(Messages.WhyMerge_placeOfTheirs));
					UUID top = at;
					merged.put(top, merged.get(top).below(null));
					break;
				}
			}
		}
	}

	/** My order, unless theirs alone is new; what only the other one has follows the one that it follows there. */
	private List<Why> ordered(Map<UUID, Why> merged) {
		Map<UUID, List<UUID>> children = new HashMap<>();
		merged.values().forEach(why -> children.computeIfAbsent(why.parent(), parent -> new ArrayList<>()).add(why.id()));
		List<Why> result = new ArrayList<>();
		children.forEach((parent, ids) -> {
			List<UUID> mineBelow = below(mine, parent, ids);
			List<UUID> theirsBelow = below(theirs, parent, ids);
			boolean reordered = !common(mineBelow, below(base, parent, ids)).equals(common(below(base, parent, ids), mineBelow));
			List<UUID> first = reordered ? mineBelow : theirsBelow;
			List<UUID> second = reordered ? theirsBelow : mineBelow;
			woven(first, second, ids).forEach(id -> result.add(merged.get(id)));
		});
		return result;
	}

	private static List<UUID> below(WhyTree tree, UUID parent, List<UUID> ids) {
		return tree.children(parent).stream().map(Why::id).filter(ids::contains).toList();
	}

	private static List<UUID> common(List<UUID> of, List<UUID> with) {
		return of.stream().filter(with::contains).toList();
	}

	private static List<UUID> woven(List<UUID> first, List<UUID> second, List<UUID> all) {
		List<UUID> result = new ArrayList<>(first);
		UUID before = null;
		for (UUID id : second) {
			if (!result.contains(id)) {
				result.add(before == null ? 0 : result.indexOf(before) + 1, id);
			}
			before = id;
		}
		all.stream().filter(id -> !result.contains(id)).forEach(result::add);
		return result;
	}

	/** The main branch goes on with what either of us asked at its end. */
	private List<UUID> extended(List<UUID> main, Map<UUID, Why> merged) {
		List<UUID> path = new ArrayList<>(main);
		path.removeIf(id -> !merged.containsKey(id));
		List<UUID> theirMain = theirs.main();
		if (!path.isEmpty() && theirMain.contains(path.getLast())) {
			path.addAll(theirMain.subList(theirMain.indexOf(path.getLast()) + 1, theirMain.size()));
		} else if (path.isEmpty()) {
			path.addAll(theirMain);
		}
		return path;
	}
}
