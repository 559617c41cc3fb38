package org.tftsr.pii.internal.personal.number;

import static org.tftsr.pii.internal.personal.number.BirthDates.two;
import static org.tftsr.pii.internal.personal.number.CheckDigits.digit;
import static org.tftsr.pii.internal.personal.number.CheckDigits.weighted;
import static org.tftsr.pii.internal.personal.number.NumberScheme.digits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.isDigits;
import static org.tftsr.pii.internal.personal.number.NumberScheme.lettered;

import java.util.List;
import java.util.Set;

import org.tftsr.pii.PiiTypes;

/**
 * Numbers of eastern Asia: Chinese resident identity number (GB 11643-1999, ISO/IEC 7064 mod 11-2), Hong Kong identity
 * card, Taiwanese identity number, Japanese individual number (Order No. 85 of 2014), Korean resident registration
 * number, Thai identity number and Singaporean NRIC and FIN.
 */
final class AsianNumbers {

	private static final Set<Integer> PROVINCES = Set.of(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41,
			42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82);
	private static final String CHINESE_CHECKS = "10X98765432";
	/** The letters of the places in Taiwan by the number that each counts, from 10. */
	private static final String TAIWANESE_PLACES = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
	private static final int LETTER_BASE = 10;
	private static final int HONG_KONG_BLANK = 36 * 9;

	static final List<NumberScheme> ALL = List.of(
			lettered(PiiTypes.CN_RESIDENT_ID, "mod-11-2", 18, AsianNumbers::isChinese,
					"身份证 身份证号 身份证号码 公民身份号码 resident+identity resident+id")
					.alsoAlone("999999999999999999", "99999999999999999A"),
			lettered(PiiTypes.HK_ID, "mod-11", 8, AsianNumbers::isHongKong, "hkid 身份證 身份證號碼")
					.alsoAlone("A999999(9)", "A999999(A)"),
			lettered(PiiTypes.TW_ID, "mod-10", 10, AsianNumbers::isTaiwanese,
					"身分證字號 身分證 身分證號碼 national+id national+identification"),
			digits(PiiTypes.JP_MY_NUMBER, "mod-11", 12, AsianNumbers::isJapanese,
					"マイナンバー 個人番号 mynumber individual+number"),
			digits(PiiTypes.KR_RRN, "mod-11", 13, AsianNumbers::isKorean, "rrn 주민등록번호 주민번호 resident+registration"),
			digits(PiiTypes.TH_TNIN, "mod-11", 13, AsianNumbers::isThai,
					"tnin thai+national thai+id เลขประจำตัวประชาชน national+id"),
			lettered(PiiTypes.SG_NRIC_FIN, "mod-11-letter", 9, AsianNumbers::isSingaporean, "nric fin")
					.alsoAlone("A9999999A"));

	private AsianNumbers() {
	}

	private static boolean isChinese(CharSequence number) {
		if (!isDigits(number.subSequence(0, 17)) || !PROVINCES.contains(two(number, 0))) {
			return false;
		}
		int century = two(number, 6);
		return (century == 19 || century == 20) && BirthDates.isMonthDay(number, 10)
				&& number.charAt(17) == CHINESE_CHECKS.charAt(
						weighted(number, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11);
	}

	/** A letter, six digits and a check digit, of which 10 is written as A. */
	private static boolean isHongKong(CharSequence number) {
		if (number.charAt(0) < 'A' || !isDigits(number.subSequence(1, 7))) {
			return false;
		}
		int sum = HONG_KONG_BLANK + 8 * (number.charAt(0) - 'A' + LETTER_BASE)
				+ weighted(number.subSequence(1, 7), 7, 6, 5, 4, 3, 2);
		int check = (11 - sum % 11) % 11;
		return number.charAt(7) == (check == 10 ? 'A' : '0' + check);
	}

	private static boolean isTaiwanese(CharSequence number) {
		int place = TAIWANESE_PLACES.indexOf(number.charAt(0)) + LETTER_BASE;
		CharSequence digits = number.subSequence(1, 10);
		return place >= LETTER_BASE && isDigits(digits) && (digit(digits, 0) == 1 || digit(digits, 0) == 2)
				&& (place / 10 + place % 10 * 9 + weighted(digits, 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0;
	}

	private static boolean isJapanese(CharSequence digits) {
		int remainder = weighted(digits, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
		return digit(digits, 11) == (remainder <= 1 ? 0 : 11 - remainder);
	}

	private static boolean isKorean(CharSequence digits) {
		return BirthDates.isMonthDay(digits, 2)
				&& (11 - weighted(digits, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11) % 10 == digit(digits, 12);
	}

	private static boolean isThai(CharSequence digits) {
		return digit(digits, 0) >= 1 && digit(digits, 0) <= 8
				&& (11 - weighted(digits, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == digit(digits, 12);
	}

	/** The letter before the digits tells the century, or that it is a foreigner's, and shifts the sum. */
	private static boolean isSingaporean(CharSequence number) {
		CharSequence digits = number.subSequence(1, 8);
		if (!isDigits(digits)) {
			return false;
		}
		int sum = weighted(digits, 2, 7, 6, 5, 4, 3, 2);
		char check = switch (number.charAt(0)) {
		case 'S' -> "JZIHGFEDCBA".charAt(sum % 11);
		case 'T' -> "JZIHGFEDCBA".charAt((sum + 4) % 11);
		case 'F' -> "XWUTRQPNMLK".charAt(sum % 11);
		case 'G' -> "XWUTRQPNMLK".charAt((sum + 4) % 11);
		case 'M' -> "XWUTRQPNJLK".charAt((sum + 3) % 11);
		default -> '\0';
		};
		return number.charAt(8) == check;
	}
}
