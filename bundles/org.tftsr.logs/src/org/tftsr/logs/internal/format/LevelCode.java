package org.tftsr.logs.internal.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;

/**
 * Notations in which the severity is a part of a code rather than a field of its own. Each is so peculiar that hardly
 * anything else looks like it.
 */
enum LevelCode {

	/** Network gear: {@code %LINK-3-UPDOWN:}, {@code %ASA-4-106023:}, with a digit as syslog has it in the middle. */
	MNEMONIC {
		@Override
		LogLevel find(String line, int timeEnd) {
			int limit = Math.min(line.length(), timeEnd + FAR);
			for (int p = line.indexOf('%', timeEnd); p >= 0 && p < limit; p = line.indexOf('%', p + 1)) {
				LogLevel level = mnemonic(line, p + 1);
				if (level != null) {
					return level;
				}
			}
			return null;
		}
	},
	/** PostgreSQL, whatever stands before it: the severity, a colon and two blanks. */
	POSTGRESQL {
		@Override
		LogLevel find(String line, int timeEnd) {
			int limit = Math.min(line.length(), timeEnd + FAR);
			for (int p = line.indexOf(":  ", timeEnd); p >= 0 && p < limit; p = line.indexOf(":  ", p + 1)) {
				int start = p;
				while (start > timeEnd && isUpperOrDigit(line.charAt(start - 1))) {
					start--;
				}
				boolean apart = start > timeEnd && line.charAt(start - 1) == ' ';
				LogLevel level = apart ? LevelWords.of(line, start, p, false) : null;
				if (level != null) {
					return level;
				}
			}
			return null;
		}
	},
	/** PostgreSQL's csvlog: {@code ,FATAL,53300,}, the severity before the five characters of an SQLSTATE. */
	POSTGRESQL_CSV {
		@Override
		LogLevel find(String line, int timeEnd) {
			int limit = Math.min(line.length(), timeEnd + 2 * FAR);
			for (int p = line.indexOf(',', timeEnd); p >= 0 && p < limit; p = line.indexOf(',', p + 1)) {
				int end = line.indexOf(',', p + 1);
				int close = end + SQLSTATE + 1;
				boolean stands = end > p && close < line.length() && line.charAt(close) == ','
						&& line.substring(end + 1, close).chars().allMatch(c -> isUpperOrDigit((char) c));
				LogLevel level = stands ? LevelWords.of(line, p + 1, end, false) : null;
				if (level != null) {
					return level;
				}
			}
			return null;
		}
	},
	/** MySQL and MariaDB: {@code 0 [System] [MY-010116] [Server]}, {@code 0 [Note] InnoDB:}. */
	MYSQL {
		@Override
		LogLevel find(String line, int timeEnd) {
			int open = line.indexOf('[', timeEnd);
			int close = open < 0 ? -1 : line.indexOf(']', open);
			return close < 0 || !isThread(line, timeEnd, open) ? null : MYSQL_WORDS.get(line.substring(open + 1, close));
		}
	},
	/** Redis: {@code 1:M 02 Mar 2026 08:00:00.123 # text}, with a mark behind the time stamp. */
	REDIS {
		@Override
		LogLevel find(String line, int timeEnd) {
			boolean stands = timeEnd > 0 && line.startsWith(" ", timeEnd) && line.startsWith(" ", timeEnd + 2);
			int mark = stands && isRole(line) ? REDIS_MARKS.indexOf(line.charAt(timeEnd + 1)) : -1;
			return mark < 0 ? null : REDIS_LEVELS.get(mark);
		}
	},
	/** The kernel's ring buffer with names, as {@code dmesg --decode} shows it: {@code kern  :err   : [ 12.3]}. */
	KERNEL {
		@Override
		LogLevel find(String line, int timeEnd) {
			int colon = line.indexOf(':');
			int end = colon < 0 ? -1 : line.indexOf(':', colon + 1);
			boolean stands = end > 0 && end < FAR && line.startsWith(" [", end + 1) && isWord(line, 0, colon);
			return stands ? LevelWords.ofValue(line.substring(colon + 1, end).strip()) : null;
		}
	},
	/** The priority of syslog at the start of a line, {@code <134>}: its last three bits are the severity. */
	PRIORITY {
		@Override
		LogLevel find(String line, int timeEnd) {
			int close = line.startsWith("<") ? line.indexOf('>') : -1;
			if (close < 2 || close > MAX_PRIORITY_DIGITS + 1 || !isNumber(line, 1, close)) {
				return null;
			}
			int priority = Integer.parseInt(line, 1, close, 10);
			return priority > MAX_PRIORITY ? null : LevelWords.ofSeverity(priority % SEVERITIES);
		}
	},
	/** A record in JSON behind the header of a relay. */
	INNER_OBJECT(InnerLevel::inObject),
	/** One of keys and values. */
	INNER_PAIRS(InnerLevel::inPairs),
	/** One with a time stamp of its own. */
	INNER_STAMP(InnerLevel::atStamp),
	/** A row in a table of events. */
	INNER_EVENT(InnerLevel::ofEvent),
	/** One as klog writes it. */
	INNER_KLOG(InnerLevel::ofKlog);

