package org.tftsr.ai.internal.local;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tftsr.ai.internal.prompt.SlashCommand;

/** What a person wants to know of the local analyst. */
enum Topic {

	REDACT("personal data|secrets?|redact\\w*|pii|gdpr|sensitive"),
	TIMELINE("time ?line|chronolog\\w*|sequence of events|order of events"),
	START("when|since when|start(?:ed|s)?|began|begin(?:s|ning)?|first (?:error|sign|failure)|how long"),
	CHANGED("chang(?:e|es|ed)|new|different|differs?|appeared|stopped|before and after|deploy\\w*"),
	SIMILAR("similar|seen before|known (?:issue|problem|incident)|happened before|other issues|like this"),
	WHYS("(?:five|5) ?-?whys|whys|chain"),
	CAUSE("cause[sd]?|why|root|reason|culprit|blame|wrong|broke\\w*|fail(?:ed|s|ure|ing)?|crash\\w*|happen(?:ed|s)?|explain|rca"),
	ERRORS("errors?|warnings?|exceptions?|how many|levels?|templates?|most frequent|counts?"),
	OVERVIEW("summary|summari[sz]e|overview|status|what (?:is|do|does) (?:this|the|these) logs?.*|tell me about.*");

	private final Pattern words;

	Topic(String words) {
		this.words = Pattern.compile("\\b(?:" + words + ")\\b");
	}

	/** Empty where the question is about none of these. */
	static Optional<Topic> of(String question) {
		Optional<SlashCommand> command = SlashCommand.of(question);
		if (command.isPresent()) {
			return Optional.of(switch (command.get()) {
			case FIVE_WHYS -> WHYS;
			case TIMELINE -> TIMELINE;
			case REDACT -> REDACT;
			case RCA -> CAUSE;
			case SIMILAR -> SIMILAR;
			});
		}
		String text = question.toLowerCase(Locale.ROOT);
		for (Topic topic : values()) {
			if (topic.words.matcher(text).find()) {
				return Optional.of(topic);
			}
		}
		return Optional.empty();
	}
}
