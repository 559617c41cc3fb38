package org.tftsr.ui.chat.internal.markdown;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.ui.chat.internal.markdown.CodeToken.Kind;

/**
 * Finds what to colour in code: enough to read it by, not a grammar. One pass, in time that grows with the length alone, so that
 * no code can hold it up.
 */
public final class CodeLexer {

	private final String code;
	private final CodeLanguage language;
	private final List<CodeToken> tokens = new ArrayList<>();
	private int at;

	private CodeLexer(String code, CodeLanguage language) {
		this.code = code;
		this.language = language;
	}

	/**
	 * The pieces to colour, in order; they do not overlap.
	 *
	 * @param name the language as a fence names it
	 */
	public static List<CodeToken> tokens(String name, String code) {
		if ("diff".equals(name) || "patch".equals(name)) {
			return diff(code);
		}
		CodeLanguage language = CodeLanguage.of(name);
		return language.isKnown() ? new CodeLexer(code, language).scan() : List.of();
	}

	private static List<CodeToken> diff(String code) {
		List<CodeToken> tokens = new ArrayList<>();
		int start = 0;
		for (String line : code.split("\n", -1)) {
			if (!line.isEmpty()) {
				switch (line.charAt(0)) {
				case '+' -> tokens.add(new CodeToken(start, line.length(), Kind.ADDED));
				case '-' -> tokens.add(new CodeToken(start, line.length(), Kind.REMOVED));
				case '@' -> tokens.add(new CodeToken(start, line.length(), Kind.NAME));
				default -> {
					// a line of both
				}
				}
			}
			start += line.length() + 1;
		}
		return tokens;
	}

	private List<CodeToken> scan() {
		while (at < code.length()) {
			char c = code.charAt(at);
			if (isComment()) {
				add(Kind.COMMENT, lineEnd());
			} else if (language.block() && code.startsWith("/*", at)) {
				int end = code.indexOf("*/", at + 2);
				add(Kind.COMMENT, end < 0 ? code.length() : end + 2);
			} else if (c == '"' || c == '\'' || c == '`') {
				string(c);
			} else if (Character.isDigit(c)) {
				add(Kind.NUMBER, end(at, "._xXeE"));
			} else if (c == '$' && at + 1 < code.length() && (isWord(code.charAt(at + 1)) || code.charAt(at + 1) == '{')) {
				add(Kind.NAME, end(at + 1, "{}"));
			} else if (c == '-' && isOption()) {
				add(Kind.NAME, end(at, "-"));
			} else if (isWord(c)) {
				word();
			} else {
				at++;
			}
		}
		return tokens;
	}

	private void add(Kind kind, int end) {
		tokens.add(new CodeToken(at, end - at, kind));
		at = end;
	}

	/** A hash within a word is none, as in an address. */
	private boolean isComment() {
		boolean free = at == 0 || Character.isWhitespace(code.charAt(at - 1));
		return language.comments().stream().anyMatch(mark -> code.startsWith(mark, at) && (free || mark.length() > 1));
	}

	private boolean isOption() {
		boolean free = at == 0 || Character.isWhitespace(code.charAt(at - 1));
		return free && at + 1 < code.length() && (Character.isLetter(code.charAt(at + 1)) || code.charAt(at + 1) == '-');
	}

	private int lineEnd() {
		int end = code.indexOf('\n', at);
		return end < 0 ? code.length() : end;
	}

	private void string(char quote) {
		int end = at + 1;
		while (end < code.length() && code.charAt(end) != quote && code.charAt(end) != '\n') {
			end += code.charAt(end) == '\\' ? 2 : 1;
		}
		end = Math.min(end < code.length() && code.charAt(end) == quote ? end + 1 : end, code.length());
		add(language.names() && isBefore(end, ':') ? Kind.NAME : Kind.STRING, end);
	}

	private boolean isBefore(int end, char sign) {
		int next = end;
		while (next < code.length() && code.charAt(next) == ' ') {
			next++;
		}
		return next < code.length() && code.charAt(next) == sign;
	}

	private void word() {
		int end = end(at, language.names() ? ".-" : "-");
		String word = code.substring(at, end);
		if (language.isKeyword(word)) {
			add(Kind.KEYWORD, end);
		} else if (language.names() && (isBefore(end, ':') || isBefore(end, '='))) {
			add(Kind.NAME, end);
		} else {
			at = end;
		}
	}

	/** The end of what consists of letters, digits and these characters; at least one further. */
	private int end(int start, String more) {
		int end = start + 1;
		while (end < code.length() && (isWord(code.charAt(end)) || more.indexOf(code.charAt(end)) >= 0)) {
			end++;
		}
		return end;
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || c == '_';
	}
}
