package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;

import org.tftsr.pii.PiiTypes;

/**
 * Numbers of papers and records that have no check which is the same everywhere, so that the label alone tells:
 * passports (ICAO Doc 9303: up to nine letters and digits), driving licences, bank accounts and medical records.
 */
final class DocumentNumbers {

	private static final int FEWEST_DIGITS = 5;

	static final List<NumberScheme> ALL = List.of(
			lettered(PiiTypes.PASSPORT, "label", 9, DocumentNumbers::isMostlyDigits,
					"passport reisepass pasaporte passeport pasaport").orOfLength(8, 7),
			lettered(PiiTypes.DRIVER_LICENSE, "label", 8, DocumentNumbers::isMostlyDigits, """
					driver+license drivers+license driver+licence driving+licence driving+license licence+number
					driverslicense s+license s+licence führerschein permis+conduire""")
					.orOfLength(7, 9, 10, 12, 13, 14, 15, 16).alsoAlone("AAAAA999999AA9AA", "AAAAA999999AAAAA")
					.withoutLabelWhere(DocumentNumbers::isBritishLicence),
			digits(PiiTypes.BANK_ACCOUNT, "label", 10, d -> true,
					"account+number account+no bank+account acct+number acct+no kontonummer rekeningnummer")
					.orOfLength(7, 8, 9, 11, 12, 13, 14, 16, 17),
			lettered(PiiTypes.MRN, "label", 8, DocumentNumbers::isMostlyDigits, "mrn medical+record patient+id")
					.orOfLength(6, 7, 9, 10));

	private DocumentNumbers() {
	}

	private static boolean isMostlyDigits(CharSequence number) {
		return number.chars().filter(c -> c <= '9').count() >= FEWEST_DIGITS;
	}

	/** DVLA: decade, month (with 50 added for women), day and year of birth behind the name. */
	private static boolean isBritishLicence(CharSequence number) {
		int month = CheckDigits.digit(number, 6) % 5 * 10 + CheckDigits.digit(number, 7);
		return BirthDates.isDay(month, BirthDates.two(number, 8));
	}
}
