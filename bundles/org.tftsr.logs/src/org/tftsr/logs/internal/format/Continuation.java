package org.tftsr.logs.internal.format;

import java.util.Set;

/**
 * Tells by its look that a line goes on with a record: a frame or a cause of a stack trace of Java, Python, Go, .NET,
 * Node.js, Ruby, Rust or PHP, a clause of an SQL statement, the end of XML or JSON, or a line that is indented.
 */
public final class Continuation {

	/** What surely belongs to a stack trace. */
	private static final String[] TRACE_STARTS = { "Caused by:", "Suppressed:", "Traceback (most recent call last)",
			"During handling of the above exception", "The above exception was the direct cause", "---> ",
			"--- End of inner exception", "--- End of stack trace", "stack backtrace:", "Stack trace:", "[stacktrace]",
			"note: run with `RUST_BACKTRACE", "note: Some details are omitted" };
	/** What without a header of its own starts no record. */
	private static final String[] STARTS = { "}", ")", "]", "</", "-->", "goroutine ", "created by ", "[signal ",
			"exit status ", "--- End of", "Node.js v", "[SQL: ", "[parameters: ", "(Background on this error at:",
			"# User@Host:", "# Query_time:", "SET timestamp=" };
	/** Clauses as they stand at the start of a line, in capitals; the first word of a statement starts a record. */
	private static final Set<String> SQL = Set.of("FROM", "WHERE", "AND", "OR", "JOIN", "LEFT JOIN", "INNER JOIN",
			"RIGHT JOIN", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "OFFSET", "VALUES", "UNION", "RETURNING",
			"ON CONFLICT");
	private static final int LONGEST_FRAME_NAME = 400;
	private static final int MOST_NODE_DIGITS = 4;
	/** How a tab is written by programs that escape it: in octal by syslog daemons, in JSON by a letter. */
	private static final String[] TABS = { "#011", "\\t" };
	private static final String LINE_END = "\\n";

	private Continuation() {
	}

	/** Whether a line without time stamp looks like a part of the record before it. */
	public static boolean looksLike(String line) {
		return line.isBlank() || isIndented(line) || startsWithAny(line, STARTS) || looksLikeTrace(line)
				|| isClause(line) || isJsonKey(line);
	}

	/** Whether a line, even one with a header of its own, surely belongs to a stack trace that began before. */
	static boolean looksLikeTrace(String line) {
		return startsWithAny(line.stripLeading(), TRACE_STARTS) || isFrame(line);
	}

	static boolean isIndented(String line) {
		return !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !isOfBuildNode(line);
	}

	/** Whether a line begins with the number of one of the builds that MSBuild makes side by side, right-aligned: {@code     11>Done building}. */
	private static boolean isOfBuildNode(String line) {
		int start = 0;
		while (start < line.length() && line.charAt(start) == ' ') {
			start++;
		}
		int end = digitsEnd(line, start);
		return end > start && end - start <= MOST_NODE_DIGITS && line.startsWith(">", end);
	}

	/** A text without a line end and with tabs at its start, where these were written as escapes. */
	static String unescaped(String text) {
		int end = text.endsWith(LINE_END) ? text.length() - LINE_END.length() : text.length();
		int start = 0;
		int tabs = 0;
		for (int length = escapedTab(text, start); length > 0; length = escapedTab(text, start)) {
			start += length;
			tabs++;
		}
		boolean same = start == 0 && end == text.length();
		return same ? text : "\t".repeat(tabs) + text.substring(start, Math.max(start, end));
	}

	private static int escapedTab(String text, int at) {
		for (String tab : TABS) {
			if (text.startsWith(tab, at)) {
				return tab.length();
			}
		}
		return 0;
	}

