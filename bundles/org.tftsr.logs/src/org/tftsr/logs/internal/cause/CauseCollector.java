package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.format.Continuation;
import org.tftsr.logs.internal.format.ParsedLine;
import org.tftsr.logs.internal.template.Cluster;
import org.tftsr.logs.internal.template.TemplateTree;
import org.tftsr.logs.internal.wording.LateReading;
import org.tftsr.logs.internal.wording.Wording;

/**
 * Collects, in one pass and in bounded memory, the lines that may show a cause, an effect or a change. Lines of the
 * same template that say the same about causes are one candidate, of which the first line and the places are kept. Not
 * thread-safe.
 */
public final class CauseCollector {

	private static final int MAX_CANDIDATES = 16_384;
	/** A wait of so long that a warning tells of it is no everyday one. */
	private static final double LONG_SECONDS = 10;
	private static final long FAILED_REQUEST = Signal.FAILURE.bit() | Signal.SYMPTOM.bit()
			| Signal.FAILED_REQUEST.bit();
	private static final PhraseMatcher PHRASES = new PhraseMatcher();
	private static final Wording WORDING = Wording.shipped();

	/** What is looked at of a line, and the signals in it. */
	private record Text(String line, int start, long signals, int headerEnd) {

		int[] words() {
			return Words.of(line, start, line.length());
		}
	}

	private final TemplateTree details = new TemplateTree();
	private final Description description = new Description(PHRASES);
	private final SlowSteps slowSteps = new SlowSteps();
	private final Measurements measurements = new Measurements();
	private final Clock clock = new Clock();
	private final Spread records = new Spread();
	/** For each template the first of its candidates, which knows the others. */
	private Map<Cluster, Candidate> candidates = new IdentityHashMap<>();
	private Candidate deepestSoFar;
	private long recordLine = 1;
	private LogLevel recordLevel;
	private long lines;
	/** How many lines say that a run ended well. */
	private long endings;
	private String lastLine = "";
	/** The time of the record as written, and as it follows from those before. */
	private LocalDateTime written;
	private LocalDateTime ordered;
	private LocalDateTime begin;
	private boolean afterFrame;
	/** Whether a line of the record told its level as a field, so that those behind it are what the record says. */
	private boolean levelIsField;
	/** Whether the record tells of a failure or a change, so that what it says further on is part of that. */
	private boolean inFailure;

	/**
	 * Takes the next line.
	 *
	 * @param parsed     what was found in it
	 * @param cluster    the template of its record
	 * @param recordTime of its record, or null
	 */
	public void add(long number, String line, ParsedLine parsed, Cluster cluster, LocalDateTime recordTime) {
		lines = number;
		lastLine = line.isBlank() ? lastLine : line;
		written = recordTime;
		ordered = clock.read(recordTime);
		begin = begin == null ? ordered : begin;
		boolean describes = description.goesOnWith(line) && DescribedState.in(line) == 0 || ShellPrompt.is(line);
		if (parsed.startsRecord() || number == 1) {
			finishRecord();
			beginRecord(number);
			recordLevel = parsed.level() == null ? toldBy(line, parsed) : parsed.level();
			Measurement measured = recordLevel == null ? Measurement.in(line) : null;
			if (measured != null) {
				Text text = new Text(line, 0, Signal.MEASURE.bit(), parsed.messageStart());
				measurements.note(measured, () -> candidate(number, text, Candidate.Role.HEAD, null, false));
			} else if (!describes) {
				head(number, line, parsed, cluster, recordLevel);
			}
		} else {
			// a relay may have put a header before each line of a trace
			goOn(number, parsed.content(line), describes, parsed.recordLevel());
		}
	}

	private void goOn(long number, String content, boolean describes, LogLevel told) {
		if (told != null) {
			recordLevel = told;
			levelIsField = true;
		} else if (Continuation.isFrame(content)) {
			afterFrame = true;
		} else if (!describes) {
			detail(number, content);
			// Python shows the source behind each frame, indented; what ends a traceback is not
			afterFrame &= !content.isEmpty() && Character.isWhitespace(content.charAt(0));
		}
	}

