package org.tftsr.ui.chat.internal.markdown;

/**
 * A piece of code that is coloured.
 *
 * @param start  from 0, in the code
 * @param length in characters
 * @param kind   what it is
 */
public record CodeToken(int start, int length, Kind kind) {

	/** What a piece of code is. */
	public enum Kind {
		KEYWORD, STRING, COMMENT, NUMBER,
		/** Of a key, an option, a variable, a section. */
		NAME,
		/** A line that was added. */
		ADDED,
		/** A line that was taken away. */
		REMOVED
	}
}
