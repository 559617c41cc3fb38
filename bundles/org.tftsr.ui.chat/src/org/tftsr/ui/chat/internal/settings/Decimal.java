package org.tftsr.ui.chat.internal.settings;

import java.math.BigDecimal;
import java.text.MessageFormat;

/** Sizes and sums as those who offer models write them: a gigabyte is a thousand million bytes. */
final class Decimal {

	private static final double MEGA = 1e6;
	private static final double GIGA = 1e9;
	private static final int MICROS = 6;

	private Decimal() {
	}

	/** As in {@code 4.7 GB}. */
	static String bytes(long bytes) {
		return bytes >= GIGA / 10 ? MessageFormat.format(Messages.Decimal_giga, Double.valueOf(bytes / GIGA))
				: MessageFormat.format(Messages.Decimal_mega, Double.valueOf(bytes / MEGA));
	}

	/** Dollars of millionths of a dollar. */
	static BigDecimal dollars(long micros) {
		return BigDecimal.valueOf(micros, MICROS);
	}

	/** As in {@code $1.25}. */
	static String money(long micros) {
		return MessageFormat.format(Messages.Decimal_money, dollars(micros));
	}
}
