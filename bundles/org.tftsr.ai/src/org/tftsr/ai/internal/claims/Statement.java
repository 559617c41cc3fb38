package org.tftsr.ai.internal.claims;

import java.util.List;

/**
 * Something that an answer says, with the lines that it names; nothing has been looked up.
 *
 * @param text   as the answer says it
 * @param places in the order of the answer
 */
record Statement(String text, List<Reference> places) {

	/**
	 * A line that is named.
	 *
	 * @param label the log as the answer calls it
	 * @param line  from 1
	 * @param quote the words that the line is said to have; null where none are given
	 */
	record Reference(String label, long line, String quote) {
	}

	Statement {
		places = List.copyOf(places);
	}
}
