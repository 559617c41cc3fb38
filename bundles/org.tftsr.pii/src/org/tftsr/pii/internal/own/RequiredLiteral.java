package org.tftsr.pii.internal.own;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a text that every match of an expression must hold, so that lines without it need no look at all. It reads the
 * plain parts outside of groups and says nothing where it is not sure.
 */
final class RequiredLiteral {

	/** Alternatives, flags, and quoted or numbered characters. */
	private static final Pattern UNSURE = Pattern.compile("\\||\\(\\?[^:]|\\\\[QpPx0-9]");
	/** An escape, a character class, a counted repeat, or a single character. */
	private static final Pattern PIECE = Pattern.compile("\\\\(.)|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*\\]|\\{[^}]*\\}|(.)",
			Pattern.DOTALL);
	private static final String SYNTAX = "()[]{}*+?.^$";

	private RequiredLiteral() {
	}

	/** The longest such text; empty where none is certain. */
	static String of(String expression) {
		if (UNSURE.matcher(expression).find() || expression.contains("[:")) {
			return "";
		}
		StringBuilder run = new StringBuilder();
		String longest = "";
		int depth = 0;
		Matcher piece = PIECE.matcher(expression);
		while (piece.find()) {
			String text = piece.group();
			depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
			String plain = depth == 0 ? plain(piece) : "";
			char next = piece.end() < expression.length() ? expression.charAt(piece.end()) : '\0';
			boolean required = !plain.isEmpty() && next != '*' && next != '?' && next != '{';
			run.append(required ? plain : "");
			longest = run.length() > longest.length() ? run.toString() : longest;
			if (!required || next == '+') {
				run.setLength(0);
			}
		}
		return longest;
	}

	/** The character that a piece stands for; empty where it stands for something else. */
	private static String plain(Matcher piece) {
		if (piece.group(1) != null) {
			return Character.isLetterOrDigit(piece.group(1).charAt(0)) ? "" : piece.group(1);
		}
		return piece.group(2) == null || SYNTAX.contains(piece.group(2)) ? "" : piece.group(2);
	}
}
