package org.tftsr.logs.internal.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;

/**
 * The level of a record that stands as a whole behind the header of whoever passed it on: the output of several containers, each in a notation of
 * its own, as a cluster or a cloud exports it. Each of these notations has the level beside a time stamp or a key, so that no word of a message is
 * taken for one.
 */
final class InnerLevel {

	/** So far behind the header of the relay a record has told its level. */
	private static final int FAR = 400;
	private static final String PAIR = "level=";
	private static final String STAMP = "\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[^\\s\\]|]*+";
	/** What may stand between a time stamp and a level: columns of digits, groups in brackets, keys with values, the agent of Datadog that writes. */
	private static final String BETWEEN = "(?: ?(?:(?:CORE|TRACE|PROCESS)(?= \\| [A-Z])|[\\]|:+-]|UTC\\b|\\[[^\\]\\[]{1,60}+\\]|#?\\d++(?:#\\d++)?+[:\\]]?+|\\w++=\\S++)){0,8}? ?";
	private static final String WORD = "TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|SEVERE|FATAL|CRITICAL|CRIT|ALERT|EMERG|PANIC";
	private static final Pattern STAMPED = Pattern.compile(STAMP + BETWEEN + "(?:(" + WORD + ")(?=[\\s:\\]|])|\\[((?i)" + WORD + ") ?\\])");
	/** As logback writes it with the level first, and as Cassandra does. */
	private static final Pattern LEVEL_FIRST = Pattern.compile("(?:^|[\\s\"])(" + WORD + ") {1,2}\\[[^\\]]{1,80}+\\] " + STAMP);
	/** As {@code kubectl get events} writes it behind the time and the name space. */
	private static final Pattern EVENT = Pattern.compile(STAMP + " [a-z0-9-]{1,63}+ (Normal|Warning) [A-Z][A-Za-z]++ ");
	private static final Pattern KLOG = Pattern.compile("(?:^|[\\s\"])([IWEF])\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{3,9} ");

	private InnerLevel() {
	}

	/** Of an object of JSON, whose quotes may be escaped or doubled by what it is within. */
	static LogLevel inObject(String line, int from) {
		int limit = limit(line, from);
		for (String key : KeyedLine.SURE_LEVEL_KEYS) {
			for (int p = line.indexOf(key, from, limit); p > from; p = line.indexOf(key, p + 1, limit)) {
				LogLevel level = line.charAt(p - 1) == '"' ? valueBehind(line, p + key.length()) : null;
				if (level != null) {
					return level;
				}
			}
		}
		return null;
	}

	/** @param at behind the name of a key, where its quotes end */
	private static LogLevel valueBehind(String line, int at) {
		int colon = skip(line, at, "\\\"");
		if (colon == at || colon >= line.length() || line.charAt(colon) != ':') {
			return null;
		}
		int start = skip(line, colon + 1, " \\\"");
		int end = start;
		while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
			end++;
		}
		return LevelWords.ofValue(line.substring(start, end));
	}

	private static int skip(String line, int from, String skipped) {
		int p = from;
		while (p < line.length() && skipped.indexOf(line.charAt(p)) >= 0) {
			p++;
		}
		return p;
	}

	/** Of keys and values, as in {@code time="..." level=error msg="..."}. */
	static LogLevel inPairs(String line, int from) {
		int limit = limit(line, from);
		for (int p = line.indexOf(PAIR, from, limit); p >= 0; p = line.indexOf(PAIR, p + 1, limit)) {
			boolean key = p == 0 || " \t\"".indexOf(line.charAt(p - 1)) >= 0;
			LogLevel level = key ? LevelWords.ofValue(word(line, skip(line, p + PAIR.length(), "\\\""))) : null;
			if (level != null) {
				return level;
			}
		}
		return null;
	}

	private static String word(String line, int start) {
		int end = start;
		while (end < line.length() && Character.isLetter(line.charAt(end))) {
			end++;
		}
		return line.substring(start, end);
	}

	/** Behind a time stamp of the record's own, or in front of it. */
	static LogLevel atStamp(String line, int from) {
		int limit = limit(line, from);
		Matcher stamped = STAMPED.matcher(line).region(from, limit);
		if (stamped.find()) {
			LogLevel level = ofGroup(line, stamped, stamped.start(1) >= 0 ? 1 : 2);
			if (level != null) {
				return level;
			}
		}
		Matcher first = LEVEL_FIRST.matcher(line).region(from, limit);
		return first.find() ? ofGroup(line, first, 1) : null;
	}

	/** Of a row in a table of events. */
	static LogLevel ofEvent(String line, int from) {
		Matcher event = EVENT.matcher(line).region(from, limit(line, from));
		return event.find() ? ofGroup(line, event, 1) : null;
	}

	/** The letter in front of the time, as klog writes it. */
	static LogLevel ofKlog(String line, int from) {
		Matcher klog = KLOG.matcher(line).region(from, limit(line, from));
		return klog.find() ? LevelWords.of(line, klog.start(1), klog.end(1), true) : null;
	}

	private static LogLevel ofGroup(String line, Matcher found, int group) {
		return LevelWords.of(line, found.start(group), found.end(group), false);
	}

	private static int limit(String line, int from) {
		return Math.min(line.length(), from + FAR);
	}
}
