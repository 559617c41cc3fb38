package org.tftsr.ui.chat.internal.conversation.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

import org.tftsr.ui.chat.internal.conversation.PartPlace;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.markdown.Part;

/**
 * What stands in the page, and what has to be told to it until something else does. Each message has a key there, which stays when
 * its id becomes another one, as that of an answer does once it is whole.
 */
final class PageContent {

	/** A message as it stands in the page, perhaps without some of its parts yet. */
	private static final class Entry {

		private final int key;
		private ShownMessage message;

		Entry(int key, ShownMessage message) {
			this.key = key;
			this.message = message;
		}
	}

	/** So many characters of a script take the page some milliseconds, however much stands there. */
	private static final int STEP_CHARS = 16_000;

	private final List<Entry> entries = new ArrayList<>();
	private int earlier;
	private int nextKey;

	/**
	 * What is set as a whole.
	 *
	 * @param firstKey of its messages; what was set before has had none from there on, see {@link #nextKey}
	 */
	PageContent(List<ShownMessage> messages, int earlier, int firstKey) {
		nextKey = firstKey;
		messages.forEach(message -> entries.add(new Entry(nextKey++, message)));
		this.earlier = earlier;
	}

	/** The key of the next message. A page stays in sight, with its links, until the next is loaded: they must not have keys in common. */
	int nextKey() {
		return nextKey;
	}

	/** All of it, as it is set. */
	String html() {
		StringBuilder html = new StringBuilder("<div id=\"earlier\">").append(MessageMarkup.earlier(earlier))
				.append("</div><main id=\"c\">");
		entries.forEach(entry -> html.append(MessageMarkup.message(entry.message, entry.key)));
		return html.append("</main>").toString();
	}

	/** The id of the message that has a key; null where it is there no more. */
	UUID message(int key) {
		return entries.stream().filter(entry -> entry.key == key).map(entry -> entry.message.id()).findFirst().orElse(null);
	}

	/** Where a part stands; null where its message is not there. */
	PagePlace place(PartPlace part) {
		return entries.stream().filter(entry -> entry.message.id().equals(part.message()))
				.map(entry -> new PagePlace(entry.key, part.part())).findFirst().orElse(null);
	}

	/** All parts, in order. */
	List<PagePlace> places() {
		List<PagePlace> places = new ArrayList<>();
		for (Entry entry : entries) {
			for (int part = 0; part < entry.message.parts().size(); part++) {
				places.add(new PagePlace(entry.key, part));
			}
		}
		return places;
	}

	/**
	 * The next step of a page that is to have these messages: statements that change what is different, and not too much of it at
	 * once. Empty where nothing is different any more; otherwise the page is taken to have done what they say.
	 *
	 * @param wanted oldest first
	 * @param before how many messages there are before them
	 */
	String step(List<ShownMessage> wanted, int before) {
		StringBuilder script = new StringBuilder();
		if (earlier != before) {
			earlier = before;
			call(script, "earlier", Script.quote(MessageMarkup.earlier(before)));
		}
		pair(wanted, script);
		// from the end on, so that nothing comes between what was there before and what is added above it
		int at = entries.size() - 1;
		for (int i = wanted.size() - 1; i >= 0 && script.length() < STEP_CHARS; i--) {
			ShownMessage message = wanted.get(i);
			if (at >= 0 && entries.get(at).message.id().equals(message.id())) {
				change(entries.get(at), message, script);
				at--;
			} else {
				add(message, at + 1, script);
				change(entries.get(at + 1), message, script);
			}
		}
		return script.toString();
	}

	/**
	 * Finds out which messages stay: those that have the id of one that is wanted, and between them those that stand where one of
	 * the same kind is wanted, which they become. The others are removed.
	 */
	private void pair(List<ShownMessage> wanted, StringBuilder script) {
		Map<UUID, Integer> places = new HashMap<>();
		for (int place = 0; place < wanted.size(); place++) {
			places.put(wanted.get(place).id(), place);
		}
		Entry[] stay = new Entry[wanted.size()];
		Map<Entry, Integer> placed = new HashMap<>();
		int free = 0;
		for (Entry entry : entries) {
			int place = places.getOrDefault(entry.message.id(), -1);
			if (place >= free) {
				stay[place] = entry;
				placed.put(entry, place);
				free = place + 1;
			}
		}
		free = 0;
		for (Entry entry : List.copyOf(entries)) {
			if (placed.containsKey(entry)) {
				free = placed.get(entry) + 1;
				continue;
			}
			while (free < stay.length && stay[free] == null && wanted.get(free).question() != entry.message.question()) {
				free++;
			}
			if (free < stay.length && stay[free] == null) {
				stay[free] = entry;
				entry.message = with(entry.message, wanted.get(free).id(), entry.message.parts());
				free++;
			} else {
				entries.remove(entry);
				call(script, "remove", entry.key);
			}
		}
	}

	/** Adds it without what it says, which comes part by part. */
	private void add(ShownMessage message, int index, StringBuilder script) {
		ShownMessage silent = with(message, message.id(), List.of());
		int next = index < entries.size() ? entries.get(index).key : -1;
		Entry added = new Entry(nextKey++, silent);
		entries.add(index, added);
		call(script, "add", Script.quote(MessageMarkup.message(silent, added.key)), next);
	}

	private static void change(Entry entry, ShownMessage wanted, StringBuilder script) {
		ShownMessage old = entry.message;
		if (old.equals(wanted)) {
			return;
		}
		int key = entry.key;
		if (!old.head().equals(wanted.head())) {
			call(script, "head", key, Script.quote(MessageMarkup.head(wanted, key)));
		}
		if (!MessageMarkup.foot(old, key).equals(MessageMarkup.foot(wanted, key))) {
			call(script, "foot", key, Script.quote(MessageMarkup.foot(wanted, key)));
		}
		if (old.parts().size() > wanted.parts().size()) {
			call(script, "cut", key, wanted.parts().size());
		}
		List<Part> parts = new ArrayList<>(old.parts().subList(0, Math.min(old.parts().size(), wanted.parts().size())));
		for (int part = 0; part < wanted.parts().size() && script.length() < STEP_CHARS; part++) {
			Part now = wanted.parts().get(part);
			if (part == parts.size()) {
				parts.add(now);
			} else if (parts.set(part, now).block().equals(now.block())) {
				continue;
			}
			call(script, "part", key, part, Script.quote(MessageMarkup.part(wanted, part, key)));
		}
		entry.message = with(wanted, wanted.id(), parts);
	}

	private static ShownMessage with(ShownMessage message, UUID id, List<Part> parts) {
		return new ShownMessage(id, message.question(), message.head(), parts, message.notes());
	}

	/** @param arguments as they stand in a script */
	private static void call(StringBuilder script, String function, Object... arguments) {
		StringJoiner call = new StringJoiner(",", "chat." + function + "(", ");");
		for (Object argument : arguments) {
			call.add(argument.toString());
		}
		script.append(call);
	}
}
