package org.tftsr.integrations.internal.publish;

import java.util.List;

import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.pii.RedactedText;

/**
 * The line by which a work note or comment is known again: services have no field for a mark of it. It follows from what the note says, so
 * that the same note is known again whoever writes it once more.
 */
final class NoteReference {

	private static final String WORDS = "TFTSR reference ";
	private static final int DIGITS = 16;

	private NoteReference() {
	}

	/** The line for a note. @param sha256 of what it says */
	static String of(String sha256) {
		return WORDS + sha256.substring(0, DIGITS);
	}

	/** A note with its line behind it. */
	static RedactedText behind(RedactedText note, String before, String after) {
		return Composed.of(note.text() + before + of(sha256(note)) + after);
	}

	/** Of what a note says, without the line. */
	static String sha256(RedactedText note) {
		return ContentHash.of(List.of(note.text()));
	}
}
