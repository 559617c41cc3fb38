package org.tftsr.pii.internal.redact;

/**
 * A text that is a part of an array. Places in it are indices into the array.
 *
 * @param chars holds it; never changed through this
 * @param start index of its first unit
 * @param end   behind its last unit
 */
public record TextPart(char[] chars, int start, int end) {

	/** A whole text, in an array of its own. */
	public static TextPart of(String text) {
		return new TextPart(text.toCharArray(), 0, text.length());
	}

	/** The text between two places of it. */
	public String between(int from, int to) {
		return new String(chars, from, to - from);
	}

	/** Behind the line end of the line that a place is in. */
	int lineEnd(int place) {
		int i = place;
		while (i < end && chars[i] != '\n') {
			i++;
		}
		return i < end ? i + 1 : end;
	}

	@Override
	public String toString() {
		return between(start, end);
	}
}
