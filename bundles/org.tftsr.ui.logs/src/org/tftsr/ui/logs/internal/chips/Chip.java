package org.tftsr.ui.logs.internal.chips;

import java.util.Objects;

/**
 * A condition in the filter of a log. The lines that are shown pass all that are switched on.
 *
 * @param inverted whether the lines are wanted for which the condition does not hold
 * @param on       whether it counts
 */
public record Chip(Condition condition, boolean inverted, boolean on) {

	public Chip {
		Objects.requireNonNull(condition);
	}

	/** A condition that counts. */
	public static Chip of(Condition condition) {
		return new Chip(condition, false, true);
	}

	/** The same with another condition. */
	public Chip with(Condition other) {
		return new Chip(other, inverted, on);
	}

	/** The same for the lines that this one does not let through. */
	public Chip inverse() {
		return new Chip(condition, !inverted, on);
	}

	/** The same, switched on where this one is off, and the other way round. */
	public Chip toggled() {
		return new Chip(condition, inverted, !on);
	}
}
