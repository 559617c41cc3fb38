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

	/** How many parts are remembered beside those that are shown: one that grows is written anew each time. */
	private static final int MOST_FORMER = 300;

	/** A message with its lines. */
	private record Laid(ShownMessage message, int start, List<TextLine> lines) {
	}

	/** A part as it was written. */
	private record Written(Block block, boolean question, int part, int columns) {
	}

	/** Of a message that grows, all parts but the last are what they were. */
	private final Map<Written, List<TextLine>> written = new HashMap<>();
	private final List<Laid> messages = new ArrayList<>();
	private final List<TextLine> lines = new ArrayList<>();
	private int earlier;

	/** Shows other messages; empty where all looks as it did. What is different is told as one change. */
	List<LineChange> setAnew(List<ShownMessage> shown, int before, int columns) {
		List<TextLine> old = List.copyOf(lines);
		fill(shown, before, columns);
		LineChange change = LineChange.between(old, lines, 0);
		return change == null ? List.of() : List.of(change);
	}

	/**
	 * Shows other messages; empty where all looks as it did. Messages that stand as far from the end as before are compared with
	 * what stood there: of a long answer that is whole now, little but the line above it changes.
	 */
	List<LineChange> set(List<ShownMessage> shown, int before, int columns) {
		List<TextLine> oldLines = List.copyOf(lines);
		List<Laid> old = List.copyOf(messages);
		fill(shown, before, columns);
		int pairs = Math.min(old.size(), messages.size());
		int oldAt = startOf(old, old.size() - pairs, oldLines.size());
		int at = startOf(messages, messages.size() - pairs, lines.size());
		List<LineChange> changes = new ArrayList<>();
		compare(oldLines.subList(0, oldAt), lines.subList(0, at), 0, changes);
		for (int back = pairs; back > 0; back--) {
			Laid now = messages.get(messages.size() - back);
			List<TextLine> was = old.get(old.size() - back).lines();
			// what stands above a message changes by itself
			compare(was.subList(0, 1), now.lines().subList(0, 1), now.start(), changes);
			compare(was.subList(1, was.size()), now.lines().subList(1, now.lines().size()), now.start() + 1, changes);
		}
		return changes;
	}

	private static int startOf(List<Laid> messages, int index, int end) {
		return index < messages.size() ? messages.get(index).start() : end;
	}

	private static void compare(List<TextLine> old, List<TextLine> now, int line, List<LineChange> changes) {
		LineChange change = LineChange.between(old, now, line);
		if (change != null) {
			LineChange.add(change, changes);
		}
	}

	private void fill(List<ShownMessage> shown, int before, int columns) {
		messages.clear();
		lines.clear();
		earlier = before;
		if (before > 0) {
			lines.add(MessageWriter.earlier(before));
		}
		shown.forEach(message -> add(message, columns));
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
	LineChange put(ShownMessage message, int columns) {
		int index = messages.size() - 1;
		while (index >= 0 && !messages.get(index).message().id().equals(message.id())) {
			index--;
		}
		if (index < 0) {
			int line = lines.size();
			add(message, columns);
			return new LineChange(line, 0, lines.subList(line, lines.size()));
		}
		Laid old = messages.get(index);
		if (old.message().equals(message)) {
			return null;
		}
		forgetFormer();
		List<ShownMessage> behind = messages.subList(index + 1, messages.size()).stream().map(Laid::message).toList();
		lines.subList(old.start(), lines.size()).clear();
		messages.subList(index, messages.size()).clear();
		add(message, columns);
		behind.forEach(other -> add(other, columns));
		return LineChange.between(old.lines(), messages.get(index).lines(), old.start());
	}

	private void forgetFormer() {
		int parts = messages.stream().mapToInt(laid -> laid.message().parts().size()).sum();
		if (written.size() > parts + MOST_FORMER) {
			written.clear();
		}
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

	/** A line told by the message that has it, so that it is found again where what stands around it has changed. */
	record Anchor(UUID message, int line) {
	}

	/** The anchor of a line; null where no message has it. */
	Anchor anchor(int line) {
		for (int i = messages.size() - 1; i >= 0; i--) {
			if (messages.get(i).start() <= line) {
				return new Anchor(messages.get(i).message().id(), line - messages.get(i).start());
			}
		}
		return null;
	}

	/** Which line it is by now; -1 where its message is not shown, or has no longer so many. */
	int lineOf(Anchor anchor) {
		return messages.stream().filter(laid -> laid.message().id().equals(anchor.message()) && anchor.line() < laid.lines().size())
				.mapToInt(laid -> laid.start() + anchor.line()).findFirst().orElse(-1);
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