	/** The level of a row in a table of events, and the error that the message of a record without a level begins with; else null. */
	private static LogLevel toldBy(String line, ParsedLine parsed) {
		LogLevel event = OwnLevel.inEvents(line);
		LogLevel own = event != null || parsed.keyed() ? null : OwnLevel.of(line, parsed.messageStart());
		if (own != null && own.compareTo(LogLevel.ERROR) >= 0) {
			return own;
		}
		return event == null && parsed.keyed() && ErrorField.isIn(line) ? LogLevel.ERROR : event;
	}

	private void head(long number, String line, ParsedLine parsed, Cluster cluster, LogLevel level) {
		int start = parsed.keyed() ? 0 : parsed.messageStart();
		AccessRecord access = AccessRecord.in(line, start);
		if (access == null) {
			long signals = signals(line, start);
			if (Signal.SPENT.in(signals) && !isCalm(level) && SpentTime.secondsIn(line, start, LONG_SECONDS) >= LONG_SECONDS) {
				signals |= Signal.SLOW.bit();
			}
			endings += Signal.ENDED_WELL.in(signals) ? 1 : 0;
			if (Signal.TRANSITION.in(signals) || Signal.MEASURE.in(signals)) {
				// what a peer became and what was measured is no setting
				signals &= ~Signal.SETTING.bit();
			}
			boolean gives = !parsed.keyed() && Signal.CHANGE.in(signals) && NewValue.isAssigned(line, start);
			if (gives || NewValue.isLedTo(line, start) || NewValue.isSet(line, start) || NewValue.isReplaced(line, start) && !Signal.TRANSITION.in(signals)) {
				signals |= Signal.SETTING.bit();
			}
			if (Signal.SETTING.in(signals) && !Signal.FAILURE.in(signals) && isCalm(level)) {
				// "deadlock_timeout changed to 5s": what the setting is called has not happened
				signals = Signal.withoutNamedCauses(signals) & ~Signal.TIMEOUT.bit();
			}
			Text text = new Text(line, start, signals, parsed.messageStart());
			note(cluster, number, Candidate.Role.HEAD, level, text);
			inFailure = isTelling(level, signals);
			if (Signal.SPENT.in(signals)) {
				slowSteps.note(cluster, line, start, () -> candidate(number, text, Candidate.Role.HEAD, level, false));
			}
		} else if (access.isServerError()) {
			String failure = access.summary();
			note(details.find(failure, 0, failure.length()), number, Candidate.Role.HEAD, level,
					new Text(failure, 0, FAILED_REQUEST, 0));
		}
	}

	private static boolean isCalm(LogLevel level) {
		return level == null || level.compareTo(LogLevel.WARN) < 0;
	}

	/** What its words say, and what no list of words can tell. */
	private static long said(String line, int start) {
		if (DescribedState.isWithoutTrouble(line, start)) {
			return Signal.HARMLESS.bit();
		}
		long signals = PHRASES.match(line, start) | DescribedState.in(line);
		// "timeout of 5 secs expired" tells of a wait, and of nothing that was valid until then
		signals &= Signal.TIMEOUT.in(signals) ? ~Signal.EXPIRED.bit() : -1;
		if (Signal.ADVICE.in(signals)) {
			// nobody has changed yet what somebody should change
			signals = signals & ~(Signal.SETTING.bit() | Signal.CHANGE.bit()) | Signal.HARMLESS.bit();
		}
		signals |= BeyondLimit.isIn(line, start) ? Signal.LIMIT.bit() : 0;
		if ((Signal.CLIENT.in(signals) || Signal.FAILURE.in(signals)) && BeyondLimit.isAtGreatest(line, start)) {
			// no client sends such a number: there is none left
			signals = signals & ~Signal.CLIENT.bit() | Signal.LIMIT.bit();
		}
		return signals | (NamedThing.isMissing(line, start) ? Signal.MISSING.bit() : 0);
	}

