package org.tftsr.core.why;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is to be done about a cause.
 *
 * @param text  what, never null; empty where nothing has been decided
 * @param owner who sees to it, never null, may be empty
 * @param due   by when, or null
 */
public record WhyAction(String text, String owner, LocalDate due) {

	/** Nothing has been decided. */
	public static final WhyAction NONE = new WhyAction("", "", null);

	public WhyAction {
		Objects.requireNonNull(text);
		Objects.requireNonNull(owner);
	}

	/** Whether there is something to be done. */
	public boolean isPresent() {
		return !text.isBlank();
	}
}
