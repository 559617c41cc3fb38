package org.tftsr.logs.internal.format;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the values of well-known keys in a line that is a JSON object or logfmt, in one scan and without building
 * objects. A prefix before the object, such as a container's name, is skipped. Mutable: one serves a whole log.
 */
final class KeyedLine {

	private static final Set<String> TIME_KEYS = Set.of("ts", "time", "timestamp", "@timestamp", "t", "datetime",
			"date", "eventTime", "Timestamp", "@t", "asctime", "time_local", "first_time", "last_time",
			"__REALTIME_TIMESTAMP");
	private static final Set<String> LEVEL_KEYS = Set.of("level", "severity", "sev", "lvl", "log.level", "loglevel",
			"levelname", "Level", "@l", "severityText", "severity_text", "SeverityText", "Severity", "log_level", "logLevel",
			"LogLevel", "level_name", "PRIORITY", "s", "type", "status");
	private static final Set<String> WEAK_LEVEL_KEYS = Set.of("type", "status", "s");
	/** Those that mean a level wherever they stand. */
	static final Set<String> SURE_LEVEL_KEYS = LEVEL_KEYS.stream().filter(key -> !WEAK_LEVEL_KEYS.contains(key)).collect(Collectors.toUnmodifiableSet());
	/** Keys of journald and GELF, whose levels are severities of syslog. */
	private static final Set<String> SYSLOG_KEYS = Set.of("PRIORITY", "short_message");
	/** The level of MongoDB is a single letter. */
	private static final String LETTER_KEY = "s";
	private static final Set<String> MESSAGE_KEYS = Set.of("message", "msg", "MESSAGE", "@message", "log", "event",
			"Message", "@m", "@mt", "short_message", "body", "Body");
	private static final Set<String> DETAIL_KEYS = Set.of("err", "error", "exception", "reason", "detail", "cause",
			"stack");
	private static final Set<String> STATUS_KEYS = Set.of("status", "statusCode", "status_code");
	/** How MongoDB writes a time as the value of a key. */
	private static final String MONGO_DATE = "{\"$date\":\"";
	private static final int MAX_PREFIX = 80;
	private static final int LONGEST_KEY = 20;

	int timeStart;
	int timeEnd;
	int levelStart;
	int levelEnd;
	int messageStart;
	int messageEnd;
	int detailStart;
	int detailEnd;
	int statusStart;
	int statusEnd;
	/** Whether a digit as the level is a severity of syslog. */
	boolean syslog;
	/** Whether the message is a line of a container's output, as Docker's json-file driver keeps it. */
	boolean relayed;

	private int keys;

	/** Whether the line is an object with keys; then the places of its values are set, -1 for those it lacks. */
	boolean read(String line) {
		timeStart = -1;
		levelStart = -1;
		messageStart = -1;
		detailStart = -1;
		statusStart = -1;
		relayed = false;
		syslog = false;
		keys = 0;
		int open = objectStart(line);
		if (open >= 0) {
			json(line, open + 1);
			return keys > 0;
		}
		return logfmt(line);
	}

	private static int objectStart(String line) {
		int limit = Math.min(line.length(), MAX_PREFIX);
		for (int i = 0; i < limit; i++) {
			char c = line.charAt(i);
			if (c == '{') {
				int key = Fields.skipSeparators(line, i + 1);
				boolean first = line.substring(0, i).isBlank() || line.charAt(i - 1) == ' ' && hasPipe(line, i);
				return first && key < line.length() && line.charAt(key) == '"' ? i : -1;
			}
		}
		return -1;
	}

	private static boolean hasPipe(String line, int before) {
		int pipe = line.indexOf('|');
		return pipe >= 0 && pipe < before;
	}

	private void json(String line, int from) {
		int depth = 1;
		int keyStart = -1;
		int keyEnd = -1;
		int p = from;
		while (p < line.length() && depth > 0) {
			char c = line.charAt(p);
			if (c == '"') {
				int end = stringEnd(line, p + 1);
				if (depth == 1 && keyStart >= 0) {
					value(line, keyStart, keyEnd, p + 1, end);
					keyStart = -1;
				} else if (depth == 1) {
					keyStart = p + 1;
					keyEnd = end;
				}
				p = end + 1;
			} else if (depth == 1 && keyStart >= 0 && line.startsWith(MONGO_DATE, p)) {
				int start = p + MONGO_DATE.length();
				p = stringEnd(line, start);
				value(line, keyStart, keyEnd, start, p);
				p = Math.min(p + 1, line.length());
				keyStart = -1;
				depth++;
			} else if (c == '{' || c == '[') {
				depth++;
				p++;
			} else if (c == '}' || c == ']') {
				depth--;
				keyStart = depth == 1 ? -1 : keyStart;
				p++;
			} else if (depth == 1 && keyStart >= 0 && isBare(c)) {
				int end = bareEnd(line, p);
				value(line, keyStart, keyEnd, p, end);
				keyStart = -1;
				p = end;
			} else {
				p++;
			}
		}
	}

