package org.tftsr.ui.chat.internal.session;

import java.util.Objects;
import java.util.UUID;

import org.tftsr.ai.Question.Attachment;

/**
 * Something that is to go along with the next question.
 *
 * @param id         identifier, of this alone
 * @param label      how it is called
 * @param attachment what it is
 * @param bytes      how large it is, before anything is left out; -1 where that is not known
 */
public record Attached(UUID id, String label, Attachment attachment, long bytes) {

	public Attached {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		Objects.requireNonNull(attachment);
	}

	/** Something else. */
	public static Attached of(String label, Attachment attachment, long bytes) {
		return new Attached(UUID.randomUUID(), label, attachment, bytes);
	}
}
