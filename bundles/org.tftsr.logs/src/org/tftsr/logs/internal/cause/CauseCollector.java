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

/**
 * Collects, in one pass and in bounded memory, the lines that may show a cause, an effect or a change. Lines of the
 * same template are one candidate, of which the first line and the places are kept. Not thread-safe.
 */
public final class CauseCollector {

	private static final int MAX_CANDIDATES = 8192;
	private static final String[] CAUSE_STARTS = { "Caused by:", "---> ", "Inner exception" };
	private static final PhraseMatcher PHRASES = new PhraseMatcher();

	/** What is looked at of a line, and the signals in it. */
	private record Text(String line, int start, long signals) {
	}

	private final TemplateTree details = new TemplateTree();
	private final Description description = new Description(PHRASES);
	private Map<Cluster, Candidate> candidates = new IdentityHashMap<>();
	private Candidate deepestSoFar;
	private long recordLine = 1;
	private LogLevel recordLevel;
	private long lines;
	private LocalDateTime firstTime;
	private LocalDateTime lastTime;
	private boolean afterFrame;

	/**
	 * Takes the next line.
	 *
	 * @param parsed  what was found in it
	 * @param cluster the template of its record
	 * @param time    of its record, or null
	 */
	public void add(long number, String line, ParsedLine parsed, Cluster cluster, LocalDateTime time) {
		lines = number;
		firstTime = firstTime == null ? time : firstTime;
		lastTime = time;
		boolean describes = description.goesOnWith(line);
		if (parsed.startsRecord() || number == 1) {
			finishRecord();
			recordLine = number;
			recordLevel = parsed.level();
			if (!describes) {
				head(number, line, parsed, cluster, time);
			}
		} else if (Continuation.isFrame(line)) {
			afterFrame = true;
		} else if (!describes) {
			detail(number, line, time);
			// Python shows the source behind each frame, indented; what ends a traceback is not
			afterFrame &= !line.isEmpty() && Character.isWhitespace(line.charAt(0));
		}
	}

	private void head(long number, String line, ParsedLine parsed, Cluster cluster, LocalDateTime time) {
		int start = parsed.keyed() ? 0 : parsed.messageStart();
		AccessRecord access = AccessRecord.in(line, start);
		if (access == null) {
			long signals = PHRASES.match(line, start);
			if (!parsed.keyed() && Signal.CHANGE.in(signals) && assigns(line, start)) {
				signals |= Signal.SETTING.bit();
			}
			Text text = new Text(line, start, signals);
			note(cluster, number, time, Candidate.Role.HEAD, parsed.level(), text);
		} else if (access.isServerError()) {
			String failure = access.summary();
			note(details.find(failure, 0, failure.length()), number, time, Candidate.Role.HEAD, parsed.level(),
					new Text(failure, 0, Signal.FAILURE.bit() | Signal.SYMPTOM.bit()));
		}
	}

	/** Whether a message gives something a value, as in "max_pool=2". */
	private static boolean assigns(String line, int start) {
		int equals = line.indexOf('=', start + 1);
		return equals > 0 && equals + 1 < line.length() && Character.isLetterOrDigit(line.charAt(equals - 1))
				&& Character.isLetterOrDigit(line.charAt(equals + 1));
	}

	private void detail(long number, String line, LocalDateTime time) {
		String text = line.strip();
		Candidate.Role role = startsCause(text) ? Candidate.Role.CAUSED_BY : Candidate.Role.DETAIL;
		boolean endOfTraceback = afterFrame && !line.isEmpty() && Character.isLetter(line.charAt(0));
		long signals = PHRASES.match(text, 0);
		if (role == Candidate.Role.DETAIL && !endOfTraceback && !tells(signals)) {
			return;
		}
		LogLevel level = role == Candidate.Role.CAUSED_BY || endOfTraceback ? recordLevel : null;
		Candidate noted = note(details.find(text, 0, text.length()), number, time, role, level,
				new Text(text, 0, signals));
		if (role == Candidate.Role.CAUSED_BY || endOfTraceback) {
			deepestSoFar = noted;
		}
	}

	private static boolean startsCause(String text) {
		for (String start : CAUSE_STARTS) {
			if (text.startsWith(start)) {
				return true;
			}
		}
		return false;
	}

	private static boolean tells(long signals) {
		for (Signal signal : Signal.values()) {
			if (signal.weight() > 0 && signal.in(signals)) {
				return true;
			}
		}
		return Signal.CHANGE.in(signals) || Signal.SETTING.in(signals) || Signal.SYMPTOM.in(signals);
	}

	private Candidate note(Cluster cluster, long number, LocalDateTime time, Candidate.Role role, LogLevel level,
			Text text) {
		Candidate known = candidates.get(cluster);
		if (known == null && !isWorthNoting(level, text.signals())) {
			return null;
		}
		if (known == null) {
			known = new Candidate(start(number, time, text), role, level);
			candidates.put(cluster, known);
			if (candidates.size() > MAX_CANDIDATES) {
				dropWeakest();
			}
		}
		known.count(number, time, () -> start(number, time, text));
		return known;
	}

	private Rise.Start start(long number, LocalDateTime time, Text text) {
		int[] words = Words.of(text.line(), text.start(), text.line().length());
		return new Rise.Start(number, recordLine, time, text.signals(), words);
	}

	/** A line that calls itself information has to name a cause or a change: "0 errors found" is none. */
	private static boolean isWorthNoting(LogLevel level, long signals) {
		if (level == null) {
			return tells(signals);
		}
		return level.compareTo(LogLevel.WARN) >= 0 || Evidence.nameCause(signals) || Signal.CHANGE.in(signals)
				|| Signal.SETTING.in(signals);
	}

	/** Drops half of the candidates at once, so that the cost spreads over as many new ones. */
	private void dropWeakest() {
		Comparator<Map.Entry<Cluster, Candidate>> byPoints = Comparator
				.comparingDouble((Map.Entry<Cluster, Candidate> entry) -> Evidence.points(entry.getValue()))
				.thenComparing(entry -> -entry.getValue().firstLine);
		List<Map.Entry<Cluster, Candidate>> all = new ArrayList<>(candidates.entrySet());
		all.sort(byPoints.reversed());
		Map<Cluster, Candidate> kept = new IdentityHashMap<>();
		all.subList(0, MAX_CANDIDATES / 2).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
		candidates = kept;
	}

	private void finishRecord() {
		if (deepestSoFar != null) {
			deepestSoFar.deepest = true;
		}
		deepestSoFar = null;
		afterFrame = false;
	}

	/** Everything collected, by first line; those whose templates became one are one. */
	List<Candidate> candidates() {
		finishRecord();
		Map<Cluster, Candidate> byRoot = new IdentityHashMap<>();
		candidates.entrySet().stream().sorted(Comparator.comparingLong(entry -> entry.getValue().firstLine))
				.forEach(entry -> {
					Candidate first = byRoot.putIfAbsent(entry.getKey().root(), entry.getValue());
					if (first != null) {
						first.add(entry.getValue());
					}
				});
		byRoot.values().forEach(Candidate::settle);
		return byRoot.values().stream().sorted(Comparator.comparingLong(candidate -> candidate.firstLine)).toList();
	}

	/** From the first time stamp to the last; zero where there are none. */
	Duration duration() {
		return firstTime == null ? Duration.ZERO : Duration.between(firstTime, lastTime).abs();
	}

	/** How many lines there were. */
	long lines() {
		return lines;
	}
}
