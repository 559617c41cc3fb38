package org.tftsr.logs.internal.cause;

/**
 * How the languages with exceptions print one below the message that was logged: by its class, then what it says, as in
 * {@code java.io.IOException: no route}, {@code Npgsql.PostgresException (0x80004005): 28P01: ...} or {@code TypeError: x is
 * not a function}.
 */
final class ThrownException {

	private ThrownException() {
	}

	/** Whether a line starts with the class of an exception and goes on with what it says. */
	static boolean startsIn(String line) {
		int end = 0;
		while (end < line.length() && isOfName(line.charAt(end))) {
			end++;
		}
		boolean says = line.startsWith(": ", end) || line.startsWith(" (", end);
		return says && (endsWith(line, end, "Exception") || endsWith(line, end, "Error"));
	}

	private static boolean isOfName(char c) {
		return Character.isLetterOrDigit(c) || c == '.' || c == '$' || c == '_';
	}

	private static boolean endsWith(String line, int end, String word) {
		return line.startsWith(word, end - word.length());
	}
}
