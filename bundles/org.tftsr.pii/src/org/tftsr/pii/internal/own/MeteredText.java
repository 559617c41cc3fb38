package org.tftsr.pii.internal.own;

/** A text that counts how often its units are read. Not thread-safe. */
final class MeteredText implements CharSequence {

	private final String text;
	private long reads;

	MeteredText(String text) {
		this.text = text;
	}

	/** How often a unit was read so far. */
	long reads() {
		return reads;
	}

	@Override
	public char charAt(int index) {
		reads++;
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
