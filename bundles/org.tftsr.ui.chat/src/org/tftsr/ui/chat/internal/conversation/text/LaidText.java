package org.tftsr.ui.chat.internal.conversation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ui.chat.internal.conversation.PartPlace;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Span;
import org.tftsr.ui.chat.internal.markdown.Block;

/** The lines of the messages that are shown, and what of them changes where a message does. */
final class LaidText {

	/** A part that grows is written anew each time, and none of what it was is of use. */
	private static final int MOST_WRITTEN = 300;

	/** A message with its lines. */
	private record Laid(ShownMessage message, int start, List<TextLine> lines) {
	}

	/**
	 * What is different now.
	 *
	 * @param line    the first line that is different
	 * @param removed how many lines went from there
	 * @param lines   what stands in their place
	 */
	record Change(int line, int removed, List<TextLine> lines) {
	}

	/** A part as it was written. */
	private record Written(Block block, boolean question, int part, int columns) {
	}

	/** Of a message that grows, all parts but the last are what they were. */
	private final Map<Written, List<TextLine>> written = new HashMap<>();
	private final List<Laid> messages = new ArrayList<>();
	private final List<TextLine> lines = new ArrayList<>();
	private int earlier;

	/** Shows other messages; null where all looks as it did. */
	Change set(List<ShownMessage> shown, int before, int columns) {
		List<TextLine> old = List.copyOf(lines);
		messages.clear();
		lines.clear();
		earlier = before;
		if (before > 0) {
			lines.add(MessageWriter.earlier(before));
		}
		shown.forEach(message -> add(message, columns));
		return change(old, 0);
	}

	/** What differs between what stood behind a line and what stands there now: what is alike at both ends stays. */
	private Change change(List<TextLine> old, int start) {
		List<TextLine> now = lines.subList(start, lines.size());
		int shorter = Math.min(old.size(), now.size());
		int same = 0;
		while (same < shorter && old.get(same).equals(now.get(same))) {
			same++;
		}
		int end = 0;
		while (end < shorter - same && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
			end++;
		}
		if (same == old.size() && same == now.size()) {
			return null;
		}
		return new Change(start + same, old.size() - same - end, List.copyOf(now.subList(same, now.size() - end)));
	}

	private void add(ShownMessage message, int columns) {
		List<TextLine> added = MessageWriter.write(message,
				(block, question, part) -> written.computeIfAbsent(new Written(block, question, part, columns), this::write));
		messages.add(new Laid(message, lines.size(), added));
		lines.addAll(added);
	}

	private List<TextLine> write(Written part) {
		return new LineWriter(part.question(), part.part(), part.columns()).write(part.block());
	}

	/** Adds a message at the end, or changes the one of its id; null where it looks as it did. */
	Change put(ShownMessage message, int columns) {
		int index = messages.size() - 1;
		while (index >= 0 && !messages.get(index).message().id().equals(message.id())) {
			index--;
		}
		if (index < 0) {
			int line = lines.size();
			add(message, columns);
			return new Change(line, 0, tail(line));
		}
		if (messages.get(index).message().equals(message)) {
			return null;
		}
		if (written.size() > MOST_WRITTEN) {
			written.clear();
		}
		int start = messages.get(index).start();
		List<ShownMessage> behind = messages.subList(index + 1, messages.size()).stream().map(Laid::message).toList();
		List<TextLine> before = tail(start);
		lines.subList(start, lines.size()).clear();
		messages.subList(index, messages.size()).clear();
		add(message, columns);
		behind.forEach(other -> add(other, columns));
		return change(before, start);
	}

	private List<TextLine> tail(int line) {
		return List.copyOf(lines.subList(line, lines.size()));
	}

	/** All messages. */
	List<ShownMessage> messages() {
		return messages.stream().map(Laid::message).toList();
	}

	/** How many messages there are before the first one. */
	int earlier() {
		return earlier;
	}

	/** All lines. */
	List<TextLine> lines() {
		return lines;
	}

	/** The line of a number, or null. */
	TextLine line(int number) {
		return number >= 0 && number < lines.size() ? lines.get(number) : null;
	}

	/** The message that has a line, or null. */
	ShownMessage messageAt(int line) {
		for (int i = messages.size() - 1; i >= 0; i--) {
			if (messages.get(i).start() <= line) {
				return messages.get(i).message();
			}
		}
		return null;
	}

	/** The part that has a line, or null. */
	PartPlace partAt(int line) {
		ShownMessage message = messageAt(line);
		TextLine shown = line(line);
		return message == null || shown == null || shown.part() < 0 ? null : new PartPlace(message.id(), shown.part());
	}

	/** The message of an id, or null. */
	ShownMessage message(UUID id) {
		return messages.stream().map(Laid::message).filter(message -> message.id().equals(id)).findFirst().orElse(null);
	}

	/** The first and the last line of a part; null where it is not shown. */
	int[] linesOf(PartPlace place) {
		for (Laid laid : messages) {
			if (laid.message().id().equals(place.message())) {
				int first = -1;
				int last = -1;
				for (int i = 0; i < laid.lines().size(); i++) {
					if (laid.lines().get(i).part() == place.part()) {
						first = first < 0 ? laid.start() + i : first;
						last = laid.start() + i;
					}
				}
				return first < 0 ? null : new int[] { first, last };
			}
		}
		return null;
	}

	/** All parts, in order. */
	List<PartPlace> parts() {
		List<PartPlace> places = new ArrayList<>();
		for (Laid laid : messages) {
			for (int part = 0; part < laid.message().parts().size(); part++) {
				places.add(new PartPlace(laid.message().id(), part));
			}
		}
		return places;
	}

	/**
	 * What a range of the text is when it is copied: where a real value stands in it, what came in its place, all of that even
	 * where the range has a piece of it only.
	 */
	String copied(int from, int to) {
		StringBuilder copied = new StringBuilder();
		int start = 0;
		for (int i = 0; i < lines.size() && start < to; i++) {
			TextLine line = lines.get(i);
			int end = start + line.text().length();
			if (end >= from) {
				copied(line, Math.max(from - start, 0), Math.min(to, end) - start, copied);
				if (to > end && i < lines.size() - 1) {
					copied.append('\n');
				}
			}
			start = end + 1;
		}
		return copied.toString();
	}

	private static void copied(TextLine line, int from, int to, StringBuilder out) {
		int at = from;
		for (Span span : line.spans()) {
			if (span.copied() != null && span.start() < to && span.end() > from) {
				if (span.start() > at) {
					out.append(line.text(), at, span.start());
				}
				out.append(span.copied());
				at = Math.max(span.end(), at);
			}
		}
		if (at < to) {
			out.append(line.text(), at, to);
		}
	}
}
