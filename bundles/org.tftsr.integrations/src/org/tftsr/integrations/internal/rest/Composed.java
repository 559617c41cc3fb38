package org.tftsr.integrations.internal.rest;

import java.util.List;

import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;

/**
 * Texts of a format that are put together of redacted texts and words of the format alone: a query, marked up text. Looking for values once
 * more would take the format for one: {@code <code>} behind {@code password:} is none. Thread-safe.
 */
public final class Composed {

	private static final Redactor NOTHING_LEFT = new Redactor(text -> List.of(), new Pseudonyms(), ReplacementStyle.PSEUDONYM);

	private Composed() {
	}

	/**
	 * The text as one that may leave.
	 *
	 * @param text made of {@link RedactedText}, of {@link org.tftsr.net.Setting settings} and of words of its format, and of nothing else
	 */
	public static RedactedText of(String text) {
		return NOTHING_LEFT.redact(text);
	}
}
