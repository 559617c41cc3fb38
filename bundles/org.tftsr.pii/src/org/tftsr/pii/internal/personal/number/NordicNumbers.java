package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.BirthDates.two;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weighted;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * Personal numbers of the Nordic countries, which start with the date of birth: Swedish <i>personnummer</i>
 * (Skatteverket SKV 704), Norwegian <i>fødselsnummer</i> (Skatteetaten), Danish CPR numbers, whose check digit is no
 * longer kept since 2007, and the Finnish personal identity code (Digi- ja väestötietovirasto).
 */
final class NordicNumbers {

	private static final String HETU_MARKS = "ABCDEFUVWXY";
	private static final String HETU_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.SE_PERSONNUMMER, "luhn", 10, NordicNumbers::isSwedish,
					"personnummer personnr pnr samordningsnummer").orOfLength(12),
			digits(PiiTypes.NO_FNR, "mod-11", 11, NordicNumbers::isNorwegian,
					"fnr fødselsnummer fodselsnummer fødselsnr dnummer personnummer"),
			digits(PiiTypes.DK_CPR, "date", 10, d -> BirthDates.isDayMonth(d, 0),
					"cpr cprnr cprnummer personnummer"),
			lettered(PiiTypes.FI_PERSONAL_IDENTITY_CODE, "mod-31", 11, NordicNumbers::isFinnish,
					"hetu henkilötunnus henkilotunnus personbeteckning").orOfLength(10)
					.alsoAlone("999999-999A", "999999+999A", "999999A999A", "999999A9999"));

	private NordicNumbers() {
	}

	/** Coordination numbers have 60 added to the day. */
	private static boolean isSwedish(CharSequence digits) {
		CharSequence ten = digits.subSequence(digits.length() - 10, digits.length());
		boolean century = digits.length() == 10 || two(digits, 0) >= 18 && two(digits, 0) <= 20;
		return century && BirthDates.isDay(two(ten, 2), two(ten, 4) % 60) && CheckDigits.luhn(ten);
	}

	/** D numbers have 40 added to the day. */
	private static boolean isNorwegian(CharSequence digits) {
		return BirthDates.isDay(two(digits, 2), two(digits, 0) % 40)
				&& weighted(digits, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
				&& weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
	}

	/** The mark of the century may be a hyphen or plus sign, which is not among these units. */
	private static boolean isFinnish(CharSequence code) {
		int individual = code.length() - 4;
		boolean marked = individual == 6 || HETU_MARKS.indexOf(code.charAt(6)) >= 0;
		String number = code.subSequence(0, 6).toString() + code.subSequence(individual, individual + 3);
		if (!marked || !NumberScheme.isDigits(number) || !BirthDates.isDayMonth(number, 0)) {
			return false;
		}
		int expected = HETU_LETTERS.charAt(CheckDigits.remainder(number, 31));
		return code.charAt(code.length() - 1) == expected && !number.endsWith("000") && !number.endsWith("001");
	}
}
