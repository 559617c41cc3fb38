package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.BirthDates.two;
import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weighted;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.isDigits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * Numbers of the Americas: US NPI (CMS), ABA routing number, ITIN (IRS publication 1915), EIN and DEA registration (21
 * CFR 1301), Canadian SIN, Brazilian CPF and CNPJ (Receita Federal), Mexican CURP (RENAPO), Chilean RUT (mod 11) and
 * Argentine CUIT (AFIP).
 */
final class AmericanNumbers {

	private static final String CURP_ALPHABET = "0123456789ABCDEFGHIJKLMN\u00D1OPQRSTUVWXYZ";
	private static final String REGISTRANTS = "ABCDEFGHJKLMPRSTUX";

	static final List<NumberScheme> ALL = List.of(
			digits(PiiTypes.US_NPI, "luhn", 10, d -> CheckDigits.luhn("80840" + d), "npi national+provider"),
			digits(PiiTypes.ABA_ROUTING, "aba", 9,
					d -> weighted(d, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0 && digit(d, 0) <= 3, "routing aba rtn"),
			digits(PiiTypes.ITIN, "group-rules", 9, AmericanNumbers::isItin, "itin taxpayer+identification"),
			digits(PiiTypes.EIN, "label", 9, d -> two(d, 0) > 0 && CheckDigits.remainder(d, 10_000_000) > 0,
					"ein fein employer+identification employer+id"),
			lettered(PiiTypes.US_DEA, "mod-10", 9, AmericanNumbers::isDea, "dea"),
			digits(PiiTypes.CA_SIN, "luhn", 9, d -> digit(d, 0) > 0 && CheckDigits.luhn(d),
					"sin social+insurance assurance+sociale"),
			digits(PiiTypes.BR_CPF, "mod-11", 11, AmericanNumbers::isCpf, "cpf").alsoAlone("999.999.999-99"),
			digits(PiiTypes.BR_CNPJ, "mod-11", 14, AmericanNumbers::isCnpj, "cnpj").alsoAlone("99.999.999/9999-99"),
			lettered(PiiTypes.MX_CURP, "mod-10", 18, AmericanNumbers::isCurp, "curp")
					.alsoAlone("AAAA999999AAAAAA99", "AAAA999999AAAAAAA9"),
			lettered(PiiTypes.CL_RUT, "mod-11", 9, AmericanNumbers::isRut, "rut rol+único rol+unico").orOfLength(8),
			digits(PiiTypes.AR_CUIT, "mod-11", 11, AmericanNumbers::isCuit, "cuit cuil"));

	private AmericanNumbers() {
	}

	/** It starts with 9; the middle two digits are of the groups given out. */
	private static boolean isItin(CharSequence digits) {
		int group = two(digits, 3);
		return digit(digits, 0) == 9 && group >= 50 && group != 66 && group != 67 && group != 68 && group != 69
				&& group != 89 && group != 93;
	}

	/** Registrant, initial, six digits and a check digit. */
	private static boolean isDea(CharSequence number) {
		CharSequence digits = number.subSequence(2, 9);
		return REGISTRANTS.indexOf(number.charAt(0)) >= 0 && number.charAt(1) > ' ' && isDigits(digits)
				&& weighted(digits, 1, 2, 1, 2, 1, 2) % 10 == digit(digits, 6);
	}

	private static boolean isCpf(CharSequence digits) {
		return weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == digit(digits, 9)
				&& weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == digit(digits, 10)
				&& !isOneDigit(digits);
	}

	private static boolean isCnpj(CharSequence digits) {
		return weighted(digits, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == digit(digits, 12)
				&& weighted(digits, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == digit(digits, 13)
				&& !isOneDigit(digits);
	}

	private static boolean isOneDigit(CharSequence digits) {
		return digits.chars().allMatch(c -> c == digits.charAt(0));
	}

	/** Letters of the names, date of birth, sex, state, consonants, a place that tells the century, check digit. */
	private static boolean isCurp(CharSequence code) {
		char sex = code.charAt(10);
		boolean shape = code.chars().limit(4).allMatch(Character::isLetter) && isDigits(code.subSequence(4, 10))
				&& (sex == 'H' || sex == 'M' || sex == 'X')
				&& code.chars().skip(11).limit(5).allMatch(Character::isLetter);
		if (!shape || !BirthDates.isMonthDay(code, 6)) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += CURP_ALPHABET.indexOf(code.charAt(i)) * (18 - i);
		}
		return (10 - sum % 10) % 10 == digit(code, 17);
	}

	/** Weights 2 to 7 from the right, over and over; a check of 10 is written as K. */
	private static boolean isRut(CharSequence number) {
		int last = number.length() - 1;
		if (!isDigits(number.subSequence(0, last))) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < last; i++) {
			sum += digit(number, last - 1 - i) * (2 + i % 6);
		}
		int check = 11 - sum % 11;
		return number.charAt(last) == (check == 10 ? 'K' : check == 11 ? '0' : '0' + check);
	}

	private static boolean isCuit(CharSequence digits) {
		int type = two(digits, 0);
		int check = 11 - weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
		return (type >= 20 && type <= 27 || type >= 30 && type <= 34) && check % 11 == digit(digits, 10)
				&& check != 10;
	}
}
