package org.tftsr.pii.internal.engine;

/**
 * What looks at a text may cost, in units of the text read. Each unit of the text pays for looks, and a part of what is
 * not spent is saved for denser lines. A line that is not paid for is not searched to its end: it is reported as a whole,
 * as one too dense to check, so that nothing on it is missed. Logs and texts of people are far from that.
 *
 * @param perUnit what each unit of the text pays
 * @param savings the most that is saved, and what there is at the start
 */
public record Budget(int perUnit, int savings) {

	/** What a line may owe before the rest of it is passed over; it has to be paid for at its end. */
	static final int ON_CREDIT = 1 << 13;

	/** For what is shown. */
	public static final Budget USUAL = new Budget(32, 4 << 20);
	/**
	 * For what is about to be redacted: so much less, that a look at the redacted text, in blocks that start elsewhere and
	 * with replacements in the place of values, pays for each line that this one paid for.
	 */
	public static final Budget BEFORE_REDACTION = new Budget(27, 1 << 19);
}
