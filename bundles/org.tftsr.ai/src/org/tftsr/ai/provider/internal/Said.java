package org.tftsr.ai.provider.internal;

import java.util.List;

import org.tftsr.core.ai.MessageRole;
import org.tftsr.net.RedactedJson;
import org.tftsr.pii.RedactedText;

/**
 * What one side says before the other side speaks again.
 *
 * @param role   {@code USER} or {@code ASSISTANT}
 * @param texts  in order; empty where a phrase is said
 * @param phrase a phrase of this product; null where texts are said
 */
record Said(MessageRole role, List<RedactedText> texts, Phrase phrase) {

	Said {
		texts = List.copyOf(texts);
	}

	static Said of(MessageRole role, List<RedactedText> texts) {
		return new Said(role, texts, null);
	}

	static Said of(Phrase phrase) {
		return new Said(MessageRole.USER, List.of(), phrase);
	}

	/** Puts it into a member. */
	RedactedJson put(RedactedJson json, String name) {
		return phrase == null ? json.joined(name, texts) : json.word(name, phrase);
	}
}
