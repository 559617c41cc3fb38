package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.CheckDigits.remainder;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weighted;
import static org.tftsr.pii.internal.personal.number.NumberScheme.isDigits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * Numbers of western European authorities: Dutch BSN (Logisch Ontwerp BSN, the eleven test), Belgian national number
 * (Royal Decree of 3 April 1984), Austrian social insurance number, Swiss AHV number (EAN-13 over the country 756),
 * Portuguese tax number, Irish PPS number, UK NHS number (NHS Data Dictionary), French NIR (INSEE).
 */
final class WestEuropeanNumbers {

	private static final String PPS_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";
	private static final int AUSTRIAN_MONTHS = 15;

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.UK_NHS, "mod-11", 10, WestEuropeanNumbers::isNhs, "nhs"),
			digits(PiiTypes.FR_INSEE, "mod-97", 15, WestEuropeanNumbers::isInsee,
					"insee nir secu sécu securite+sociale sécurité+sociale"),
			digits(PiiTypes.NL_BSN, "mod-11", 9,
					d -> weighted(d, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && weighted(d, 1, 1, 1) > 0,
					"bsn burgerservicenummer sofinummer"),
			digits(PiiTypes.BE_NRN, "mod-97", 11, WestEuropeanNumbers::isBelgian,
					"nrn rrn niss insz rijksregisternummer rijksregister numéro+national numero+national"),
			digits(PiiTypes.AT_SVNR, "mod-11", 10, WestEuropeanNumbers::isAustrian,
					"svnr svnummer sozialversicherungsnummer versicherungsnummer"),
			digits(PiiTypes.CH_AHV, "ean-13", 13, WestEuropeanNumbers::isSwiss, "ahv avs ahvnr ahvnummer")
					.alsoAlone("999.9999.9999.99"),
			digits(PiiTypes.PT_NIF, "mod-11", 9, WestEuropeanNumbers::isPortuguese, "nif nipc contribuinte"),
			lettered(PiiTypes.IE_PPS, "mod-23-letter", 8, WestEuropeanNumbers::isIrish, "pps ppsn").orOfLength(9));

	private WestEuropeanNumbers() {
	}

	private static boolean isNhs(CharSequence digits) {
		int check = 11 - weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
		return check != 10 && check % 11 == digit(digits, 9);
	}

	private static boolean isInsee(CharSequence digits) {
		return remainder(digits.subSequence(13, 15), 100) == 97 - remainder(digits.subSequence(0, 13), 97);
	}

	/** From the year 2000 on, a 2 is put before the number. Months have 20 or 40 added where the sex is unknown. */
	private static boolean isBelgian(CharSequence digits) {
		if (BirthDates.two(digits, 2) % 20 > 12 || BirthDates.two(digits, 4) > 31) {
			return false;
		}
		int check = BirthDates.two(digits, 9);
		String number = digits.subSequence(0, 9).toString();
		return check == 97 - remainder(number, 97) || check == 97 - remainder("2" + number, 97);
	}

	/** The fourth digit is the check digit; months above 12 are given where a day has no numbers left. */
	private static boolean isAustrian(CharSequence digits) {
		int month = BirthDates.two(digits, 6);
		int day = BirthDates.two(digits, 4);
		return month >= 1 && month <= AUSTRIAN_MONTHS && day >= 1 && day <= 31 && digit(digits, 0) > 0
				&& weighted(digits, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == digit(digits, 3);
	}

	private static boolean isSwiss(CharSequence digits) {
		return digits.toString().startsWith("756")
				&& weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
	}

	static boolean isPortuguese(CharSequence digits) {
		if (digit(digits, 0) == 0) {
			return false;
		}
		int check = 11 - weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
		return (check > 9 ? 0 : check) == digit(digits, 8);
	}

	/** A second letter counts nine times its place in the alphabet; W there counts nothing. */
	private static boolean isIrish(CharSequence number) {
		if (!isDigits(number.subSequence(0, 7))) {
			return false;
		}
		int second = number.length() == 9 ? PPS_LETTERS.indexOf(number.charAt(8)) : 0;
		int sum = weighted(number, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
		return second >= 0 && second <= 9 && number.charAt(7) == PPS_LETTERS.charAt(sum % 23);
	}
}
