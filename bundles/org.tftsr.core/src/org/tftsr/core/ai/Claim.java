package org.tftsr.core.ai;

import java.util.List;
import java.util.UUID;

/**
 * Something that an answer says of a log, with the lines that it rests on.
 *
 * @param text      redacted
 * @param citations in the order of the answer; may be empty
 * @param standing  what the product has found out by looking the lines up
 */
public record Claim(String text, List<Citation> citations, Standing standing) {

	/** What looking up has shown. */
	public enum Standing {
		/** Every line that is cited is in the log as the answer says. */
		PROVEN,
		/** A line that is cited is not there, or says something else, or no line is cited at all. */
		UNPROVEN
	}

	/**
	 * A line that is cited.
	 *
	 * @param label     the log as the answer calls it
	 * @param logFileId the log of the issue; null where there is none of that label
	 * @param line      its number, from 1
	 * @param quote     the words that the answer says it has, redacted; null where it gives none
	 * @param found     whether the log has the line, with these words
	 */
	public record Citation(String label, UUID logFileId, long line, String quote, boolean found) {
	}

	public Claim {
		citations = List.copyOf(citations);
	}
}