	/** How far behind the time stamp a code may stand. */
	private static final int FAR = 160;
	private static final double MIN_SHARE = 0.05;
	/** Of each of several programs whose records are passed on. */
	private static final double MIN_SHARE_OF_INNER = 0.01;
	private static final int FEWEST_INNER = 3;
	private static final int MAX_PRIORITY = 191;
	private static final int MAX_PRIORITY_DIGITS = 3;
	private static final int SEVERITIES = 8;
	private static final int SQLSTATE = 5;
	private static final int ROLE = 2;
	private static final String REDIS_MARKS = ".-*#";
	private static final List<LogLevel> REDIS_LEVELS = List.of(LogLevel.DEBUG, LogLevel.INFO, LogLevel.NOTICE,
			LogLevel.WARN);
	private static final Map<String, LogLevel> MYSQL_WORDS = Map.of("System", LogLevel.INFO, "Note", LogLevel.INFO,
			"Warning", LogLevel.WARN, "ERROR", LogLevel.ERROR, "Error", LogLevel.ERROR);

	/** Finds the level of a record within the line of a relay. */
	@FunctionalInterface
	private interface Inner {
		LogLevel find(String line, int timeEnd);
	}

	/** Null for a notation of lines themselves, which find their level by themselves. */
	private final Inner inner;

	LevelCode() {
		this(null);
	}

	LevelCode(Inner inner) {
		this.inner = inner;
	}

	/**
	 * The level that a line's code gives.
	 *
	 * @param timeEnd where the time stamp ends; 0 where there is none
	 * @return null where the line has no code of this notation
	 */
	LogLevel find(String line, int timeEnd) {
		return inner.find(line, timeEnd);
	}

	/** The level that the first of these notations finds; null where none does. */
	static LogLevel find(List<LevelCode> codes, String line, int timeEnd) {
		for (LevelCode code : codes) {
			LogLevel level = code.find(line, timeEnd);
			if (level != null) {
				return level;
			}
		}
		return null;
	}

	/**
	 * The notations of a sample of lines; what a single one of many lines looks like is none.
	 *
	 * @param level where most of the lines hold their level, for which none of the notations is needed; or null
	 */
	static List<LevelCode> in(List<LevelPlace.Sample> samples, LevelPlace level) {
		List<LevelPlace.Sample> others = samples.stream().filter(sample -> level == null || level.find(sample.line(), sample.timeEnd()) == null).toList();
		return Stream.of(values()).filter(code -> code.inner == null ? code.isIn(samples) : code.isAmong(others, samples.size())).toList();
	}

	private boolean isAmong(List<LevelPlace.Sample> others, int all) {
		long levels = others.stream().filter(sample -> find(sample.line(), sample.timeEnd()) != null).count();
		return levels >= Math.max(FEWEST_INNER, all * MIN_SHARE_OF_INNER);
	}

	private boolean isIn(List<LevelPlace.Sample> samples) {
		List<LogLevel> levels = samples.stream().map(sample -> find(sample.line(), sample.timeEnd()))
				.filter(Objects::nonNull).toList();
		return !levels.isEmpty() && levels.size() >= samples.size() * MIN_SHARE && (this != PRIORITY || differ(levels));
	}

	/** A relay may give everything that it passes on the same priority, which says nothing. */
	private static boolean differ(List<LogLevel> levels) {
		return levels.stream().distinct().count() > 1;
	}

	private static LogLevel mnemonic(String line, int from) {
		int p = from;
		while (p < line.length() && (isUpperOrDigit(line.charAt(p)) || "_-".indexOf(line.charAt(p)) >= 0)) {
			p++;
		}
		boolean closed = p > from && line.startsWith(":", p);
		int dash = closed ? line.lastIndexOf('-', p) : -1;
		int digit = dash - 1;
		boolean stands = digit > from + 1 && line.charAt(digit - 1) == '-' && Character.isUpperCase(line.charAt(from))
				&& dash < p - 1;
		return stands ? LevelWords.ofSeverity(line.charAt(digit) - '0') : null;
	}

	private static boolean isUpperOrDigit(char c) {
		return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
	}

	/** Whether a role stands behind the number of a process, as in "57:C 02 Mar". */
	private static boolean isRole(String line) {
		int colon = line.indexOf(':');
		return colon > 0 && isNumber(line, 0, colon) && "MSCX".indexOf(line.charAt(colon + 1)) >= 0
				&& line.startsWith(" ", colon + ROLE);
	}

	/** Whether only the number of a thread, and blanks, stand in a part of a line. */
	private static boolean isThread(String line, int start, int end) {
		String part = line.substring(start, end).strip();
		return !part.isEmpty() && isNumber(part, 0, part.length());
	}

	private static boolean isNumber(String line, int start, int end) {
		return line.chars().skip(start).limit((long) end - start).allMatch(Character::isDigit);
	}

	private static boolean isWord(String line, int start, int end) {
		return line.substring(start, end).strip().chars().allMatch(Character::isLowerCase);
	}
}
