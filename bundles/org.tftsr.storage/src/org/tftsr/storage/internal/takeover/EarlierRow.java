package org.tftsr.storage.internal.takeover;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A row of the earlier app. SQLite keeps values of any type in any column, so every value is taken for what it is and not
 * for what the column says.
 *
 * @param values the value of each column: null, a number, text or bytes
 */
record EarlierRow(Map<String, Object> values) {

	/** The text of a column; a number in digits; null for null and for bytes that are no UTF-8. */
	String text(String column) {
		return switch (values.get(column)) {
		case null -> null;
		case byte[] bytes -> decode(bytes);
		case Object other -> other.toString();
		};
	}

	/** The text of a column, or another where there is none. */
	String text(String column, String otherwise) {
		String text = text(column);
		return text == null ? otherwise : text;
	}

	/** The whole number of a column, written as text too; null where there is none. */
	Long number(String column) {
		return switch (values.get(column)) {
		case Integer number -> number.longValue();
		case Long number -> number;
		case Double number -> number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE ? number.longValue()
				: null;
		case null -> null;
		case Object other -> parse(text(column));
		};
	}

	/** The whole number of a column, or another where there is none. */
	long number(String column, long otherwise) {
		Long number = number(column);
		return number == null ? otherwise : number;
	}

	/** Whether a column holds bytes that cannot be read as text. */
	boolean isUnreadable(String column) {
		return values.get(column) instanceof byte[] bytes && decode(bytes) == null;
	}

	private static Long parse(String text) {
		if (text == null) {
			return null;
		}
		try {
			return new BigDecimal(text.strip()).longValueExact();
		} catch (ArithmeticException | NumberFormatException e) {
			return null;
		}
	}

	private static String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return null;
		}
	}
}
