package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.CheckDigits.luhn;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.isDigits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tftsr.pii.PiiTypes;

/**
 * Numbers without a country: IMEI (3GPP TS 23.003 section 6.2), vehicle identification number (ISO 3779, check digit of
 * 49 CFR 565.15), legal entity identifier (ISO 17442), business identifier code (ISO 9362), and the British national
 * insurance number (HMRC NIM39110), which has no check digit.
 */
final class WorldwideNumbers {

	private static final int[] VIN_WEIGHTS = { 8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2 };
	private static final int VIN_CHECK = 8;
	/** What the letters from A on count; 0 for those that are not used. */
	private static final int[] VIN_VALUES = { 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8,
			9 };
	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
	private static final Set<String> NO_INSURANCE_PREFIX = Set.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ");
	private static final String NEVER_FIRST = "DFIQUV";
	private static final String NEVER_SECOND = "DFIOQUV";

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.IMEI, "luhn", 15, d -> luhn(d) && CheckDigits.remainder(d, 1_000_000) > 0, "imei"),
			lettered(PiiTypes.VIN, "mod-11", 17, WorldwideNumbers::isVehicle,
					"vin chassis vehicle vehicle+identification"),
			lettered(PiiTypes.LEI, "mod-97", 20, WorldwideNumbers::isLegalEntity, "lei legal+entity"),
			lettered(PiiTypes.BIC, "country", 8, WorldwideNumbers::isBank, "bic swift").orOfLength(11),
			lettered(PiiTypes.UK_NINO, "prefix-rules", 9, WorldwideNumbers::isInsurance,
					"nino national+insurance ni+number ni+no").alsoAlone("AA999999A")
					.withoutLabelWhere(NumberScheme::isNotHexadecimal));

	private WorldwideNumbers() {
	}

	private static boolean isVehicle(CharSequence number) {
		int sum = 0;
		for (int i = 0; i < VIN_WEIGHTS.length; i++) {
			char c = number.charAt(i);
			int value = c <= '9' ? c - '0' : VIN_VALUES[c - 'A'];
			if (c > '9' && value == 0) {
				return false;
			}
			sum += value * VIN_WEIGHTS[i];
		}
		int check = sum % 11;
		return number.charAt(VIN_CHECK) == (check == 10 ? 'X' : '0' + check) && !isDigits(number);
	}

	private static boolean isLegalEntity(CharSequence number) {
		return isDigits(number.subSequence(18, 20)) && !isDigits(number) && CheckDigits.remainder(number, 97) == 1;
	}

	private static boolean isBank(CharSequence code) {
		return code.chars().limit(4).allMatch(Character::isLetter)
				&& COUNTRIES.contains(code.subSequence(4, 6).toString());
	}

	private static boolean isInsurance(CharSequence number) {
		char suffix = number.charAt(8);
		return number.charAt(0) >= 'A' && number.charAt(1) >= 'A' && isDigits(number.subSequence(2, 8))
				&& suffix >= 'A' && suffix <= 'D' && NEVER_FIRST.indexOf(number.charAt(0)) < 0
				&& NEVER_SECOND.indexOf(number.charAt(1)) < 0
				&& !NO_INSURANCE_PREFIX.contains(number.subSequence(0, 2).toString());
	}
}
