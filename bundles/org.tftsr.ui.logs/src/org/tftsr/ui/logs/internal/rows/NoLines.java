package org.tftsr.ui.logs.internal.rows;

import org.tftsr.logs.view.LineSet;

/** What was found where the looking was stopped before it came to any line: none, of lines that nobody has looked at. */
public record NoLines() implements LineSet {

	@Override
	public long size() {
		return 0;
	}

	@Override
	public boolean contains(long line) {
		return false;
	}

	@Override
	public long select(long index) {
		throw new IndexOutOfBoundsException(Long.toString(index));
	}

	@Override
	public long rank(long line) {
		return 0;
	}

	@Override
	public long covered() {
		return 0;
	}

	@Override
	public boolean isComplete() {
		return false;
	}
}
