package org.tftsr.logs.internal.level;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.tftsr.core.analysis.LogLevel;

/**
 * What the words and numbers in a level field mean: syslog (RFC 5424), log4j, java.util.logging, Python, klog, pino.
 */
public final class LevelWords {

	private static final int LONGEST = 13;
	private static final Map<String, LogLevel> WORDS = new HashMap<>();
	private static final String LETTERS = "VTDINWEFC";
	private static final LogLevel[] LETTER_LEVELS = { LogLevel.TRACE, LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO,
			LogLevel.NOTICE, LogLevel.WARN, LogLevel.ERROR, LogLevel.FATAL, LogLevel.FATAL };

	/** By the severity of syslog. */
	private static final LogLevel[] SEVERITIES = { LogLevel.FATAL, LogLevel.FATAL, LogLevel.FATAL, LogLevel.ERROR,
			LogLevel.WARN, LogLevel.NOTICE, LogLevel.INFO, LogLevel.DEBUG };

	static {
		put(LogLevel.TRACE, "trace", "verbose", "finest", "finer", "trc");
		put(LogLevel.DEBUG, "debug", "dbg", "fine", "debug1", "debug2", "debug3");
		put(LogLevel.INFO, "info", "information", "informational", "inf", "config", "normal");
		// what PostgreSQL logs so is meant for administrators: checkpoints, but a failed archive command as well
		put(LogLevel.NOTICE, "notice", "log");
		put(LogLevel.WARN, "warn", "warning", "wrn");
		put(LogLevel.ERROR, "error", "err", "severe", "failure", "fail", "eror");
		put(LogLevel.FATAL, "fatal", "critical", "crit", "alert", "emerg", "emergency", "panic", "dpanic", "ftl");
		// as java.util.logging, PostgreSQL and Windows write them in German, French and Spanish
		put(LogLevel.INFO, "informationen", "infos", "informaci\u00f3n");
		put(LogLevel.NOTICE, "hinweis");
		put(LogLevel.WARN, "warnung", "avertissement", "advertencia");
		put(LogLevel.ERROR, "fehler", "schwerwiegend", "erreur", "grave");
	}

	private LevelWords() {
	}

	private static void put(LogLevel level, String... words) {
		for (String word : words) {
			WORDS.put(word, level);
			WORDS.put(word.toUpperCase(Locale.ROOT), level);
			WORDS.put(Character.toUpperCase(word.charAt(0)) + word.substring(1), level);
		}
	}

	/** The level a part of a line names, or null. One letter counts only where {@code letters} says so. */
	public static LogLevel of(String line, int start, int end, boolean letters) {
		int length = end - start;
		if (length == 1) {
			int letter = letters ? LETTERS.indexOf(line.charAt(start)) : -1;
			return letter < 0 ? null : LETTER_LEVELS[letter];
		}
		return length < 3 || length > LONGEST ? null : WORDS.get(line.substring(start, end));
	}

	/** What a severity of syslog (RFC 5424) means: 0 is an emergency, 7 the least; null for another number. */
	public static LogLevel ofSeverity(int severity) {
		return severity < 0 || severity >= SEVERITIES.length ? null : SEVERITIES[severity];
	}

	/** The level of a digit in a key whose values are severities of syslog; null for any other text. */
	public static LogLevel ofSeverity(String digit) {
		return digit.length() == 1 ? ofSeverity(digit.charAt(0) - '0') : null;
	}

	/** The level of a value in a level key: a word in any case, a letter, or a number as pino and bunyan write it. */
	public static LogLevel ofValue(String value) {
		if (!value.isEmpty() && Character.isDigit(value.charAt(0))) {
			return switch (value) {
			case "10" -> LogLevel.TRACE;
			case "20" -> LogLevel.DEBUG;
			case "30" -> LogLevel.INFO;
			case "40" -> LogLevel.WARN;
			case "50" -> LogLevel.ERROR;
			case "60" -> LogLevel.FATAL;
			default -> null;
			};
		}
		if (value.length() == 1) {
			return of(value, 0, 1, true);
		}
		return of(value.length() <= LONGEST ? value.toLowerCase(Locale.ROOT) : value, 0, value.length(), false);
	}
}
