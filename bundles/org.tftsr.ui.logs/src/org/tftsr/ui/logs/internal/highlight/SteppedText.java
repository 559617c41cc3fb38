package org.tftsr.ui.logs.internal.highlight;

/** A text that may be looked at so many times. */
final class SteppedText implements CharSequence {

	/** It was looked at too often. */
	static final class TooManySteps extends RuntimeException {

		private static final long serialVersionUID = 1L;

		TooManySteps() {
			super("the expression takes too long", null, false, false); //$NON-NLS-1$
		}
	}

	private final String text;
	private int left;

	SteppedText(String text, int steps) {
		this.text = text;
		left = steps;
	}

	@Override
	public char charAt(int index) {
		if (--left < 0) {
			throw new TooManySteps();
		}
		return text.charAt(index);
	}

	@Override
	public int length() {
		return text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return text;
	}
}
