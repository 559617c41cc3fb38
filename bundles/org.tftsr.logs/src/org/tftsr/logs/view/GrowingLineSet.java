package org.tftsr.logs.view;

import org.tftsr.logs.internal.lines.GrowingLines;

/** A set of lines that one thread makes while others read it. */
public final class GrowingLineSet {

	private final GrowingLines lines = new GrowingLines();

	/**
	 * Adds a line.
	 *
	 * @param line the one added last, or one behind it
	 */
	public void add(long line) {
		lines.add(line);
	}

	/** Takes the last line that was looked at out again, as it may have become longer. */
	public void forgetLast() {
		lines.forgetLast();
	}

	/**
	 * Shows readers what was added.
	 *
	 * @param covered  the last line that was looked at
	 * @param complete whether nothing is to come
	 */
	public void publish(long covered, boolean complete) {
		lines.publish(covered, complete);
	}

	/** What readers see: always the same set. */
	public LineSet lines() {
		return lines;
	}
}
