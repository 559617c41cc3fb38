package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.BirthDates.two;
import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weighted;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * Personal numbers of eastern Europe: Polish PESEL, Romanian CNP (Law 105/1996), Bulgarian EGN (GRAO), Croatian OIB
 * (ISO/IEC 7064), Czech and Slovak birth number (Act 133/2000), Estonian and Lithuanian personal code (EVS 585),
 * Latvian personal code.
 */
final class EastEuropeanNumbers {

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.PL_PESEL, "mod-10", 11,
					d -> weighted(d, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0, "pesel"),
			digits(PiiTypes.RO_CNP, "mod-11", 13, EastEuropeanNumbers::isRomanian, "cnp numeric+personal"),
			digits(PiiTypes.BG_EGN, "mod-11", 10, EastEuropeanNumbers::isBulgarian, "egn егн"),
			digits(PiiTypes.HR_OIB, "mod-11-10", 11, d -> CheckDigits.mod11And10(d), "oib"),
			digits(PiiTypes.CZ_RC, "mod-11", 10, EastEuropeanNumbers::isCzech,
					"rodné+číslo rodne+cislo rodné+číslo: rč birth+number"),
			digits(PiiTypes.EE_IK, "mod-11", 11, EastEuropeanNumbers::isBaltic, "isikukood"),
			digits(PiiTypes.LT_AK, "mod-11", 11, EastEuropeanNumbers::isBaltic, "asmens+kodas"),
			digits(PiiTypes.LV_PK, "mod-11", 11, EastEuropeanNumbers::isLatvian, "personas+kods"));

	private EastEuropeanNumbers() {
	}

	private static boolean isRomanian(CharSequence digits) {
		if (digit(digits, 0) == 0 || !BirthDates.isMonthDay(digits, 3)) {
			return false;
		}
		int remainder = weighted(digits, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
		return (remainder == 10 ? 1 : remainder) == digit(digits, 12);
	}

	/** Months have 20 added before 1900 and 40 from 2000 on. */
	private static boolean isBulgarian(CharSequence digits) {
		return two(digits, 2) < 60 && BirthDates.isDay(two(digits, 2) % 20, two(digits, 4))
				&& weighted(digits, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == digit(digits, 9);
	}

	/** Months have 50 added for women, and 20 where a day has no numbers left. */
	private static boolean isCzech(CharSequence digits) {
		if (!BirthDates.isDay(two(digits, 2) % 50 % 20, two(digits, 4))) {
			return false;
		}
		return CheckDigits.remainder(digits.subSequence(0, 9), 11) % 10 == digit(digits, 9);
	}

	/** The first digit tells sex and century. A remainder of 10 is tried again with other weights. */
	private static boolean isBaltic(CharSequence digits) {
		if (digit(digits, 0) == 0 || !BirthDates.isMonthDay(digits, 3)) {
			return false;
		}
		int check = weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
		if (check == 10) {
			check = weighted(digits, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
		}
		return check == digit(digits, 10);
	}

	private static boolean isLatvian(CharSequence digits) {
		return BirthDates.isDayMonth(digits, 0)
				&& (1 + weighted(digits, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == digit(digits, 10);
	}
}