	private static boolean startsWithAny(String line, String[] starts) {
		for (String start : starts) {
			if (line.startsWith(start)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isClause(String line) {
		char first = line.charAt(0);
		if (first < 'A' || first > 'Z') {
			return false;
		}
		int end = line.indexOf(' ');
		int second = end < 0 ? -1 : line.indexOf(' ', end + 1);
		String word = end < 0 ? line : line.substring(0, end);
		return SQL.contains(word) || end > 0 && SQL.contains(second < 0 ? line : line.substring(0, second));
	}

	/** A key of an object that is printed over several lines. */
	private static boolean isJsonKey(String line) {
		int close = line.charAt(0) == '"' ? line.indexOf('"', 1) : -1;
		return close > 0 && line.startsWith(":", close + 1);
	}

	/** Whether a line is a frame of a stack trace: where code was, rather than what went wrong. */
	public static boolean isFrame(String line) {
		int start = 0;
		while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
			start++;
		}
		if (start == line.length()) {
			return false;
		}
		return switch (line.charAt(start)) {
		case 'a' -> isAt(line, start) || isGoFrame(line);
		case '.' -> line.startsWith("... ", start) && isDigitAt(line, start + 4);
		case 'F' -> isPythonFrame(line, start) || isGoFrame(line);
		case 'g' -> line.startsWith("goroutine ", start) && isDigitAt(line, start + 10) || isGoFrame(line);
		case 'c' -> isCreation(line, start) || isGoFrame(line);
		case 'f' -> line.startsWith("from ", start) && line.contains(".rb:") || isGoFrame(line);
		case '#' -> isPhpFrame(line, start);
		case '/' -> start > 0 && line.contains(".go:");
		case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> start > 0 && isRustFrame(line, start);
		default -> isGoFrame(line);
		};
	}

	/** As in {@code File "/srv/job.py", line 12, in run}. */
	private static boolean isPythonFrame(String line, int start) {
		return line.startsWith("File \"", start) && line.indexOf("\", line ", start) > 0;
	}

	private static boolean isDigitAt(String line, int at) {
		return at < line.length() && Character.isDigit(line.charAt(at));
	}

	/** What Go says of the function that started a goroutine. */
	private static boolean isCreation(String line, int start) {
		int name = start + "created by ".length();
		int end = line.indexOf(' ', name);
		int dot = line.indexOf('.', name);
		return line.startsWith("created by ", start) && dot > 0 && (end < 0 || dot < end);
	}

	/** "at" and a place in code: a name with a dot, one with arguments, or a file. */
	private static boolean isAt(String line, int start) {
		if (!line.startsWith("at ", start)) {
			return false;
		}
		if (start > 0) {
			return true;
		}
		int end = line.indexOf(' ', start + 3);
		int name = line.indexOf('(', start + 3);
		return name > 0 && line.indexOf(')', name) > 0 && (end < 0 || end > name || line.charAt(name - 1) == ' ')
				|| end < 0 && line.indexOf(':', start) > 0;
	}

	/** As in "#0 /srv/a.php(12): run()". */
	private static boolean isPhpFrame(String line, int start) {
		int p = digitsEnd(line, start + 1);
		return p > start + 1 && line.startsWith(" ", p) && (line.contains(".php")
				|| line.startsWith("{main}", p + 1) || line.startsWith("[internal function]", p + 1));
	}

	/** As in "  10: core::panicking::panic_fmt". */
	private static boolean isRustFrame(String line, int start) {
		int p = digitsEnd(line, start);
		return line.startsWith(": ", p) && (line.contains("::") || line.startsWith("main", p + 2)
				|| line.startsWith("_", p + 2));
	}

	private static int digitsEnd(String line, int from) {
		int p = from;
		while (isDigitAt(line, p)) {
			p++;
		}
		return p;
	}

	/** A function with its arguments, as in "main.(*Server).run(0xc0000b4000, 0x3)". */
	private static boolean isGoFrame(String line) {
		int length = line.length();
		if (length < 3 || length > LONGEST_FRAME_NAME || line.charAt(length - 1) != ')') {
			return false;
		}
		int arguments = line.endsWith("(...)") ? length - 5 : Math.max(line.indexOf("(0x"), line.indexOf("({0x"));
		return arguments > 0 && line.indexOf('.') > 0 && line.lastIndexOf(' ', arguments) < 0;
	}
}
