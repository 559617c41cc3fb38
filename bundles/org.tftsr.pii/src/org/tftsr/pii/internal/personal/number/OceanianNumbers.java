package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weighted;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/** Numbers of Australian registers, as the Australian Business Register, ASIC, the ATO and Services Australia check. */
final class OceanianNumbers {

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.AU_ABN, "mod-89", 11, OceanianNumbers::isBusiness, "abn business+number"),
			digits(PiiTypes.AU_ACN, "mod-10", 9, OceanianNumbers::isCompany, "acn australian+company"),
			digits(PiiTypes.AU_TFN, "mod-11", 9, d -> weighted(d, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0,
					"tfn tax+file"),
			digits(PiiTypes.AU_MEDICARE, "mod-10", 10, OceanianNumbers::isMedicare, "medicare"));

	private OceanianNumbers() {
	}

	/** One is taken from the first digit. */
	private static boolean isBusiness(CharSequence digits) {
		int sum = weighted(digits, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10;
		return digit(digits, 0) > 0 && sum % 89 == 0;
	}

	private static boolean isCompany(CharSequence digits) {
		return (weighted(digits, 8, 7, 6, 5, 4, 3, 2, 1) + digit(digits, 8)) % 10 == 0;
	}

	/** The last digit is the issue of the card, from 1. */
	private static boolean isMedicare(CharSequence digits) {
		int first = digit(digits, 0);
		return first >= 2 && first <= 6 && digit(digits, 9) > 0
				&& weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == digit(digits, 8);
	}
}
