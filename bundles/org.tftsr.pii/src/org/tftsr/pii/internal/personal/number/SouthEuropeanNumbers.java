package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.NumberScheme.isDigits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * Spanish NIF and NIE (Orden INT/2058/2008), Italian <i>codice fiscale</i> (Decreto Ministeriale of 23 December 1976)
 * and Italian VAT number.
 */
final class SouthEuropeanNumbers {

	private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
	private static final String MONTHS = "ABCDEHLMPRST";
	/** In these places a digit may be replaced by a letter, so that two persons do not get the same code. */
	private static final String DIGITS_AS_LETTERS = "LMNPQRSTUV";
	private static final int[] DIGIT_PLACES = { 6, 7, 9, 10, 12, 13, 14 };
	/** What a letter counts in an odd place; a digit counts as the letter of its place in the alphabet. */
	private static final int[] ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
			25, 24, 23 };

	static final List<NumberScheme> ALL = List.of(
			lettered(PiiTypes.ES_NIF, "mod-23-letter", 9, SouthEuropeanNumbers::isNif, "nif dni")
					.alsoAlone("99999999A", "99999999-A")
					.withoutLabelWhere(NumberScheme::isNotHexadecimal),
			lettered(PiiTypes.ES_NIE, "mod-23-letter", 9, SouthEuropeanNumbers::isNie, "nie")
					.alsoAlone("A9999999A", "A-9999999-A", "A9999999-A", "A-9999999A"),
			lettered(PiiTypes.IT_FISCAL_CODE, "mod-26-letter", 16, SouthEuropeanNumbers::isFiscalCode,
					"codice+fiscale cf").alsoAlone("AAAAAA99A99A999A"),
			digits(PiiTypes.IT_VAT_CODE, "luhn", 11,
					d -> CheckDigits.luhn(d) && CheckDigits.weighted(d, 1, 1, 1, 1, 1, 1, 1) > 0,
					"piva partita+iva iva vat"));

	private SouthEuropeanNumbers() {
	}

	private static boolean isNif(CharSequence number) {
		return isDigits(number.subSequence(0, 8))
				&& number.charAt(8) == NIF_LETTERS.charAt(CheckDigits.remainder(number.subSequence(0, 8), 23));
	}

	/** X, Y and Z before the digits count 0, 1 and 2. */
	private static boolean isNie(CharSequence number) {
		int prefix = number.charAt(0) - 'X';
		return prefix >= 0 && prefix <= 2 && isNif(prefix + number.subSequence(1, 9).toString());
	}

	private static boolean isFiscalCode(CharSequence code) {
		StringBuilder digits = new StringBuilder(code);
		for (int place : DIGIT_PLACES) {
			int digit = DIGITS_AS_LETTERS.indexOf(code.charAt(place));
			if (digit >= 0) {
				digits.setCharAt(place, (char) ('0' + digit));
			}
			if (digits.charAt(place) > '9') {
				return false;
			}
		}
		int month = MONTHS.indexOf(code.charAt(8)) + 1;
		boolean letters = code.chars().limit(6).allMatch(Character::isLetter) && Character.isLetter(code.charAt(11));
		return letters && BirthDates.isDay(month, BirthDates.two(digits, 9) % 40)
				&& code.charAt(15) == checkLetter(code);
	}

	private static char checkLetter(CharSequence code) {
		int sum = 0;
		for (int i = 0; i < 15; i++) {
			char c = code.charAt(i);
			int place = c <= '9' ? c - '0' : c - 'A';
			sum += i % 2 == 0 ? ODD[place] : place;
		}
		return (char) ('A' + sum % 26);
	}
}
