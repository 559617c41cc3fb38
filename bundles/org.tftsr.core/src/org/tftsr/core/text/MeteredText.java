package org.tftsr.core.text;

import java.util.Objects;

/**
 * A text that counts how often its units are read, which is what an expression that matches it does. An expression such as
 * {@code (a+)+b} reads a number of units that is exponential in the length of the text; whoever counts can end that. Not
 * thread-safe; one object serves one text after the other.
 */
public final class MeteredText implements CharSequence {

	/** Is asked now and then whether to go on. */
	@FunctionalInterface
	public interface Meter {

		/**
		 * So much was read; what this throws leaves the matcher, which offers no other way out.
		 *
		 * @param reads how many units since the text was set, each as often as it was read
		 */
		void passed(long reads);
	}

	private final long every;
	private final Meter meter;
	private String text = "";
	private long reads;
	private long next;

	/** A text that only counts. */
	public MeteredText() {
		this(Long.MAX_VALUE, reads -> { });
	}

	/**
	 * A text that asks.
	 *
	 * @param every after how many reads, at least 1
	 */
	public MeteredText(long every, Meter meter) {
		this.every = every;
		this.meter = Objects.requireNonNull(meter);
	}

	/** Turns to the next text, of which nothing was read. */
	public void set(String content) {
		text = content;
		reads = 0;
		next = every;
	}

	/** How often a unit was read since the text was set. */
	public long reads() {
		return reads;
	}

	@Override
	public char charAt(int index) {
		if (++reads == next) {
			next += every;
			meter.passed(reads);
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