	/** What a message says; of a request, the address or the status may stand in what looks like a header. */
	private static long signals(String line, int start) {
		long signals = said(line, start);
		if (Signal.ASKED.in(signals)) {
			// nothing is wrong with what a client asked for in vain
			signals &= ~(Signal.MISSING.bit() | Signal.PERMISSION.bit());
		}
		if (Signal.DEFAULT.in(signals)) {
			// what nobody chose nobody has changed ("enabled by default")
			signals &= ~(Signal.SETTING.bit() | Signal.CHANGE.bit());
		}
		if (Signal.ROUTINE.in(signals) || Signal.isForeseenExpiry(signals)) {
			signals = Signal.withoutCauses(signals);
		}
		if (Signal.isOfRequest(signals)) {
			long whole = signals | PHRASES.match(line, 0, start);
			return Signal.hasRequestFailed(whole) ? Signal.withFailedRequest(signals) : signals;
		}
		return signals;
	}

	private void detail(long number, String line) {
		String text = line.strip();
		LogLevel own = afterFrame ? null : OwnLevel.of(text, 0);
		if (own != null) {
			ownRecord(number, text, own);
			return;
		}
		Candidate.Role role = DeepestCause.startsCause(text) ? Candidate.Role.CAUSED_BY : Candidate.Role.DETAIL;
		boolean endOfTraceback = afterFrame && !line.isEmpty() && Character.isLetter(line.charAt(0));
		boolean exception = endOfTraceback || ThrownException.startsIn(line);
		long signals = said(text, 0);
		signals = Signal.ROUTINE.in(signals) ? Signal.withoutCauses(signals) : signals;
		boolean standsOut = !inFailure && !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
		boolean says = tells(signals) || levelIsField && isTelling(recordLevel, signals) && !text.endsWith(":");
		if (role == Candidate.Role.DETAIL && !exception && !says && !standsOut) {
			return;
		}
		boolean ofRecord = role == Candidate.Role.CAUSED_BY || exception || levelIsField;
		LogLevel level = ofRecord ? recordLevel : null;
		Candidate noted = note(details.find(text, 0, text.length()), number, role, level,
				new Text(text, 0, signals, 0));
		// what Python prints first is the innermost, and it goes on to what followed from it; Java goes the other way
		if (role == Candidate.Role.CAUSED_BY || exception && deepestSoFar == null) {
			deepestSoFar = noted;
		}
	}

	/** A line that gives itself a level is one event, though it has no time and so goes on with a record. */
	private void ownRecord(long number, String text, LogLevel own) {
		finishRecord();
		beginRecord(number);
		recordLevel = own;
		long signals = signals(text, 0);
		note(details.find(text, 0, text.length()), number, Candidate.Role.HEAD, own, new Text(text, 0, signals, 0));
		inFailure = isTelling(own, signals);
	}

	private static boolean tells(long signals) {
		for (Signal signal : Signal.values()) {
			if (signal.weight() > 0 && signal.in(signals)) {
				return true;
			}
		}
		return Signal.CHANGE.in(signals) || Signal.SETTING.in(signals) || Signal.SYMPTOM.in(signals);
	}

	private Candidate note(Cluster cluster, long number, Candidate.Role role, LogLevel level, Text text) {
		Candidate first = candidates.get(cluster);
		Candidate known = first == null ? null : first.variant(level, text.signals(), text::words);
		if (known == null) {
			boolean telling = isTelling(level, text.signals());
			if (!telling && (first != null || !isNews(cluster, number, role))) {
				return null;
			}
			known = candidate(number, text, role, level, telling);
			keep(cluster, first, known);
		}
		known.count(number, recordLine, written, EventCount.in(text.line()), () -> start(number, text));
		return known;
	}

	private Candidate candidate(long number, Text text, Candidate.Role role, LogLevel level, boolean telling) {
		return new Candidate(start(number, text), role, level, telling, Words.component(text.line(), text.headerEnd()),
				new LateReading(WORDING, text.line(), text.start()));
	}

	/** Whether a line that tells nothing may be new; one whose candidate was dropped is not. */
	private boolean isNews(Cluster cluster, long number, Candidate.Role role) {
		return !description.atField() && (role != Candidate.Role.HEAD || cluster.firstLine() == number);
	}

