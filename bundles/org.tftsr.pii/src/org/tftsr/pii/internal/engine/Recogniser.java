package org.tftsr.pii.internal.engine;

/**
 * Knows one family of values. It is asked only where one of its triggers stands, so it can afford a careful look; what
 * it reads on each call must be bounded by a constant, for the scan as a whole to be linear. A look that may go further
 * than a word or two, or takes longer than to read some units, tells {@link Window#looked} what it read, so that looks do
 * not pile up on a text made of triggers.
 * Stateless and thread-safe.
 */
public interface Recogniser {

	/** Where this recogniser wants to be asked. Called once. */
	Triggers triggers();

	/**
	 * Whether its values may start on one line and end on another. It is also asked on lines that are too dense to check,
	 * so what it reads from all the triggers of a line together has to be linear in what follows.
	 */
	default boolean goesOverLines() {
		return false;
	}

	/**
	 * Looks at the place of a trigger and reports what it accepts, which may start before that place.
	 *
	 * @param window the text around it
	 * @param at     the trigger's first unit
	 * @param found  takes the accepted candidates
	 */
	void recognise(Window window, int at, Findings found);
}
