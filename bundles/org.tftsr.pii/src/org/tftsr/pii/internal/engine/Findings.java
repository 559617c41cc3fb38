package org.tftsr.pii.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * The candidates of one scan, and how overlaps among them are settled. Not thread-safe.
 */
public final class Findings {

	/** A candidate, by index into the scanned array; line from the start of the scan, from 0. */
	record Finding(int start, int end, Rule rule, int line, int lineStart) {

		int length() {
			return end - start;
		}

		boolean beats(Finding other) {
			if (rule.isSecret() != other.rule.isSecret()) {
				return rule.isSecret();
			}
			return length() > other.length();
		}

		Finding unitedWith(Finding other) {
			boolean first = start <= other.start;
			return new Finding(Math.min(start, other.start), Math.max(end, other.end), rule,
					first ? line : other.line, first ? lineStart : other.lineStart);
		}
	}

	private static final Rule TOO_DENSE = new Rule(PiiTypes.TOO_DENSE_TO_CHECK, "line", "density");
	/** What a candidate costs, as {@link Window#looked} counts. */
	private static final int ACCEPTED = 80;

	/**
	 * What is given back of the looks at a number that was accepted, for each of its units, at most. In a list of nothing but
	 * numbers the processor knows what comes next, and they take far less time than the same looks at what is mixed.
	 */
	private static final int GIVEN_BACK = 96;

	/** From this length on a recogniser may have stopped at what it reads at most, within a value. */
	private static final int MAY_BE_CUT = 1000;
	/** Less than what a block sees of the text behind it. */
	private static final int LONGEST = 30_000;
	private static final String TOKEN_MARKS = "+/=%";

	private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(Finding::start)
			.thenComparing(Comparator.comparingInt(Finding::end).reversed());

	private final Selection selection;
	private final Window window;
	private final List<Finding> all = new ArrayList<>();
	/** Where the last accepted number starts and ends, what looks within it have cost, and how much of that was given back. */
	private int numberStart;
	private int numberEnd;
	private long numberCost;
	private long givenBack;
	private int line;
	private int lineStart;

	Findings(Selection selection, Window window) {
		this.selection = selection;
		this.window = window;
	}

	/**
	 * Accepts a candidate, which starts in the line of the trigger.
	 *
	 * @param start its first unit
	 * @param end   behind its last unit
	 */
	public void add(int start, int end, Rule rule) {
		add(start, end, rule, line, lineStart);
	}

	/**
	 * As {@link #add(int, int, Rule)}, of a candidate in another line.
	 *
	 * @param candidateLine      how many lines of the scan end before it
	 * @param candidateLineStart where its line starts, or the scan where that is later
	 */
	public void add(int start, int end, Rule rule, int candidateLine, int candidateLineStart) {
		if (selection.isOn(rule.type().name()) && !isLast(start, end, rule)) {
			window.looked(ACCEPTED);
			if (end > numberEnd && isNumber(start, end, rule)) {
				noteNumber(start, end);
			}
			all.add(new Finding(start, end, rule, candidateLine, candidateLineStart));
		}
	}

	/** Reports a line that was not searched to its end, in pieces. */
	void addTooDense(int start, int end) {
		if (selection.isOn(TOO_DENSE.type().name())) {
			DenseLine.cut(window::at, start, end, (from, to) -> all.add(new Finding(from, to, TOO_DENSE, line, lineStart)));
		}
	}

	private boolean isNumber(int start, int end, Rule rule) {
		char first = window.at(start);
		return !rule.isSecret() && (Ascii.isDigit(first) || first == '+' || first == '(') && Ascii.isDigit(window.at(end - 1));
	}

	private void noteNumber(int start, int end) {
		if (start >= numberEnd) {
			numberStart = start;
			numberCost = 0;
			givenBack = 0;
		}
		numberEnd = end;
	}

