package org.tftsr.ui.chat.internal.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ui.chat.internal.session.Attached;

/** What is typed and attached about each issue and was not sent, as long as the view is open. On the user interface thread. */
final class Unsent {

	/** What waits to be sent. */
	record Words(String text, List<Attached> attached) {
	}

	private static final Words NOTHING = new Words("", List.of());

	private final Map<UUID, Words> words = new HashMap<>();

	/** Keeps what belongs to an issue; null for none. */
	void keep(UUID issue, String text, List<Attached> attached) {
		if (issue == null) {
			return;
		}
		if (text.isBlank() && attached.isEmpty()) {
			words.remove(issue);
		} else {
			words.put(issue, new Words(text, attached));
		}
	}

	/** What was kept of an issue; null for none. */
	Words of(UUID issue) {
		return words.getOrDefault(issue, NOTHING);
	}

	void clear() {
		words.clear();
	}
}
