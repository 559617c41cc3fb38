package org.tftsr.core.ai;

/**
 * How much may be spent. A day begins at midnight in the time zone of this machine.
 *
 * @param dayMicros   millionths of a US dollar a day; null for no limit
 * @param issueMicros millionths of a US dollar an issue; null for no limit
 */
public record SpendLimits(Long dayMicros, Long issueMicros) {

	/** No limit at all. */
	public static final SpendLimits NONE = new SpendLimits(null, null);
}
