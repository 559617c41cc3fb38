package org.tftsr.documents;

import org.tftsr.documents.internal.text.VisibleText;

/**
 * Puts arbitrary text into Markdown so that a reader sees that text and nothing of it acts as Markdown. Rules after
 * <a href="https://spec.commonmark.org/0.31.2/">CommonMark 0.31.2</a> and
 * <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a> (tables, strikethrough). Control characters
 * become their pictures, so that a document can be shown in a terminal without harm. No argument may be null.
 */
public final class MarkdownEscaper {

	/** Always escaped: each can open or close a construct in the middle of a line. */
	private static final String ALWAYS = "\\`*[]<|~#";

	/** Escaped as the first character of a line: each can open a block or underline a heading. */
	private static final String AT_START = "-+=>:";

	private static final int MINIMUM_FENCE = 3;
	private static final String HARD_LINE_BREAK = "\\\n";
	private static final String PARAGRAPH_BREAK = "\n\n";

	private MarkdownEscaper() {
		// only functions
	}

	/** Text for one line: a heading, a table cell or a part of a paragraph. Line breaks become blanks. */
	public static String inline(String text) {
		return escapeLine(VisibleText.of(text).replaceAll("\\R", " "));
	}

	/** Text of any number of lines as paragraphs; lines are kept apart. Blank lines at both ends are left out. */
	public static String block(String text) {
		StringBuilder out = new StringBuilder(text.length() + 16);
		String separator = "";
		for (String line : VisibleText.of(text).split("\\R")) {
			if (line.isBlank()) {
				separator = out.isEmpty() ? "" : PARAGRAPH_BREAK;
			} else {
				out.append(separator).append(escapeLine(line));
				separator = HARD_LINE_BREAK;
			}
		}
		return out.toString();
	}

	/** Text as a code span outside a table. Line breaks become visible characters. Empty text gives an empty string. */
	public static String code(String text) {
		String line = VisibleText.singleLine(text);
		if (line.isEmpty()) {
			return "";
		}
		String delimiter = "`".repeat(longestRun(line, '`') + 1);
		boolean touchesDelimiter = line.startsWith("`") || line.endsWith("`");
		boolean wouldBeTrimmed = line.startsWith(" ") && line.endsWith(" ") && line.chars().anyMatch(c -> c != ' ');
		String padding = touchesDelimiter || wouldBeTrimmed ? " " : "";
		return delimiter + padding + line + padding + delimiter;
	}

	/** Text as a code span in a table cell, where even code has to escape the pipe. */
	public static String codeCell(String text) {
		return code(text).replace("|", "\\|");
	}

	/** Lines of text as a fenced code block, without a line feed at the end. */
	public static String fence(String text) {
		String lines = VisibleText.of(text);
		String fence = "`".repeat(Math.max(MINIMUM_FENCE, longestRun(lines, '`') + 1));
		return fence + "text\n" + lines + '\n' + fence;
	}

	private static String escapeLine(String line) {
		StringBuilder out = new StringBuilder(line.length() + 16);
		int listMarkerEnd = orderedListMarkerEnd(line);
		int last = line.length() - 1;
		for (int i = 0; i <= last; i++) {
			char c = line.charAt(i);
			if ((c == ' ' || c == '\t') && (i == 0 || i == last)) {
				// a parser drops white space at the ends of a line, but not its character reference
				out.append("&#").append((int) c).append(';');
				continue;
			}
			if (isSpecial(line, i) || i == listMarkerEnd) {
				out.append('\\');
			}
			out.append(c);
		}
		return out.toString();
	}

	private static boolean isSpecial(String line, int i) {
		char c = line.charAt(i);
		if (ALWAYS.indexOf(c) >= 0 || i == 0 && AT_START.indexOf(c) >= 0) {
			return true;
		}
		return switch (c) {
		case '&' -> i + 1 < line.length() && (line.charAt(i + 1) == '#' || isWordCharacter(line, i + 1));
		case '_' -> !isWordCharacter(line, i - 1) || !isWordCharacter(line, i + 1);
		default -> false;
		};
	}

	private static boolean isWordCharacter(String line, int i) {
		return i >= 0 && i < line.length() && Character.isLetterOrDigit(line.charAt(i));
	}

	/** Where the {@code .} or {@code )} stands that would make the start of a line a list item; -1 where none does. */
	private static int orderedListMarkerEnd(String line) {
		int i = 0;
		while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
			i++;
		}
		return i > 0 && i < line.length() && (line.charAt(i) == '.' || line.charAt(i) == ')') ? i : -1;
	}

	private static int longestRun(String text, char wanted) {
		int longest = 0;
		int run = 0;
		for (int i = 0; i < text.length(); i++) {
			run = text.charAt(i) == wanted ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}
}
