package org.tftsr.ui.issues.internal.create;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a new issue begins with: what was selected when somebody asked for it.
 *
 * @param title       may be empty
 * @param description may be empty
 * @param logs        files to add
 */
public record IssuePrefill(String title, String description, List<Path> logs) {

	/** Nothing is known. */
	public static final IssuePrefill EMPTY = new IssuePrefill("", "", List.of()); //$NON-NLS-1$ //$NON-NLS-2$

	private static final int LONGEST_TITLE = 120;
	private static final int LONGEST_DESCRIPTION = 20_000;
	/** A text field that wraps takes seconds to lay out a word of twenty thousand characters. */
	private static final int LONGEST_DESCRIBED_LINE = 2_000;

	/** What is looked at of a line for a title; more than a title holds, and little enough for any pattern. */
	private static final int LONGEST_LINE = 500;

	/** An exception as a stack trace names it: the name of its class, and what it says. */
	private static final Pattern EXCEPTION = Pattern.compile(
			"(?<![\\w$])(?:[\\w$]++\\.){1,40}([A-Z][\\w$]*(?:Exception|Error|Failure|Throwable)\\b(?::\\s*+\\S.*+)?)"); //$NON-NLS-1$
	/** What stands before the message in a line of a log: times, levels, names in brackets. */
	private static final Pattern HEAD = Pattern.compile(
			"^(?:[\\d\\-/:.,TZ+]{4,}+|\\[[^\\]]{0,60}+\\]|(?i:trace|debug|info|notice|warn(?:ing)?|error|severe|fatal|critical)\\b:?+|[-|\\s]++)++"); //$NON-NLS-1$

	public IssuePrefill {
		logs = List.copyOf(logs);
	}

	/**
	 * Out of a text, such as lines of a log or a stack trace: its first line that says something is the title.
	 *
	 * @param redacted goes into the database as it is; {@link SelectionPrefill} redacts what somebody selected
	 */
	static IssuePrefill ofRedacted(String redacted, List<Path> logs) {
		String text = redacted.strip().lines().map(line -> cutAt(line, LONGEST_DESCRIBED_LINE)).collect(Collectors.joining("\n")); //$NON-NLS-1$
		String description = cutAt(text, LONGEST_DESCRIPTION);
		return new IssuePrefill(title(description), description, logs);
	}

	/**
	 * Out of a text whose first line is the title.
	 *
	 * @param redacted goes into the database as it is
	 */
	static IssuePrefill titledByFirstLine(String redacted, List<Path> logs) {
		IssuePrefill whole = ofRedacted(redacted, logs);
		return new IssuePrefill(cutTitle(redacted.strip().lines().findFirst().orElse("")), whole.description(), logs); //$NON-NLS-1$
	}

	private static String title(String text) {
		String exception = null;
		String first = ""; //$NON-NLS-1$
		for (String whole : text.split("\\R")) { //$NON-NLS-1$
			String line = cut(whole.strip(), LONGEST_LINE);
			Matcher matcher = EXCEPTION.matcher(line);
			if (exception == null && !line.startsWith("at ") && matcher.find()) { //$NON-NLS-1$
				exception = matcher.group(1);
			}
			if (first.isEmpty()) {
				String message = HEAD.matcher(line).replaceFirst("").strip(); //$NON-NLS-1$
				first = message.isEmpty() ? line : message;
			}
		}
		return cutTitle(exception == null ? first : exception);
	}

	private static String cutTitle(String title) {
		return cutAt(title, LONGEST_TITLE);
	}

	/** A text that is no longer than that, and says so where it was. */
	private static String cutAt(String text, int length) {
		return text.length() > length ? cut(text, length - 1) + '\u2026' : text;
	}

	/** The start of a text, without half a character at its end. */
	private static String cut(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
	}
}
