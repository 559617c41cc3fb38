package org.tftsr.pii.internal.personal;

/** Check digits over strings of ASCII digits. */
final class CheckDigits {

	private CheckDigits() {
	}

	/**
	 * The Luhn formula (ISO/IEC 7812-1 annex B): every second digit from the right doubled, the sum a multiple of 10.
	 */
	static boolean luhn(CharSequence digits) {
		int sum = 0;
		boolean twice = false;
		for (int i = digits.length() - 1; i >= 0; i--) {
			int digit = digits.charAt(i) - '0';
			int value = twice ? digit * 2 : digit;
			sum += value > 9 ? value - 9 : value;
			twice = !twice;
		}
		return sum % 10 == 0;
	}

	/** The sum of each digit times its weight. */
	static int weighted(CharSequence digits, int... weights) {
		int sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += (digits.charAt(i) - '0') * weights[i];
		}
		return sum;
	}

	/** Pure mod-11,10 (ISO/IEC 7064), over all digits with the check digit last. */
	static boolean mod11And10(CharSequence digits) {
		int product = 10;
		for (int i = 0; i < digits.length() - 1; i++) {
			int sum = (digits.charAt(i) - '0' + product) % 10;
			product = (sum == 0 ? 10 : sum) * 2 % 11;
		}
		return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
	}

	/** The remainder of digits and letters by a number, letters counting from A = 10 as in ISO 13616. */
	static int remainder(CharSequence alphanumeric, int divisor) {
		int remainder = 0;
		for (int i = 0; i < alphanumeric.length(); i++) {
			int value = Character.digit(alphanumeric.charAt(i), Character.MAX_RADIX);
			remainder = (remainder * (value > 9 ? 100 : 10) + value) % divisor;
		}
		return remainder;
	}
}
