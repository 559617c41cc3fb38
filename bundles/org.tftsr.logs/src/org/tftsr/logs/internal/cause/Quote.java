package org.tftsr.logs.internal.cause;

/** A message as it is quoted within a sentence: on one line, without what only machines read, and short. */
final class Quote {

	private static final int LONGEST = 125;
	private static final int SHORTENED = 110;
	/** A text is cut within a word only where the word itself is longer than this. */
	private static final int LONGEST_WORD = 40;
	private static final String CAUSED_BY = "Caused by: ";

	private Quote() {
	}

	/** Quotes a message. */
	static String of(String message) {
		String text = withoutNumbering(message.replaceAll("\\s+", " ").strip());
		AccessRecord access = AccessRecord.in(text, 0);
		if (access != null) {
			return shortened(access.summary());
		}
		return shortened(text.startsWith(CAUSED_BY) ? text.substring(CAUSED_BY.length()) : text);
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int blank = text.lastIndexOf(' ', SHORTENED);
		int end = blank >= SHORTENED - LONGEST_WORD ? blank : SHORTENED;
		end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
		return text.substring(0, end).replaceFirst("[\\s,;:(-]+$", "") + "…";
	}

	/** Behind a count in brackets or with an asterisk, such as the kernel's clock or a connection's number. */
	private static String withoutNumbering(String text) {
		int end = text.indexOf(' ');
		boolean numbering = end > 0 && (text.charAt(0) == '[' || text.charAt(0) == '*')
				&& text.chars().limit(end).noneMatch(Character::isLetter);
		return numbering ? withoutNumbering(text.substring(end + 1)) : text;
	}
}
