package org.tftsr.pii.internal.personal.number;

/** Check digits over strings of ASCII digits. */
public final class CheckDigits {

	private static final int[][] VERHOEFF_PRODUCT = dihedralGroup();
	private static final int[] VERHOEFF_PERMUTATION = { 1, 5, 7, 6, 2, 8, 3, 0, 9, 4 };

	private CheckDigits() {
	}

	/**
	 * The Luhn formula (ISO/IEC 7812-1 annex B): every second digit from the right doubled, the sum a multiple of 10.
	 */
	public static boolean luhn(CharSequence digits) {
		int sum = 0;
		boolean twice = false;
		for (int i = digits.length() - 1; i >= 0; i--) {
			sum += digitSum(digit(digits, i) * (twice ? 2 : 1));
			twice = !twice;
		}
		return sum % 10 == 0;
	}

	/** The remainder of digits and letters by a number, letters counting from A = 10 as in ISO 13616. */
	public static int remainder(CharSequence alphanumeric, int divisor) {
		int remainder = 0;
		for (int i = 0; i < alphanumeric.length(); i++) {
			int value = Character.digit(alphanumeric.charAt(i), Character.MAX_RADIX);
			remainder = (remainder * (value > 9 ? 100 : 10) + value) % divisor;
		}
		return remainder;
	}

	static int digit(CharSequence digits, int index) {
		return digits.charAt(index) - '0';
	}

	/** The sum of each digit times its weight. */
	static int weighted(CharSequence digits, int... weights) {
		int sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += digit(digits, i) * weights[i];
		}
		return sum;
	}

	/** The sum of the decimal digits of each product of digit and weight. */
	static int weightedDigitSums(CharSequence digits, int... weights) {
		int sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += digitSum(digit(digits, i) * weights[i]);
		}
		return sum;
	}

	private static int digitSum(int number) {
		return number / 10 + number % 10;
	}

	/** Pure mod-11,10 (ISO/IEC 7064), over all digits with the check digit last. */
	static boolean mod11And10(CharSequence digits) {
		int product = 10;
		for (int i = 0; i < digits.length() - 1; i++) {
			int sum = (digit(digits, i) + product) % 10;
			product = (sum == 0 ? 10 : sum) * 2 % 11;
		}
		return (11 - product) % 10 == digit(digits, digits.length() - 1);
	}

	/** J. Verhoeff, Error Detecting Decimal Codes (1969): products in the dihedral group of order ten. */
	static boolean verhoeff(CharSequence digits) {
		int check = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digit(digits, digits.length() - 1 - i);
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
