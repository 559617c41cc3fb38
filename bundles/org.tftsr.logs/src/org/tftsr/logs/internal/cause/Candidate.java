package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.wording.LateReading;
import org.tftsr.logs.internal.wording.Wording;

/** Lines of one kind that may show a cause or an effect. Mutable. */
final class Candidate {

	/** What part of a record a line is. */
	enum Role {
		/** The line with the time stamp, or a record of one line. */
		HEAD,
		/** A line of text behind it. */
		DETAIL,
		/** "Caused by:" or what stands for it in other languages. */
		CAUSED_BY
	}

	private static final int SELDOM = 3;
	private static final int MAX_VARIANTS = 8;
	/** After so many distances without a line the kind has ended. */
	private static final int MISSED_RUNS = 2;
	/** Changes that share this part of their words are changes of the same thing. */
	private static final double SAME_CHANGE = 0.5;
	/** What is changed more often is routine, and what was changed is not looked at any more. */
	private static final int ROUTINE = 50;

	/** Where the kind begins to come again and again; the very first line where it does not. */
	long firstLine;
	long recordLine;
	LocalDateTime firstTime;
	LocalDateTime lastTime;
	/** The time of its first line as {@link Clock} gives it, for distances. */
	LocalDateTime since;
	final Role role;
	final LogLevel level;
	/** Whether its level or its words tell anything about failures or changes. */
	final boolean telling;
	/** The program or part of one that wrote it, as {@link Words#component}. */
	final int component;
	private final LateReading wording;
	long signals;
	/** The {@link Words} of its first line. */
	int[] words;
	final Spread spread = new Spread();
	private final Rise rise = new Rise();
	private final Rhythm rhythm = new Rhythm();
	/** Whether it stands where it came last before the failures, not where it came first. */
	boolean moved;
	/** All lines of a change or of what tells nothing, as long as there are few. */
	private final List<Rise.Start> changes = new ArrayList<>();
	long count;
	/** How often its lines say that it happened; as often as there are lines where they do not say. */
	private long times;
	private boolean lone;
	private boolean inShortLog;
	private final long kind;
	private Candidate next;
	long lastLine;
	/** The first line of the record that has its last line. */
	long lastRecord;
	/** The most lines between two of the kind. */
	long longestGap;
	/** Whether it was the deepest cause of an exception. */
	boolean deepest;

	Candidate(Rise.Start start, Role role, LogLevel level, boolean telling, int component,
			LateReading wording) {
		this.role = role;
		this.level = level;
		this.telling = telling;
		this.component = component;
		this.wording = wording;
		this.kind = kind(start.signals());
		begin(start);
	}

	private void begin(Rise.Start start) {
		firstLine = start.line();
		recordLine = start.recordLine();
		firstTime = start.time();
		since = start.ordered();
		signals = start.signals();
		words = start.words();
	}

	/**
	 * The candidate that a line of the same template belongs to; null where it says other things than all so far, as
	 * when the template is little more than a frame around quoted messages.
	 */
	Candidate variant(LogLevel lineLevel, long lineSignals, Supplier<int[]> lineWords) {
		Candidate variant = this;
		int seen = 0;
		while (variant != null) {
			if (variant.saysTheSame(lineLevel, lineSignals, lineWords) || ++seen > MAX_VARIANTS) {
				return variant;
			}
			variant = variant.next;
		}
		return null;
	}

	/**
	 * Whether a line of the same template says the same. Of changes it matters what was changed: a template may hide
	 * that in a quoted message.
	 */
	boolean saysTheSame(LogLevel lineLevel, long lineSignals, Supplier<int[]> lineWords) {
		if (level != lineLevel || kind != kind(lineSignals)) {
			return false;
		}
		boolean changes = Signal.CHANGE.in(lineSignals) || Signal.SETTING.in(lineSignals);
		return !changes || count > ROUTINE || Words.similarity(words, lineWords.get()) >= SAME_CHANGE;
	}

	/** Adds one of the same template. */
	void addVariant(Candidate variant) {
		variant.next = next;
		next = variant;
	}

	/** This one and the others of its template. */
	List<Candidate> variants() {
		List<Candidate> variants = new ArrayList<>();
		for (Candidate variant = this; variant != null; variant = variant.next) {
			variants.add(variant);
		}
		return variants;
	}

	/** What a line says about causes, as a number. */
	private static long kind(long lineSignals) {
		Signal strongest = Signal.strongest(lineSignals);
		return (strongest == null ? 0 : strongest.bit()) | lineSignals & Signal.FAILED_REQUEST.bit();
	}

	/**
	 * Takes the next line of the kind; of several in one record only the first counts.
	 *
	 * @param told how often the line says that it happened
	 */
	void count(long line, long record, LocalDateTime time, long told, Supplier<Rise.Start> asStart) {
		if (record == lastRecord) {
			return;
		}
		lastRecord = record;
		longestGap = count == 0 ? 0 : Math.max(longestGap, line - lastLine);
		count++;
		times += told;
		lastLine = line;
		lastTime = time;
		rise.note(line, asStart);
		rhythm.note(time);
		noteChange(asStart);
		spread.note(line - 1);
	}

	private void noteChange(Supplier<Rise.Start> asStart) {
		boolean news = isMereChange() ? count <= ROUTINE : !telling && isSeldom();
		if (news) {
			changes.add(asStart.get());
		} else {
			changes.clear();
		}
	}

