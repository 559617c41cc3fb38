package org.tftsr.logs.internal.format;

/**
 * Tells by its look that a line goes on with a record: a frame or a cause of a stack trace of Java, Python, Go, .NET or
 * Node.js, or a line that is indented.
 */
public final class Continuation {

	private static final String[] STARTS = { "Caused by:", "Suppressed:", "Traceback (most recent call last)",
			"During handling of the above", "The above exception was", "goroutine ", "created by ", "--- End of",
			"[signal ", "exit status ", "}", ")", "]" };
	private static final int LONGEST_FRAME_NAME = 400;

	private Continuation() {
	}

	/** Whether a line without time stamp looks like a part of the record before it. */
	public static boolean looksLike(String line) {
		if (line.isBlank() || line.charAt(0) == ' ' || line.charAt(0) == '\t') {
			return true;
		}
		for (String start : STARTS) {
			if (line.startsWith(start)) {
				return true;
			}
		}
		return isGoFrame(line);
	}

	/** Whether a line is a frame of a stack trace: where code was, rather than what went wrong. */
	public static boolean isFrame(String line) {
		int start = 0;
		while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
			start++;
		}
		return line.startsWith("at ", start) || line.startsWith("... ", start) || line.startsWith("File \"", start)
				|| line.startsWith("goroutine ", start) || line.startsWith("created by ", start)
				|| start > 0 && line.startsWith("/", start) && line.contains(".go:") || isGoFrame(line);
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
