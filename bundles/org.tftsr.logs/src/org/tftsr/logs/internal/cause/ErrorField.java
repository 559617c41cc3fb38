package org.tftsr.logs.internal.cause;

import java.util.Set;

/**
 * The error that a line of keys and values tells of in a field of its own, as Go's programs write it:
 * {@code caller=main.go:108 err="dial tcp: refused"}. Where nothing went wrong the field says so: {@code err=null}.
 */
final class ErrorField {

	private static final String[] KEYS = { " err=", " error=", " Error=", " Err=" };
	private static final Set<String> NOTHING = Set.of("null", "nil", "<nil>", "none", "false", "0", "-", "\"\"", "\"null\"", "\"nil\"", "\"<nil>\"");

	private ErrorField() {
	}

	/** Whether it has one that tells of an error. */
	static boolean isIn(String line) {
		for (String key : KEYS) {
			int at = line.indexOf(key);
			if (at >= 0) {
				int value = at + key.length();
				int end = line.indexOf(' ', value);
				String said = line.substring(value, end < 0 ? line.length() : end);
				if (!said.isEmpty() && !NOTHING.contains(said)) {
					return true;
				}
			}
		}
		return false;
	}
}