	private void keep(Cluster cluster, Candidate first, Candidate candidate) {
		if (first != null) {
			first.addVariant(candidate);
			return;
		}
		candidates.put(cluster, candidate);
		if (candidates.size() > MAX_CANDIDATES) {
			dropWeakest();
		}
	}

	private Rise.Start start(long number, Text text) {
		return new Rise.Start(number, recordLine, written, ordered, text.signals(), text.words());
	}

	/** A line that calls itself information has to name a cause or a change: "0 errors found" is none. */
	private static boolean isTelling(LogLevel level, long signals) {
		if (level == null || level == LogLevel.NOTICE) {
			return tells(signals);
		}
		return level.compareTo(LogLevel.WARN) >= 0 || Signal.FAILED_REQUEST.in(signals) || Evidence.nameCause(signals)
				|| Signal.CHANGE.in(signals) || Signal.SETTING.in(signals);
	}

	/** Drops half of the candidates at once, so that the cost spreads over as many new ones. */
	private void dropWeakest() {
		Comparator<Map.Entry<Cluster, Candidate>> byPoints = Comparator
				.comparingDouble((Map.Entry<Cluster, Candidate> entry) -> entry.getValue().worthKeeping())
				.thenComparing(entry -> -entry.getValue().firstLine);
		List<Map.Entry<Cluster, Candidate>> all = new ArrayList<>(candidates.entrySet());
		all.sort(byPoints.reversed());
		Map<Cluster, Candidate> kept = new IdentityHashMap<>();
		all.subList(0, MAX_CANDIDATES / 2).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
		candidates = kept;
	}

	private void beginRecord(long number) {
		recordLine = number;
		records.note(number - 1);
	}

	private void finishRecord() {
		if (deepestSoFar != null) {
			deepestSoFar.deepest = true;
		}
		deepestSoFar = null;
		afterFrame = false;
		levelIsField = false;
	}

	/** Everything collected, by first line; those whose templates became one are one. */
	List<Candidate> candidates() {
		finishRecord();
		Map<Cluster, List<Candidate>> kinds = new IdentityHashMap<>();
		candidates.entrySet().stream().sorted(Comparator.comparingLong(entry -> entry.getValue().firstLine))
				.forEach(entry -> entry.getValue().variants().forEach(variant -> join(variant,
						kinds.computeIfAbsent(entry.getKey().root(), root -> new ArrayList<>()))));
		List<Candidate> all = new ArrayList<>(kinds.values().stream().flatMap(List::stream).toList());
		all.forEach(candidate -> candidate.settle(lines, clock));
		all.sort(Comparator.comparingLong(candidate -> candidate.firstLine));
		return all;
	}

	private static void join(Candidate variant, List<Candidate> known) {
		for (Candidate first : known) {
			if (first.saysTheSame(variant.level, variant.signals, () -> variant.words)) {
				first.add(variant);
				return;
			}
		}
		known.add(variant);
	}

	/** From the first time stamp to the last; zero where there are none. */
	Duration duration() {
		return begin == null ? Duration.ZERO : Duration.between(clock.withYear(begin), ordered).abs();
	}

	/**
	 * Whether the log is that of one run, such as a build, whose last line says that it succeeded: whatever failed before
	 * was made up for or meant to fail. What ran many times says so all the time.
	 */
	boolean endedWell() {
		return Signal.ENDED_WELL.in(PHRASES.match(lastLine, 0)) && endings <= 1;
	}

	/** Where the time goes if nothing fails, the innermost step first; none of a run that ended well. */
	List<RankedCause> slowSteps() {
		return endedWell() ? List.of() : slowSteps.ranked(duration());
	}

	/**
	 * Where what was measured leaves what it was at first, if the log is mainly one of measurements.
	 *
	 * @param alone whether nothing else tells that anything failed
	 */
	List<RankedCause> departures(boolean alone) {
		return measurements.departures(lines, alone);
	}

	/** The first line of the last record. */
	long lastRecord() {
		return recordLine;
	}

	/** Where records begin. */
	Spread records() {
		records.widen(lines);
		return records;
	}

	/** How many lines there were. */
	long lines() {
		return lines;
	}
}
