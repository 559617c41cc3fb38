package org.tftsr.pii.internal.personal.number;

/**
 * Dates of birth within numbers. The century is often told by another digit, so a 29th of February is taken in any
 * year.
 */
final class BirthDates {

	private static final int[] DAYS = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	private BirthDates() {
	}

	/** Two digits of the month and two of the day, from a place on. */
	static boolean isMonthDay(CharSequence digits, int at) {
		return isDay(two(digits, at), two(digits, at + 2));
	}

	/** Two digits of the day and two of the month, from a place on. */
	static boolean isDayMonth(CharSequence digits, int at) {
		return isDay(two(digits, at + 2), two(digits, at));
	}

	/** Whether there is such a day in the year. */
	static boolean isDay(int month, int day) {
		return month >= 1 && month <= DAYS.length && day >= 1 && day <= DAYS[month - 1];
	}

	/** Two digits as a number. */
	static int two(CharSequence digits, int at) {
		return CheckDigits.digit(digits, at) * 10 + CheckDigits.digit(digits, at + 1);
	}
}
