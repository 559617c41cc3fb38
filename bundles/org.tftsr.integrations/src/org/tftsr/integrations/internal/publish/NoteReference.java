package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.pii.RedactedText;

/**
 * The line by which a work note or comment is known again: services have no field for a mark of it. It follows from what the note says and
 * from what was noted before, so that the same note is known again by whoever writes it once more, and is another one where it is noted
 * again after something else.
 */
final class NoteReference {

	private static final String WORDS = "TFTSR reference ";
	private static final int DIGITS = 16;

	private NoteReference() {
	}

	/** The line for a note. @param before as {@link TicketDraft#notesBefore} tells */
	static String of(RedactedText note, List<String> before) {
		List<String> all = new ArrayList<>(before);
		all.addFirst(note.text());
		return WORDS + ContentHash.of(all).substring(0, DIGITS);
	}

	/** A note with its line behind it. */
	static RedactedText behind(RedactedText note, String before, String reference, String after) {
		return Composed.of(note.text() + before + reference + after);
	}
}
