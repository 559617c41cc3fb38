package org.tftsr.core.ai;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is known of a model. The user can change all of it: models and prices come and go faster than versions of this product.
 *
 * @param id            how the provider calls it
 * @param contextTokens how many tokens question and answer may have together; 0 where it is not known
 * @param inputPrice    US dollars for a million tokens of the question; null where it is not known
 * @param outputPrice   US dollars for a million tokens of the answer; null where it is not known
 */
public record ModelInfo(String id, int contextTokens, BigDecimal inputPrice, BigDecimal outputPrice) {

	/** Whether both prices are known, so that a limit of spending can be kept to. */
	public boolean isPriced() {
		return inputPrice != null && outputPrice != null;
	}

	/**
	 * What so many tokens cost.
	 *
	 * @return millionths of a US dollar, rounded up; 0 where the prices are not known
	 */
	public long costMicros(long inputTokens, long outputTokens) {
		return micros(inputPrice, inputTokens) + micros(outputPrice, outputTokens);
	}

	/** Dollars a million tokens are millionths of a dollar a token. */
	private static long micros(BigDecimal price, long tokens) {
		return price == null ? 0 : price.multiply(BigDecimal.valueOf(tokens)).setScale(0, RoundingMode.CEILING).longValueExact();
	}
}