	/**
	 * Lets a change that came several times, as when each names another setting, or a line that is seldom said, stand
	 * where it came last before the failures began: that is the one which may have led to them.
	 */
	void standBefore(Onset onset) {
		Rise.Start last = changes.stream().filter(change -> change.line() < onset.line())
				.max(Comparator.comparingLong(Rise.Start::line)).orElse(null);
		if (last != null && last.line() > firstLine) {
			moved = true;
			begin(last);
		}
	}

	/**
	 * Whether its lines come at even distances and did so until a time, as those of a job that fails at every run. Two
	 * kinds that became one are even only where the first of them is.
	 */
	boolean keepsRhythmUntil(LocalDateTime time) {
		Duration interval = rhythm.interval();
		return interval != null && time != null
				&& !lastTime.plus(interval.multipliedBy(MISSED_RUNS)).isBefore(time);
	}

	/** Takes over the lines of one that turned out to be of the same kind and was first seen later. */
	void add(Candidate later) {
		count += later.count;
		times += later.times;
		longestGap = Math.max(longestGap, later.longestGap);
		if (later.lastLine > lastLine) {
			lastLine = later.lastLine;
			lastTime = later.lastTime;
			lastRecord = later.lastRecord;
		}
		rise.add(later.rise);
		spread.add(later.spread);
		deepest |= later.deepest;
		changes.addAll(later.changes);
	}

	/** Lets the kind begin at the start of the rise, once all lines are known. */
	void settle(long lines, Clock clock) {
		spread.widen(lines);
		inShortLog = ShortLog.is(lines);
		lone = count == 1 && times() == 1 && !inShortLog;
		if (rise.isClear(count)) {
			count -= rise.before();
			times -= rise.before();
			begin(rise.start());
		}
		since = clock.withYear(since);
		changes.replaceAll(change -> change.at(clock.withYear(change.ordered())));
	}

	/** What its words say by the model of wording. */
	Wording.Reading wording() {
		return wording.get();
	}

	boolean has(Signal signal) {
		return signal.in(signals);
	}

	/**
	 * How it tells that something became other than it was, most specific first; null where it does not. What says that
	 * a reload failed tells of a failure, unless the log calls it information.
	 */
	Signal change() {
		if (has(Signal.SETTING)) {
			return Signal.SETTING;
		}
		if (has(Signal.EXPIRED)) {
			return Signal.EXPIRED;
		}
		boolean failed = has(Signal.FAILURE) && !isCalmLevel();
		return has(Signal.CHANGE) && !failed ? Signal.CHANGE : null;
	}

	/** Whether it tells that something became other than it was, and not that this failed. */
	boolean isChange() {
		return change() != null && !isFailureLevel();
	}

	/** Whether it tells of a change and of nothing that failed. */
	boolean isMereChange() {
		return isChange() && !has(Signal.FAILURE) && !Evidence.nameCause(signals);
	}

	/** Whether its words say that no harm was done, or that they only describe what is there. */
	boolean isHarmless() {
		return has(Signal.HARMLESS) || has(Signal.DEFINITION);
	}

	/**
	 * Whether it shows that something failed: by its level, by its words, or as a warning that begins to come again and
	 * again.
	 */
	boolean tellsOfFailure() {
		if (isHarmless() || isMereChange()) {
			return false;
		}
		if (isFailureLevel() || Evidence.nameCause(signals)) {
			return true;
		}
		if (isCalmLevel() || isMereHint() || !telling) {
			return false;
		}
		return Signal.strongest(signals) != null || has(Signal.SYMPTOM) || rise.isClear(count);
	}

	/**
	 * Whether it only says, a few times, that an attempt failed which was made again, that a client got something wrong,
	 * or what may fail one day.
	 */
	boolean isPassing() {
		boolean passing = (has(Signal.RETRY) || has(Signal.FORECAST)) && !isFailureLevel();
		return (passing || isOfClient()) && isFew();
	}

	/** Whether a client got something wrong: that is answered, and nothing needs a repair. */
	boolean isOfClient() {
		return has(Signal.ROUTINE) || has(Signal.CLIENT) && !Evidence.nameCausePlainly(signals);
	}

	/** Whether it is a single line in a long log. */
	boolean isLone() {
		return lone;
	}

	/** Whether it is a single line in a long log that only hints at a failure, as any healthy log has some. */
	boolean isMereHint() {
		return lone && !isFailureLevel() && !Evidence.nameCause(signals);
	}

	/** Whether there are so few of them that they may be a cause; effects are many. In a short log two are many. */
	boolean isSeldom() {
		return count == 1 || count <= SELDOM && !inShortLog;
	}

	/** Whether there are no more of them than of what a system says now and then. */
	boolean isFew() {
		return times() <= SELDOM;
	}

	/** Whether its lines say that it happened again and again. */
	boolean isToldOften() {
		return times() > SELDOM && times() > count;
	}

	/** How often it happened, as far as its lines tell. */
	long times() {
		return Math.max(count, times);
	}

	/** Whether it is of a log of some dozens of lines. */
	boolean isInShortLog() {
		return inShortLog;
	}

	/** Orders candidates by what is lost with them: what tells nothing and comes often is no cause. */
	double worthKeeping() {
		if (telling) {
			return Evidence.points(this);
		}
		return isSeldom() ? 0 : -count;
	}

	/** Whether the log itself calls it a failure. */
	boolean isFailureLevel() {
		return level != null && level.compareTo(LogLevel.ERROR) >= 0;
	}

	/**
	 * Whether the log itself says that it is no failure. A notice may be one, as network gear tells of a lost neighbour,
	 * and that a request failed is one whatever its level.
	 */
	boolean isCalmLevel() {
		return level != null && level.compareTo(LogLevel.NOTICE) < 0 && !has(Signal.FAILED_REQUEST);
	}
}
