package org.tftsr.ui.chat.internal.conversation.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.Messages;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Head;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Note;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Tone;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Kind;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Span;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.Run.Look;

/** Writes the lines of a message. */
final class MessageWriter {

	private static final String BETWEEN = "   ";

	/** What a link within the text does that is no address. */
	record Action(MessageAction action, UUID message) {
	}

	/** The link that shows messages before the first one. */
	record Earlier() {
	}

	private final StringBuilder text = new StringBuilder();
	private List<Span> spans = new ArrayList<>();

	private MessageWriter() {
	}

	/** Writes a part of a message. */
	@FunctionalInterface
	interface PartWriter {

		/**
		 * The lines of a part.
		 *
		 * @param question whether the user says it
		 * @param part     its place in the message
		 */
		List<TextLine> write(Block block, boolean question, int part);
	}

	/** The lines of a message. */
	static List<TextLine> write(ShownMessage message, PartWriter parts) {
		List<TextLine> lines = new ArrayList<>();
		MessageWriter writer = new MessageWriter();
		lines.add(writer.head(message));
		for (int part = 0; part < message.parts().size(); part++) {
			lines.addAll(parts.write(message.parts().get(part).block(), message.question(), part));
		}
		if (!message.head().attachments().isEmpty()) {
			writer.add(String.join(BETWEEN, message.head().attachments()), EnumSet.noneOf(Look.class), ChatColors.DIM, null);
			lines.add(writer.line(message.question() ? Kind.QUESTION : Kind.NOTE, true));
		}
		for (Note note : message.notes()) {
			lines.add(writer.note(note, message.id()));
		}
		return lines;
	}

	/** The line that tells of messages before the first one. */
	static TextLine earlier(int count) {
		MessageWriter writer = new MessageWriter();
		writer.add(NLS.bind(Messages.Conversation_earlier, count), Set.of(), ChatColors.LINK, new Earlier());
		return writer.line(Kind.NOTE, false);
	}

	private TextLine head(ShownMessage message) {
		Head head = message.head();
		add(head.who(), EnumSet.of(Look.BOLD), null, null);
		if (!head.detail().isEmpty()) {
			add(BETWEEN + head.detail(), EnumSet.noneOf(Look.class), ChatColors.DIM, null);
		}
		if (head.branches() > 1) {
			text.append(BETWEEN);
			add("\u2039", EnumSet.of(Look.BOLD), ChatColors.LINK, new Action(MessageAction.PREVIOUS_BRANCH, message.id()));
			add(" " + head.branch() + '/' + head.branches() + ' ', EnumSet.noneOf(Look.class), ChatColors.DIM, null);
			add("\u203A", EnumSet.of(Look.BOLD), ChatColors.LINK, new Action(MessageAction.NEXT_BRANCH, message.id()));
		}
		actions(head.actions(), message.id());
		return line(message.question() ? Kind.QUESTION_HEAD : Kind.ANSWER_HEAD, true);
	}

	private TextLine note(Note note, UUID message) {
		String sign = switch (note.tone()) {
		case BUSY -> "\u2026 ";
		case INFO -> "";
		case WARNING, ERROR -> "\u26A0 ";
		};
		add(sign + note.text(), note.tone() == Tone.ERROR ? EnumSet.of(Look.BOLD) : EnumSet.noneOf(Look.class),
				ChatColors.of(note.tone()), null);
		actions(note.actions(), message);
		return line(Kind.NOTE, true);
	}

	private void actions(List<MessageAction> actions, UUID message) {
		for (MessageAction action : actions) {
			text.append(BETWEEN);
			add(action.label(), EnumSet.noneOf(Look.class), ChatColors.LINK, new Action(action, message));
		}
	}

	private void add(String words, Set<Look> looks, String color, Object link) {
		spans.add(new Span(text.length(), words.length(), looks, 0, color, link, null));
		text.append(words);
	}

	private TextLine line(Kind kind, boolean gap) {
		TextLine line = new TextLine(text.toString().replace('\n', ' '), kind, 0, 0, gap, -1, spans);
		text.setLength(0);
		spans = new ArrayList<>();
		return line;
	}
}
