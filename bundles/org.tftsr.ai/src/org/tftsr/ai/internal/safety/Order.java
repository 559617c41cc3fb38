package org.tftsr.ai.internal.safety;

import java.util.List;

import com.google.re2j.Pattern;

/**
 * What one kind of order looks like, in small letters. Matched by RE2/J, so that no line can make it slow.
 *
 * @param words every match holds one of these: most lines hold none, and need no closer look
 * @param form  what it looks like
 */
record Order(List<String> words, Pattern form) {

	/** @param words with a bar between them */
	static Order of(String words, String form) {
		return new Order(List.of(words.split("\\|")), Pattern.compile(form));
	}

	boolean in(String text) {
		for (String word : words) {
			if (text.contains(word)) {
				return form.matcher(text).find();
			}
		}
		return false;
	}
}