	/**
	 * Gives back a part of what looks at a place within an accepted number have cost, but never so much that the number
	 * costs less than its units pay: nothing of that is left for what stands beside it.
	 *
	 * @param before what had been spent before these looks
	 */
	void settleNumber(int at, long before) {
		if (at < numberEnd) {
			numberCost += window.spent() - before;
			long units = numberEnd - numberStart;
			long back = Math.min(GIVEN_BACK * units, numberCost - window.perUnit() * units);
			if (back > givenBack) {
				window.giveBack(back - givenBack);
				givenBack = back;
			}
		}
	}

	/** Whether it is the last candidate again, as a number that is found from its label and by itself. */
	private boolean isLast(int start, int end, Rule rule) {
		Finding last = all.isEmpty() ? null : all.getLast();
		return last != null && last.start == start && last.end == end && last.rule == rule;
	}

	/**
	 * Has long secrets end where they do end: each recogniser reads so much of a value at most, and what is left of a token
	 * is as good as the token. Each unit is read once, however many candidates lie within a run.
	 */
	void lengthen() {
		if (all.stream().noneMatch(Findings::mayBeCut)) {
			return;
		}
		all.sort(BY_PLACE);
		int from = 0;
		int to = 0;
		for (int i = 0; i < all.size(); i++) {
			Finding next = all.get(i);
			int end = next.end;
			if (mayBeCut(next) && isToken(window.at(end - 1)) && isToken(window.at(end))) {
				if (end < from || end >= to) {
					from = end;
					to = endOfToken(end);
				}
				int longer = Math.max(end, Math.min(to, next.start + LONGEST));
				all.set(i, new Finding(next.start, longer, next.rule, next.line, next.lineStart));
			}
		}
	}

	private static boolean mayBeCut(Finding finding) {
		return finding.rule != TOO_DENSE && finding.rule.isSecret() && finding.length() >= MAY_BE_CUT;
	}

	/** Dots stand within tokens, and behind them as well. */
	private int endOfToken(int start) {
		int end = start;
		while (end - start < LONGEST && (isToken(window.at(end)) || window.at(end) == '.' && isToken(window.at(end + 1)))) {
			end++;
		}
		return end;
	}

	private static boolean isToken(char unit) {
		return Ascii.isBase64Url(unit) || unit != '\0' && TOKEN_MARKS.indexOf(unit) >= 0;
	}

	/** Drops what the user said is not sensitive, and what lies within it and gives no access. */
	void dropAllowed() {
		if (!selection.hasExceptions()) {
			return;
		}
		all.sort(BY_PLACE);
		int allowedUntil = 0;
		List<Finding> rest = new ArrayList<>(all.size());
		for (Finding next : all) {
			if (next.rule != TOO_DENSE && selection.isAllowed(next.rule.type().name(), window.text(next.start, next.end))) {
				allowedUntil = Math.max(allowedUntil, next.end);
			} else if (next.rule.isSecret() || next.end > allowedUntil) {
				rest.add(next);
			}
		}
		all.clear();
		all.addAll(rest);
	}

	void startLine(int at) {
		line++;
		lineStart = at;
	}

	void resetLine(int at) {
		line = 0;
		lineStart = at;
	}

	/** How many lines have ended so far. */
	int line() {
		return line;
	}

	/** Where the current line starts. */
	int lineStart() {
		return lineStart;
	}

	/**
	 * The candidates by place, none overlapping. A secret beats what is none; otherwise the longer one wins, and the
	 * earlier one where they are as long. Two secrets that overlap in part become one, so that no piece of either stays
	 * behind.
	 * Those kept so far are disjoint and start no later than the next one, hence only the last of them can overlap it.
	 */
	List<Finding> resolve() {
		all.sort(BY_PLACE);
		List<Finding> kept = new ArrayList<>(all.size());
		for (Finding next : all) {
			Finding last = kept.isEmpty() ? null : kept.getLast();
			if (last == null || last.end <= next.start) {
				kept.add(next);
			} else {
				kept.set(kept.size() - 1, settle(last, next));
			}
		}
		return kept;
	}

	private static Finding settle(Finding last, Finding next) {
		boolean nextWins = next.beats(last);
		Finding winner = nextWins ? next : last;
		boolean bothSecret = last.rule.isSecret() && next.rule.isSecret();
		return bothSecret ? winner.unitedWith(nextWins ? last : next) : winner;
	}
}
