package org.tftsr.ai.internal.local;

/** Texts of logs within Markdown. */
final class Markdown {

	private static final int LONGEST = 240;

	private Markdown() {
	}

	/** A text as it is, wherever it stands in a line. */
	static String inline(String text) {
		return text.replaceAll("([\\\\`*_<>|~#])", "\\\\$1").replaceAll("\\s+", " ").strip();
	}

	/** A line of a log as code; cut where it is very long. */
	static String code(String line) {
		String text = line.replaceAll("\\s+", " ").strip();
		if (text.length() > LONGEST) {
			text = text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
		}
		String ticks = "`";
		while (text.contains(ticks)) {
			ticks += "`";
		}
		String pad = ticks.length() > 1 ? " " : "";
		return ticks + pad + text + pad + ticks;
	}
}