	private static int stringEnd(String line, int from) {
		int p = from;
		while (p < line.length() && line.charAt(p) != '"') {
			p += line.charAt(p) == '\\' ? 2 : 1;
		}
		return Math.min(p, line.length());
	}

	/** A value as it reads: quotes and slashes without the backslash that protects them, line ends as blanks. */
	static String unescaped(String value) {
		if (value.indexOf('\\') < 0) {
			return value;
		}
		StringBuilder text = new StringBuilder(value.length());
		for (int p = 0; p < value.length(); p++) {
			char c = value.charAt(p);
			if (c == '\\' && p + 1 < value.length()) {
				c = value.charAt(++p);
				switch (c) {
				case 'n', 'r', 't' -> text.append(' ');
				case '"', '\\', '/' -> text.append(c);
				default -> text.append('\\').append(c);
				}
			} else {
				text.append(c);
			}
		}
		return text.toString();
	}

	private static boolean isBare(char c) {
		return c >= '0' && c <= '9' || c == '-' || c >= 'a' && c <= 'z';
	}

	private static int bareEnd(String line, int from) {
		int p = from;
		while (p < line.length() && ",}] \t".indexOf(line.charAt(p)) < 0) {
			p++;
		}
		return p;
	}

	/** Two pairs with a well-known key among them make a line logfmt; one "x=y" in a message does not. */
	private boolean logfmt(String line) {
		int p = 0;
		while (p < line.length()) {
			int equals = keyEnd(line, p);
			if (equals < 0) {
				return false;
			}
			boolean quoted = equals + 1 < line.length() && line.charAt(equals + 1) == '"';
			int start = quoted ? equals + 2 : equals + 1;
			int end = quoted ? stringEnd(line, start) : wordEnd(line, start);
			value(line, p, equals, start, end);
			p = Fields.skipSeparators(line, quoted ? end + 1 : end);
		}
		return keys > 1 && (timeStart >= 0 || levelStart >= 0);
	}

	private static int keyEnd(String line, int from) {
		int p = from;
		while (p < line.length() && isKey(line.charAt(p))) {
			p++;
		}
		return p > from && p < line.length() && line.charAt(p) == '=' ? p : -1;
	}

	private static boolean isKey(char c) {
		return Character.isLetterOrDigit(c) || "_.@-".indexOf(c) >= 0;
	}

	private static int wordEnd(String line, int from) {
		int p = line.indexOf(' ', from);
		return p < 0 ? line.length() : p;
	}

	/** Whether the line has a status and it is a number, such as one of HTTP. */
	boolean hasStatusNumber(String line) {
		return statusStart >= 0 && statusEnd > statusStart
				&& line.substring(statusStart, statusEnd).chars().allMatch(Character::isDigit);
	}

	/** The first of the keys for a part decides, except that "type" and "status" give way to any other level key. */
	private void value(String line, int keyStart, int keyEnd, int start, int end) {
		keys++;
		if (keyEnd - keyStart > LONGEST_KEY) {
			return;
		}
		String key = line.substring(keyStart, keyEnd);
		syslog |= SYSLOG_KEYS.contains(key);
		if (detailStart < 0 && DETAIL_KEYS.contains(key)) {
			detailStart = start;
			detailEnd = end;
		}
		if (statusStart < 0 && STATUS_KEYS.contains(key)) {
			statusStart = start;
			statusEnd = end;
		}
		if (timeStart < 0 && TIME_KEYS.contains(key)) {
			timeStart = start;
			timeEnd = end;
		} else if (LEVEL_KEYS.contains(key) && mayHoldLevel(key, end - start)) {
			levelStart = start;
			levelEnd = end;
		} else if (messageStart < 0 && MESSAGE_KEYS.contains(key)) {
			messageStart = start;
			messageEnd = end;
			relayed = key.equals("log");
		}
	}

	private boolean mayHoldLevel(String key, int length) {
		boolean weak = WEAK_LEVEL_KEYS.contains(key);
		return !weak || levelStart < 0 && (length == 1) == key.equals(LETTER_KEY);
	}
}
