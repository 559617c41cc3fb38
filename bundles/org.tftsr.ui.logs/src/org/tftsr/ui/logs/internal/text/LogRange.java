package org.tftsr.ui.logs.internal.text;

/**
 * What is selected of a log, by its lines, whatever of it a text holds.
 *
 * @param anchor where the selection was begun
 * @param caret  where the cursor is; the same where nothing is selected
 */
public record LogRange(LogSpot anchor, LogSpot caret) {

	/** Nothing, at the start. */
	public static final LogRange START = at(LogSpot.START);

	/** Nothing, with the cursor at a spot. */
	public static LogRange at(LogSpot spot) {
		return new LogRange(spot, spot);
	}

	/** From the same spot to another one. */
	public LogRange extendedTo(LogSpot spot) {
		return new LogRange(anchor, spot);
	}

	/** Whether nothing is selected. */
	public boolean isEmpty() {
		return anchor.equals(caret);
	}

	/** The spot before what is selected. */
	public LogSpot first() {
		return anchor.compareTo(caret) <= 0 ? anchor : caret;
	}

	/** The spot behind what is selected. */
	public LogSpot last() {
		return anchor.compareTo(caret) <= 0 ? caret : anchor;
	}

	/** The last line of which something is selected: of one that the range ends at the start of, there is nothing. */
	public long lastLine() {
		LogSpot end = last();
		return end.column() == 0 && end.line() > first().line() ? end.line() - 1 : end.line();
	}
}
