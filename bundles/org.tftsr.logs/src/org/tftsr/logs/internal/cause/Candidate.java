package org.tftsr.logs.internal.cause;

import java.time.LocalDateTime;
import java.util.function.Supplier;

import org.tftsr.core.analysis.LogLevel;

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

	/** Where the kind begins to come again and again; the very first line where it does not. */
	long firstLine;
	long recordLine;
	LocalDateTime firstTime;
	LocalDateTime lastTime;
	final Role role;
	final LogLevel level;
	long signals;
	/** The {@link Words} of its first line. */
	int[] words;
	final Spread spread = new Spread();
	private final Rise rise = new Rise();
	long count;
	long lastLine;
	/** Whether it was the deepest cause of an exception. */
	boolean deepest;

	Candidate(Rise.Start start, Role role, LogLevel level) {
		this.role = role;
		this.level = level;
		begin(start);
	}

	private void begin(Rise.Start start) {
		firstLine = start.line();
		recordLine = start.recordLine();
		firstTime = start.time();
		signals = start.signals();
		words = start.words();
	}

	void count(long line, LocalDateTime time, Supplier<Rise.Start> asStart) {
		count++;
		lastLine = line;
		lastTime = time;
		rise.note(line, asStart);
		spread.note(line - 1);
	}

	/** Takes over the lines of one that turned out to be of the same kind and was first seen later. */
	void add(Candidate later) {
		count += later.count;
		if (later.lastLine > lastLine) {
			lastLine = later.lastLine;
			lastTime = later.lastTime;
		}
		rise.add(later.rise);
		spread.add(later.spread);
		deepest |= later.deepest;
	}

	/** Lets the kind begin at the start of the rise, once all lines are known. */
	void settle() {
		if (rise.isClear(count)) {
			count -= rise.before();
			begin(rise.start());
		}
	}

	boolean has(Signal signal) {
		return signal.in(signals);
	}

	/** How it tells that something became other than it was, most specific first; null where it does not. */
	Signal change() {
		if (has(Signal.SETTING)) {
			return Signal.SETTING;
		}
		if (has(Signal.EXPIRED)) {
			return Signal.EXPIRED;
		}
		return has(Signal.CHANGE) ? Signal.CHANGE : null;
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
		boolean words = Signal.strongest(signals) != null || has(Signal.SYMPTOM);
		return !isCalmLevel() && (words || rise.isClear(count));
	}

	/** Whether the log itself calls it a failure. */
	boolean isFailureLevel() {
		return level != null && level.compareTo(LogLevel.ERROR) >= 0;
	}

	/** Whether the log itself says that it is no failure. */
	boolean isCalmLevel() {
		return level != null && level.compareTo(LogLevel.WARN) < 0;
	}
}
