package org.tftsr.integrations.internal.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.tftsr.pii.RedactedText;

/**
 * What a ticket is to say: a title and a text, or a note.
 *
 * @param title title; null for a note
 * @param text  long text in the format of the service; null for a note
 * @param said  what a note says, without the line by which it is known again; null where it is no note
 * @param note  the note as it is sent; null where it is none
 * @param reference by which the note is known again; null where it is none
 */
record TicketTexts(RedactedText title, RedactedText text, RedactedText said, RedactedText note, String reference) {

	static TicketTexts of(RedactedText title, RedactedText text) {
		return new TicketTexts(title, text, null, null, null);
	}

	static TicketTexts note(RedactedText said, RedactedText note, String reference) {
		return new TicketTexts(null, null, said, note, reference);
	}

	boolean isNote() {
		return note != null;
	}

	/** SHA-256 of what is to be there, however it is marked. */
	String sha256() {
		List<String> texts = Stream.of(title, text, said).filter(Objects::nonNull).map(RedactedText::text).toList();
		return ContentHash.of(texts);
	}
}
