package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.CheckDigits.luhn;
import static org.tftsr.pii.internal.personal.number.CheckDigits.remainder;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weighted;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weightedDigitSums;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;

/**
 * VAT identification numbers with the prefix of their country (Council Directive 2006/112/EC, article 215), checked as
 * the tax authorities of the countries do (European Commission, VIES algorithms). Countries whose check is not public
 * are left out.
 */
final class VatNumbers {

	private static final String DUTCH_MARK = "B";

	/** A country's number behind the prefix: how long it is, and the check. */
	private record National(int length, Predicate<CharSequence> isValid) {

		static National digits(int length, Predicate<CharSequence> isValid) {
			return new National(length, d -> NumberScheme.isDigits(d) && isValid.test(d));
		}
	}

	private static final Map<String, National> COUNTRIES = Map.ofEntries(
			Map.entry("AT", new National(9, VatNumbers::isAustrian)),
			Map.entry("BE", National.digits(10, d -> remainder(d, 100) == 97 - remainder(d.subSequence(0, 8), 97))),
			Map.entry("DE", National.digits(9, CheckDigits::mod11And10)),
			Map.entry("DK", National.digits(8, d -> weighted(d, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0)),
			Map.entry("FI", National.digits(8, d -> weighted(d, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0)),
			Map.entry("FR", National.digits(11, VatNumbers::isFrench)),
			Map.entry("GB", National.digits(9, VatNumbers::isBritish)),
			Map.entry("HR", National.digits(11, CheckDigits::mod11And10)),
			Map.entry("HU", National.digits(8, d -> weighted(d, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0)),
			Map.entry("IT", National.digits(11, CheckDigits::luhn)),
			Map.entry("LU", National.digits(8, d -> remainder(d.subSequence(0, 6), 89) == remainder(d, 100))),
			Map.entry("NL", new National(12, VatNumbers::isDutch)),
			Map.entry("PL", National.digits(10,
					d -> weighted(d, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(d, 9))),
			Map.entry("PT", National.digits(9, WestEuropeanNumbers::isPortuguese)),
			Map.entry("SE", National.digits(12, d -> luhn(d.subSequence(0, 10)) && remainder(d, 100) > 0)),
			Map.entry("SK", National.digits(10, d -> remainder(d, 11) == 0)));

	static final List<NumberScheme> ALL = List.of(NumberScheme.lettered(PiiTypes.VAT_ID, "country-check", 10,
			VatNumbers::isVat, """
					vat vatid ustid ust+id ust+idnr ustidnr tva btw iva mwst tax+id umsatzsteuer partita+iva piva
					""").orOfLength(11, 12, 13, 14));

	private VatNumbers() {
	}

	private static boolean isVat(CharSequence number) {
		if (Ascii.isDigit(number.charAt(0))) {
			return false;
		}
		National national = COUNTRIES.get(number.subSequence(0, 2).toString());
		return national != null && number.length() == national.length() + 2
				&& national.isValid().test(number.subSequence(2, number.length()));
	}

	private static boolean isAustrian(CharSequence number) {
		CharSequence digits = number.subSequence(1, 9);
		return number.charAt(0) == 'U' && NumberScheme.isDigits(digits)
				&& (weightedDigitSums(digits, 1, 2, 1, 2, 1, 2, 1) + 4 + digit(digits, 7)) % 10 == 0;
	}

	private static boolean isFrench(CharSequence digits) {
		CharSequence company = digits.subSequence(2, 11);
		return luhn(company) && remainder(digits.subSequence(0, 2), 100) == (12 + 3 * remainder(company, 97)) % 97;
	}

	/** Numbers given since 2010 have 55 added. */
	private static boolean isBritish(CharSequence digits) {
		int sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2) + remainder(digits, 100);
		return sum % 97 == 0 || (sum + 55) % 97 == 0;
	}

	/** Those of companies hold their fiscal number, those of persons since 2020 a check over all units. */
	private static boolean isDutch(CharSequence number) {
		CharSequence fiscal = number.subSequence(0, 9);
		if (!NumberScheme.isDigits(fiscal) || !number.subSequence(9, 10).equals(DUTCH_MARK)
				|| !NumberScheme.isDigits(number.subSequence(10, 12))) {
			return false;
		}
		return weighted(fiscal, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 || remainder("NL" + number, 97) == 1;
	}
}
