package org.tftsr.ui.chat.internal.conversation.text;

import java.util.List;
import java.util.Set;

import org.tftsr.ui.chat.internal.markdown.Run.Look;

/**
 * A line of the text. Two are equal where they look the same, so that what is equal need not be drawn again.
 *
 * @param text  what stands there
 * @param kind  how the line looks as a whole
 * @param depth how far it is indented, in steps
 * @param hang  how many characters further its continuation is indented where it is too long; how wide a table is
 * @param gap   whether there is room above it
 * @param part  which part of the message it belongs to; -1 for none
 * @param spans what looks other than the rest, in order
 */
record TextLine(String text, Kind kind, int depth, int hang, boolean gap, int part, List<Span> spans) {

	/** How a line looks. */
	enum Kind {
		/** Above a question. */
		QUESTION_HEAD,
		/** Of a question. */
		QUESTION,
		/** Above an answer. */
		ANSWER_HEAD, PROSE, CODE, QUOTE, TABLE_HEAD,
		/** The last line of the row of a table. */
		TABLE_END, TABLE, RULE, NOTE
	}

	/**
	 * Text of another look.
	 *
	 * @param start  from 0, in the line
	 * @param length in characters
	 * @param looks  how it looks
	 * @param level  of a heading, from 1; 0 for other text
	 * @param color  id of its colour; null for the usual one
	 * @param link   where it leads; null for nowhere
	 * @param copied what stands there when it is copied; null for the same
	 */
	record Span(int start, int length, Set<Look> looks, int level, String color, Object link, String copied) {

		Span {
			looks = Set.copyOf(looks);
		}

		int end() {
			return start + length;
		}

		/** The same in a line before which so many characters stand. */
		Span after(int characters) {
			return new Span(start + characters, length, looks, level, color, link, copied);
		}
	}

	TextLine {
		spans = List.copyOf(spans);
	}
}
