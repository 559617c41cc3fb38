package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weightedDigitSums;
import static org.tftsr.pii.internal.personal.number.NumberScheme.isDigits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;

/**
 * German numbers: tax identification number (BZSt, ISO/IEC 7064), pension insurance number (VKVV section 4) and health
 * insurance number (GKV-Spitzenverband, section 290 SGB V).
 */
final class GermanNumbers {

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.DE_TAX_ID, "mod-11-10", 11, d -> CheckDigits.mod11And10(d),
					"steuer steuerid steuernummer idnr identifikationsnummer steueridentifikationsnummer"),
			lettered(PiiTypes.DE_SOCIAL_SECURITY, "mod-10", 12, GermanNumbers::isPension, """
					rvnr rentenversicherungsnummer rentenversicherung sozialversicherungsnummer versicherungsnummer
					svnr""").alsoAlone("99999999A999"),
			lettered(PiiTypes.DE_HEALTH_INSURANCE, "mod-10", 10, GermanNumbers::isHealth,
					"kvnr krankenversichertennummer krankenversicherungsnummer versichertennummer egk"));

	private GermanNumbers() {
	}

	/** Two digits of the office, the date of birth, a letter, two digits and the check digit. */
	private static boolean isPension(CharSequence number) {
		String digits = withLetterAsDigits(number, 8);
		return digits != null && BirthDates.two(digits, 0) > 1 && BirthDates.isDayMonth(digits, 2)
				&& weightedDigitSums(digits, 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1) % 10 == digit(digits, 12);
	}

	private static boolean isHealth(CharSequence number) {
		String digits = withLetterAsDigits(number, 0);
		return digits != null && weightedDigitSums(digits, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2) % 10 == digit(digits, 10);
	}

	/** The place of the letter in the alphabet as two digits; null where no letter or another one is there. */
	private static String withLetterAsDigits(CharSequence number, int at) {
		char letter = number.charAt(at);
		String head = number.subSequence(0, at).toString();
		String tail = number.subSequence(at + 1, number.length()).toString();
		if (!Ascii.isUpper(letter) || !isDigits(head) || !isDigits(tail)) {
			return null;
		}
		int place = letter - 'A' + 1;
		return head + place / 10 + place % 10 + tail;
	}
}
