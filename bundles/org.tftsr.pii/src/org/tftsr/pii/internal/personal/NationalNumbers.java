package org.tftsr.pii.internal.personal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Numbers of authorities: how many digits, the check, and the words that must stand near, since a check digit alone
 * lets one number in ten pass.
 */
final class NationalNumbers {

	/** A kind of number. */
	record Scheme(PiiType type, int digits, String check, Predicate<CharSequence> isValid, String wordList,
			WordSet words) {
	}

	private static final int[][] VERHOEFF_PRODUCT = dihedralGroup();
	private static final int[] VERHOEFF_PERMUTATION = { 1, 5, 7, 6, 2, 8, 3, 0, 9, 4 };

	static final List<Scheme> ALL = List.of(
			scheme(PiiTypes.UK_NHS, 10, "mod-11", NationalNumbers::isNhs, "nhs"),
			scheme(PiiTypes.DE_TAX_ID, 11, "mod-11-10", CheckDigits::mod11And10,
					"steuer steuerid steuernummer idnr identifikationsnummer steueridentifikationsnummer"),
			scheme(PiiTypes.FR_INSEE, 15, "mod-97", NationalNumbers::isInsee, "insee nir secu securite"),
			scheme(PiiTypes.PL_PESEL, 11, "mod-10", NationalNumbers::isPesel, "pesel"),
			scheme(PiiTypes.IN_AADHAAR, 12, "verhoeff", NationalNumbers::isVerhoeff, "aadhaar aadhar uidai"),
			scheme(PiiTypes.CA_SIN, 9, "luhn", d -> d.charAt(0) != '0' && CheckDigits.luhn(d), "sin nas"),
			scheme(PiiTypes.BR_CPF, 11, "mod-11", NationalNumbers::isCpf, "cpf"),
			scheme(PiiTypes.US_NPI, 10, "luhn", d -> CheckDigits.luhn("80840" + d), "npi"),
			scheme(PiiTypes.ABA_ROUTING, 9, "aba", NationalNumbers::isRouting, "routing aba rtn"));

	/** The words of all schemes, so that a number without any is passed by quickly. */
	static final WordSet ALL_WORDS = new WordSet(ALL.stream().map(Scheme::wordList).collect(Collectors.joining(" ")));

	private NationalNumbers() {
	}

	private static Scheme scheme(PiiType type, int digits, String check, Predicate<CharSequence> isValid,
			String words) {
		return new Scheme(type, digits, check, isValid, words, new WordSet(words));
	}

	private static boolean isNhs(CharSequence digits) {
		int check = 11 - CheckDigits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
		return check != 10 && check % 11 == digits.charAt(9) - '0';
	}

	private static boolean isInsee(CharSequence digits) {
		int key = CheckDigits.remainder(digits.subSequence(13, 15), 100);
		return key == 97 - CheckDigits.remainder(digits.subSequence(0, 13), 97);
	}

	private static boolean isPesel(CharSequence digits) {
		return CheckDigits.weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
	}

	private static boolean isCpf(CharSequence digits) {
		int first = CheckDigits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
		int second = CheckDigits.weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
		return first == digits.charAt(9) - '0' && second == digits.charAt(10) - '0';
	}

	private static boolean isRouting(CharSequence digits) {
		return CheckDigits.weighted(digits, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0 && digits.charAt(0) <= '3';
	}

	/** J. Verhoeff, Error Detecting Decimal Codes (1969): products in the dihedral group of order ten. */
	private static boolean isVerhoeff(CharSequence digits) {
		int check = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			for (int power = 0; power < i % 8; power++) {
				digit = VERHOEFF_PERMUTATION[digit];
			}
			check = VERHOEFF_PRODUCT[check][digit];
		}
		return check == 0;
	}

	/** Digits below five are rotations of a pentagon, the others reflections. */
	private static int[][] dihedralGroup() {
		int[][] product = new int[10][10];
		for (int a = 0; a < 10; a++) {
			for (int b = 0; b < 10; b++) {
				int turn = a < 5 ? (a + b) % 5 : (a - b + 10) % 5;
				product[a][b] = a < 5 == b < 5 ? turn : turn + 5;
			}
		}
		return product;
	}
}
