package org.tftsr.ui.logs.internal.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.text.MeteredText;

/** Looks for what rules highlight in lines. Not thread-safe. */
final class RuleSearch {

	/** How much a matcher may do in a line before it is given up; an expression may backtrack without end. */
	private static final int STEPS = 200_000;
	private static final int ASK_EVERY = 1_000;
	/** Whatever an expression reads: a place that is found costs something, too. */
	private static final int STEPS_PER_PLACE = 20;

	/**
	 * A place that is highlighted.
	 *
	 * @param start in the line, from 0
	 * @param end   behind it
	 */
	record Place(int start, int end, HighlightColor color) {
	}

	/** A rule that is used, ready to be looked for. */
	private record Ready(Pattern pattern, HighlightRule rule) {
	}

	/** There are no steps left. */
	private static final class NoStepsLeft extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NoStepsLeft() {
			super("the expression takes too long", null, false, false); //$NON-NLS-1$
		}
	}

	/** From the last to the first, so that the first lies on top. */
	private final List<Ready> rules;
	private final MeteredText metered = new MeteredText(ASK_EVERY, this::passed);
	private long left = Long.MAX_VALUE;

	/** @param rules in the order in which they count; those that are off are left out */
	RuleSearch(List<HighlightRule> rules) {
		this.rules = rules.reversed().stream().filter(HighlightRule::on).map(rule -> new Ready(rule.pattern(), rule)).toList();
	}

	boolean isEmpty() {
		return rules.isEmpty();
	}

	/** Sets how many steps it may take from now on for all lines together. */
	void allow(long steps) {
		left = steps;
	}

	private void passed(long reads) {
		if (reads >= STEPS || reads >= left) {
			throw new NoStepsLeft();
		}
	}

	/** The places of a line, those that lie on top behind the others; null where it takes more steps than it may. */
	List<Place> find(String line) {
		List<Place> places = new ArrayList<>();
		for (Ready ready : rules) {
			if (left <= 0 || !find(ready, line, places)) {
				return null;
			}
		}
		return places;
	}

	/** Of an expression that takes too long or goes too deep in a line nothing is shown there; the line is readable without it. */
	private boolean find(Ready ready, String line, List<Place> places) {
		List<Place> found = new ArrayList<>();
		metered.set(line);
		try {
			find(ready, line.length(), found);
			places.addAll(found);
			return spend(found.size());
		} catch (NoStepsLeft | StackOverflowError e) {
			// java.util.regex recurses for each repetition of a group
			boolean ofLine = e instanceof StackOverflowError || metered.reads() >= STEPS;
			spend(0);
			return ofLine;
		}
	}

	private void find(Ready ready, int length, List<Place> found) {
		Matcher matcher = ready.pattern.matcher(metered);
		while (matcher.find()) {
			if (matcher.end() > matcher.start()) {
				boolean whole = ready.rule.wholeLine();
				found.add(new Place(whole ? 0 : matcher.start(), whole ? length : matcher.end(), ready.rule.color()));
				if (whole) {
					return;
				}
			}
		}
	}

	private boolean spend(int places) {
		left -= metered.reads() + (long) STEPS_PER_PLACE * places;
		return left > 0;
	}
}
