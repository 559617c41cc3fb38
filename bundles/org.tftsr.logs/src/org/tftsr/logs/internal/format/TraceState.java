package org.tftsr.logs.internal.format;

import org.tftsr.logs.internal.level.LevelWords;

/**
 * Where in a stack trace a record stands, for lines that only what was before them explains: the exception below the
 * frames of Python, the blocks of a panic in Go, the message of one in Rust. One serves one record after the other.
 */
final class TraceState {

	private enum Expected {
		NOTHING, EXCEPTION, MESSAGE, GOROUTINES
	}

	private Expected expected = Expected.NOTHING;

	/** Takes a line of the record, without its header. */
	void note(String content) {
		if (isGoStart(content) || expected == Expected.GOROUTINES && isGo(content)) {
			expected = Expected.GOROUTINES;
		} else if (isPythonFrame(content) || isMarker(content)) {
			expected = Expected.EXCEPTION;
		} else if (isRustStart(content)) {
			expected = Expected.MESSAGE;
		} else if (expected != Expected.EXCEPTION || !content.isBlank() && !Continuation.isIndented(content)) {
			expected = Expected.NOTHING;
		}
	}

	/** Whether a line goes on with the trace. */
	boolean expects(String content) {
		return switch (expected) {
		case NOTHING -> false;
		case EXCEPTION -> content.isBlank() || Continuation.isIndented(content) || isException(content);
		case MESSAGE -> true;
		case GOROUTINES -> isGo(content);
		};
	}

	private static boolean isPythonFrame(String content) {
		return content.stripLeading().startsWith("File \"") && content.contains("\", line ");
	}

	/** What Node.js and Python put under the place in the source. */
	private static boolean isMarker(String content) {
		return Continuation.isIndented(content) && !content.isBlank()
				&& content.chars().allMatch(c -> c == ' ' || c == '\t' || c == '^' || c == '~');
	}

	private static boolean isRustStart(String content) {
		return content.startsWith("thread '") && content.contains("' panicked at ") && content.endsWith(":");
	}

	private static boolean isGoStart(String content) {
		return content.startsWith("goroutine ") || content.startsWith("panic: ") || content.startsWith("fatal error: ");
	}

	private static boolean isGo(String content) {
		int end = content.length();
		return content.isBlank() || Continuation.looksLike(content) || isGoStart(content)
				|| content.charAt(end - 1) == ')' && content.indexOf('(') > content.indexOf('.')
						&& content.indexOf('.') > 0 && content.lastIndexOf(' ', content.indexOf('(')) < 0
				|| content.contains(" 0x") && content.indexOf(' ') < "rflags".length() + 2;
	}

	/** The name of an exception, alone or with a colon and what it says. */
	private static boolean isException(String content) {
		int end = nameEnd(content);
		boolean name = end > 1 && !Character.isDigit(content.charAt(0));
		boolean whole = end == content.length() || content.startsWith(": ", end) || content.startsWith(" [", end);
		boolean level = !content.startsWith("Error") && LevelWords.of(content, 0, end, false) != null;
		return name && whole && !level;
	}

	/** A class of exceptions with its package, as Java and .NET start a trace, alone or with what it says. */
	static boolean isExceptionOfClass(String content) {
		int end = nameEnd(content);
		String name = content.substring(0, end);
		boolean exception = name.endsWith("Exception") || name.endsWith("Error") || name.endsWith("Throwable");
		return exception && name.indexOf('.') > 0 && (end == content.length() || content.charAt(end) == ':');
	}

	private static int nameEnd(String content) {
		int end = 0;
		while (end < content.length() && isNamePart(content.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isNamePart(char c) {
		return c == '.' || Character.isJavaIdentifierPart(c);
	}
}
