package org.tftsr.ai.internal.prompt;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.analysis.TokenEstimate;

/** The oldest turns of a conversation in short: what was asked, and the first sentence of what was answered. */
final class Digest {

	private static final int LONGEST_QUESTION = 160;
	private static final int LONGEST_ANSWER = 200;

	private Digest() {
	}

	/** In no more than so many tokens; the oldest are left out first. Empty where nothing fits. */
	static String of(List<ChatMessage> messages, int tokens) {
		List<String> lines = new ArrayList<>();
		int left = tokens;
		for (ChatMessage message : messages.reversed()) {
			boolean asked = message.role() == MessageRole.USER;
			String line = asked ? "- asked: " + Excerpt.firstLine(message.content(), LONGEST_QUESTION)
					: "  answered: " + Excerpt.firstSentences(message.content(), LONGEST_ANSWER);
			left -= TokenEstimate.of(line) + 1;
			if (left < 0) {
				break;
			}
			lines.addFirst(line);
		}
		return String.join("\n", lines);
	}
}
