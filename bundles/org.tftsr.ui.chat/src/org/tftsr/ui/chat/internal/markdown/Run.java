package org.tftsr.ui.chat.internal.markdown;

import java.util.Objects;
import java.util.Set;

/**
 * Text of one look.
 *
 * @param text  as it came: redacted
 * @param shown what stands on the screen: the same, or with real values in the place of pseudonyms
 * @param looks how it looks
 * @param link  the address that it leads to, as data: nothing follows it unasked; null for none
 */
public record Run(String text, String shown, Set<Look> looks, String link) {

	/** How text looks. */
	public enum Look {
		BOLD, ITALIC, STRIKE, CODE,
		/** Less important than what stands around it. */
		DIM
	}

	public Run {
		Objects.requireNonNull(text);
		Objects.requireNonNull(shown);
		looks = Set.copyOf(looks);
	}

	/** Text that is shown as it is. */
	public static Run of(String text, Look... looks) {
		return new Run(text, text, Set.of(looks), null);
	}

	/** The same with other text on the screen. */
	Run showing(String other) {
		return new Run(text, other, looks, link);
	}
}
