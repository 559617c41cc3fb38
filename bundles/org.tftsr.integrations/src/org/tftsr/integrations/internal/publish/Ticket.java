package org.tftsr.integrations.internal.publish;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A ticket as it is there, of whichever service.
 *
 * @param remote where it is, and in which state
 * @param title  its title; null where it has none or it may not be seen
 * @param text   its long text in the format of the service; null where it has none or it may not be seen
 * @param fields what a severity becomes there, by name; those that it does not have, or that may not be seen, are missing
 */
record Ticket(Remote remote, String title, String text, Map<String, String> fields) {

	Ticket {
		fields = Map.copyOf(fields);
	}

	/** By which it is known whether somebody else has changed title or text since. */
	String textSha256() {
		return textSha256(title, text);
	}

	/** The same of a title and a text that are to be there. */
	static String textSha256(String title, String text) {
		return ContentHash.of(List.of(plain(title), plain(text)));
	}

	/** Whether it says just this. */
	boolean says(String otherTitle, String otherText) {
		return plain(title).equals(plain(otherTitle)) && plain(text).equals(plain(otherText));
	}

	/** Servers are free in how they end lines. */
	private static String plain(String text) {
		return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
	}
}
