package org.tftsr.pii.internal.redact;

import java.util.Arrays;
import java.util.List;

/** Builds text in an array that is used again for the next one. Not thread-safe. */
public final class TextBuilder {

	private char[] chars = new char[0];
	private int length;

	/** Starts a text of about so many units; the one before, and each part made of it, is no longer valid. */
	public TextBuilder restart(int expected) {
		length = 0;
		ensure(expected + (expected >> 3));
		return this;
	}

	/** Where the next unit goes. */
	public int length() {
		return length;
	}

	public TextBuilder append(TextPart text, int from, int to) {
		ensure(length + to - from);
		System.arraycopy(text.chars(), from, chars, length, to - from);
		length += to - from;
		return this;
	}

	public TextBuilder append(String text) {
		ensure(length + text.length());
		text.getChars(0, text.length(), chars, length);
		length += text.length();
		return this;
	}

	/** The whole text with all replacements, which are by place and do not overlap, made. */
	public TextBuilder append(TextPart text, List<Replacement> replacements) {
		int done = text.start();
		for (Replacement replacement : replacements) {
			append(text, done, replacement.start());
			append(text, replacement);
			done = replacement.end();
		}
		return append(text, done, text.end());
	}

	/**
	 * What stands in the place of a value. Line numbers behind it must stay what they are, so the line ends of the value
	 * follow its replacement.
	 */
	public TextBuilder append(TextPart text, Replacement replacement) {
		append(replacement.token());
		char[] from = text.chars();
		for (int i = replacement.start(); i < replacement.end(); i++) {
			if (from[i] == '\n') {
				append(i > replacement.start() && from[i - 1] == '\r' ? "\r\n" : "\n");
			}
		}
		return this;
	}

	/** The text so far; valid until the next one is started. */
	public TextPart part() {
		return new TextPart(chars, 0, length);
	}

	private void ensure(int capacity) {
		if (capacity > chars.length) {
			chars = Arrays.copyOf(chars, Math.max(capacity, chars.length + (chars.length >> 1)));
		}
	}
}
