package org.tftsr.ai;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.tftsr.core.log.LineNumbers;

/**
 * A question as a person asks it.
 *
 * @param conversationId the conversation
 * @param parentId       the message that it follows; null for the first. Where it is not the tip, a branch begins
 * @param text           as typed, not redacted
 * @param attachments    what goes along, in order
 */
public record Question(UUID conversationId, UUID parentId, String text, List<Attachment> attachments) {

	/** Something that goes along with a question. */
	public sealed interface Attachment {

		/** A log of the issue: goes as an evidence pack. */
		record Log(UUID logFileId) implements Attachment {
		}

		/**
		 * Lines of a log of the issue; of those that are very long a part.
		 *
		 * @param first number of the first line, from 1
		 * @param last  number of the last line
		 * @param focus what of the first line is meant; null where nobody said
		 */
		record Lines(UUID logFileId, long first, long last, LineNumbers.Focus focus) implements Attachment {

			/** Lines of which nobody said what is meant. */
			public Lines(UUID logFileId, long first, long last) {
				this(logFileId, first, last, null);
			}
		}

		/**
		 * Any other text.
		 *
		 * @param label how it is called
		 * @param text  not redacted
		 */
		record Text(String label, String text) implements Attachment {
		}
	}

	public Question {
		Objects.requireNonNull(conversationId);
		Objects.requireNonNull(text);
		attachments = List.copyOf(attachments);
	}
}
