package org.tftsr.ui.chat.internal.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.tftsr.ui.chat.internal.markdown.Part;

/**
 * A message as it is shown. Two are equal where they look the same.
 *
 * @param id       of the message, or of what will become one
 * @param question whether the user says it
 * @param head     who says it, when, and what it took
 * @param parts    what it says
 * @param notes    what there is to say about it: why it is not whole, what failed
 */
public record ShownMessage(UUID id, boolean question, Head head, List<Part> parts, List<Note> notes) {

	public ShownMessage {
		Objects.requireNonNull(id);
		Objects.requireNonNull(head);
		parts = List.copyOf(parts);
		notes = List.copyOf(notes);
	}

	/** The same with nothing to say about it. */
	public ShownMessage withoutNotes() {
		return new ShownMessage(id, question, head, parts, List.of());
	}

	/**
	 * The line above a message.
	 *
	 * @param who         a name
	 * @param detail      time, model, tokens, price; may be empty
	 * @param attachments what was sent with it, each with its size
	 * @param branch      which of its siblings it is, from 1
	 * @param branches    how many siblings there are, itself included
	 * @param actions     what can be done with the message as a whole
	 */
	public record Head(String who, String detail, List<String> attachments, int branch, int branches,
			List<MessageAction> actions) {

		public Head {
			attachments = List.copyOf(attachments);
			actions = List.copyOf(actions);
		}
	}

	/**
	 * Something to say below a message.
	 *
	 * @param tone    how much it matters
	 * @param text    a sentence or some
	 * @param actions what can be done about it
	 */
	public record Note(Tone tone, String text, List<MessageAction> actions) {

		public Note {
			actions = List.copyOf(actions);
		}
	}

	/** How much something matters. A sign stands beside the colour. */
	public enum Tone {
		/** It goes on. */
		BUSY,
		INFO, WARNING, ERROR
	}
}
