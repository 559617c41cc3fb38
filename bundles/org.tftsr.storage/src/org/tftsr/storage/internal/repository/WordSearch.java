package org.tftsr.storage.internal.repository;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks for words in the texts of conversations: any part of a word counts, whatever its case, and no sign has a meaning. */
final class WordSearch {

	private final Set<String> words = new HashSet<>();
	private final Map<UUID, Set<String>> found = new HashMap<>();

	WordSearch(String text) {
		for (String word : text.toLowerCase(Locale.ROOT).split("[\\s\\p{Z}]+")) {
			if (!word.isEmpty()) {
				words.add(word);
			}
		}
	}

	void look(UUID conversation, String text) {
		Set<String> have = found.computeIfAbsent(conversation, id -> new HashSet<>());
		if (have.size() < words.size()) {
			String lower = text.toLowerCase(Locale.ROOT);
			words.stream().filter(lower::contains).forEach(have::add);
		}
	}

	boolean hasAll(UUID conversation) {
		return found.getOrDefault(conversation, Set.of()).size() == words.size();
	}
}
