package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.isDigits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * Numbers from India to South Africa: Aadhaar (UIDAI, Verhoeff), Indian PAN (Income Tax Department) and GSTIN (GST
 * Council), Turkish identity number (Law 5490), Israeli identity number and South African identity number (Luhn).
 */
final class SouthAsianAndAfricanNumbers {

	/** What a taxpayer is, in the fourth place of a PAN. */
	private static final String HOLDERS = "ABCFGHJLPT";
	private static final int INDIAN_STATES = 38;

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.IN_AADHAAR, "verhoeff", 12, CheckDigits::verhoeff, "aadhaar aadhar uidai"),
			lettered(PiiTypes.IN_PAN, "holder-letter", 10, SouthAsianAndAfricanNumbers::isPan,
					"pan permanent+account"),
			lettered(PiiTypes.IN_GSTIN, "mod-36", 15, SouthAsianAndAfricanNumbers::isGst, "gstin gst"),
			digits(PiiTypes.TR_NATIONAL_ID, "mod-10", 11, SouthAsianAndAfricanNumbers::isTurkish,
					"tckn kimlik tckimlik tc+kimlik"),
			digits(PiiTypes.IL_ID, "luhn", 9, CheckDigits::luhn, "teudat+zehut zehut תעודת+זהות israeli+id"),
			digits(PiiTypes.ZA_ID_NUMBER, "luhn", 13,
					d -> BirthDates.isMonthDay(d, 2) && digit(d, 10) <= 2 && CheckDigits.luhn(d),
					"south+african rsa+id sa+id identity+number permanent+resident"));

	private SouthAsianAndAfricanNumbers() {
	}

	private static boolean isPan(CharSequence number) {
		return number.chars().limit(5).allMatch(Character::isLetter) && HOLDERS.indexOf(number.charAt(3)) >= 0
				&& isDigits(number.subSequence(5, 9)) && Character.isLetter(number.charAt(9));
	}

	/** The state, a PAN, the registration, a Z and a check to the base of 36 that works as Luhn does to that of 10. */
	private static boolean isGst(CharSequence number) {
		if (!isDigits(number.subSequence(0, 2)) || number.charAt(13) != 'Z' || !isPan(number.subSequence(2, 12))) {
			return false;
		}
		int state = BirthDates.two(number, 0);
		int sum = 0;
		for (int i = 0; i < 14; i++) {
			int product = Character.digit(number.charAt(i), 36) * (i % 2 + 1);
			sum += product / 36 + product % 36;
		}
		return state >= 1 && state <= INDIAN_STATES && (36 - sum % 36) % 36 == Character.digit(number.charAt(14), 36);
	}

	private static boolean isTurkish(CharSequence digits) {
		int odd = digit(digits, 0) + digit(digits, 2) + digit(digits, 4) + digit(digits, 6) + digit(digits, 8);
		int even = digit(digits, 1) + digit(digits, 3) + digit(digits, 5) + digit(digits, 7);
		return digit(digits, 0) > 0 && Math.floorMod(7 * odd - even, 10) == digit(digits, 9)
				&& (odd + even + digit(digits, 9)) % 10 == digit(digits, 10);
	}
}
