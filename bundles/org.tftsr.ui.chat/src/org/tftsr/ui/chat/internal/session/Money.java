package org.tftsr.ui.chat.internal.session;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prices in words. */
public final class Money {

	private static final int SMALL = 10_000;

	private Money() {
	}

	/** Millionths of a US dollar as a person reads them: cents where there are some, else enough digits to tell. */
	public static String format(long micros) {
		BigDecimal dollars = BigDecimal.valueOf(micros, 6);
		return '$' + dollars.setScale(micros < SMALL ? 4 : 2, RoundingMode.UP).toPlainString();
	}
}
