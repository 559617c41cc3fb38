package org.tftsr.cli.internal;

import org.tftsr.core.analysis.CauseLine;

/** Prints cause lines for a person: what happened in one row of the terminal, and why it is thought to be the cause below. */
final class CausePrinter {

	private final Output output;
	private final int width;

	/**
	 * @param width columns of the terminal
	 */
	CausePrinter(Output output, int width) {
		this.output = output;
		this.width = width;
	}

	/** A cause, with so much in front of each of its rows. */
	void print(CauseLine cause, String indent) {
		String start = indent + cause.rank() + ". line " + cause.line() + ": ";
		String message = cause.message().isBlank() ? cause.text() : cause.message();
		output.line(start + cut(message.strip(), width - start.length()));
		output.line(indent + "   " + String.join("; ", cause.reasons()));
	}

	/** The start of a text that fits, up to the end of a word, and an ellipsis where something is left out. */
	private static String cut(String text, int columns) {
		if (text.length() <= columns) {
			return text;
		}
		int end = Math.max(columns - 1, 1);
		int blank = text.lastIndexOf(' ', end);
		if (blank > end / 2) {
			end = blank;
		} else if (Character.isHighSurrogate(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end).stripTrailing() + '\u2026';
	}
}
