package org.tftsr.ai.internal.prompt;

import java.util.Locale;
import java.util.Optional;

/** A short word for a longer question. The conversation keeps the word; the model is asked the question. */
public enum SlashCommand {

	FIVE_WHYS("/5whys", "Five whys", """
			Work out the chain of whys for this incident. Begin with what users or machines noticed. For each why give: the \
			question, the answer, the lines that show it as [label:line], and how sure it is (confirmed by lines, likely, or open). \
			Stop where the evidence stops and say which single observation would allow the next why."""),
	TIMELINE("/timeline", "Timeline", """
			Make a timeline of this incident as a table: time as written, what happened, the line as [label:line]. Mark the first \
			sign of trouble, when somebody noticed, and when it ended. Say where clocks of different logs may differ."""),
	REDACT("/redact", "Personal data and secrets left", """
			Look for personal data, names of customers and secrets that still stand in what you were given, other than tokens in \
			brackets such as [EMAIL-1]. List where they stand as [label:line] and what kind they are. Do not repeat the values."""),
	RCA("/rca", "Root cause analysis", """
			Draft a root cause analysis: summary, effect, timeline, chain of whys with the lines they rest on as [label:line], root \
			cause and contributing causes, what stopped it, actions that prevent it with whom to ask. Mark what is not proven."""),
	SIMILAR("/similar", "Similar incidents", """
			Which known kinds of incidents look like this one? For each: what it has in common with the lines here as [label:line], \
			what would tell it apart, and the one command or line to look for next.""");

	private final String word;
	private final String title;
	private final String question;

	SlashCommand(String word, String title, String question) {
		this.word = word;
		this.title = title;
		this.question = question;
	}

	/** What a person types. */
	public String word() {
		return word;
	}

	/** The command that a text begins with. */
	public static Optional<SlashCommand> of(String text) {
		String first = firstWord(text);
		for (SlashCommand command : values()) {
			if (command.word.equals(first)) {
				return Optional.of(command);
			}
		}
		return Optional.empty();
	}

	/** The text as a model is asked it. */
	public static String asked(String text) {
		return of(text).map(command -> {
			String rest = command.rest(text);
			return rest.isEmpty() ? command.question : command.question + "\n\n" + rest;
		}).orElse(text);
	}

	/** The text as a person would say in short what is asked. */
	public static String titled(String text) {
		return of(text).map(command -> {
			String rest = command.rest(text);
			return rest.isEmpty() ? command.title : command.title + ": " + rest;
		}).orElse(text);
	}

	private String rest(String text) {
		return text.strip().substring(word.length()).strip();
	}

	private static String firstWord(String text) {
		String stripped = text.strip();
		int end = 0;
		while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
			end++;
		}
		return stripped.substring(0, end).toLowerCase(Locale.ROOT);
	}
}
