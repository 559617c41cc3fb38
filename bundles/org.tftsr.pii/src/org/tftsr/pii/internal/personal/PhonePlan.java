package org.tftsr.pii.internal.personal;

import java.util.BitSet;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.PhoneContext.Strength;

/** Which groupings of digits make a phone number, and how sure the text must be of each. */
final class PhonePlan {

	private static final int MOST_DIGITS = 15;
	private static final int LONGEST_COUNTRY_CODE = 3;
	/** Of a number in one run, with its area. */
	private static final int FEWEST_NATIONAL_DIGITS = 9;
	/** Country codes of ITU-T E.164, as assigned. */
	private static final BitSet COUNTRY_CODES = countryCodes("""
			1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82
			84 86 90 91 92 93 94 95 98 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234
			235 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 261 262
			263 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374
			375 376 377 378 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591
			592 593 594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690
			691 692 800 808 850 852 853 855 856 870 878 880 881 882 883 886 888 960 961 962 963 964 965 966 967 968 970
			971 972 973 974 975 976 977 979 992 993 994 995 996 998
			""");

	private PhonePlan() {
	}

	private static BitSet countryCodes(String list) {
		BitSet codes = new BitSet();
		for (String code : list.strip().split("\\s+")) {
			codes.set(Integer.parseInt(code));
		}
		return codes;
	}

	/** Whether the one to three digits of a country code start here. */
	static boolean startsWithCountryCode(Window window, int start) {
		int code = 0;
		for (int i = start; i < start + LONGEST_COUNTRY_CODE && Ascii.isDigit(window.at(i)); i++) {
			code = code * 10 + window.at(i) - '0';
			if (COUNTRY_CODES.get(code)) {
				return true;
			}
		}
		return false;
	}

	/** Whether it is a calendar date, which may be followed by a time, or four octets. */
	static boolean isDateOrAddress(PhoneShape shape) {
		if (shape.groups() < 3 || shape.isInternational() || shape.isAreaInParentheses()) {
			return false;
		}
		char mark = shape.markBefore(1);
		if (shape.markBefore(2) != mark || mark == ' ') {
			return false;
		}
		boolean yearFirst = shape.lengthOf(0) == 4 && shape.lengthOf(1) <= 2 && shape.lengthOf(2) <= 2
				&& shape.valueOf(1) <= 12 && shape.valueOf(2) <= 31;
		boolean yearLast = mark != '-' && shape.lengthOf(0) <= 2 && shape.lengthOf(1) <= 2
				&& (shape.lengthOf(2) == 4 || shape.lengthOf(2) == 2 && shape.groups() == 3);
		boolean octets = mark == '.' && shape.groups() >= 4 && shape.markBefore(3) == '.' && shape.lengthOf(0) <= 3
				&& shape.lengthOf(1) <= 3 && shape.lengthOf(2) <= 3 && shape.lengthOf(3) <= 3
				&& (shape.groups() == 4 || shape.markBefore(4) != '.');
		return yearFirst || yearLast || octets;
	}

	static boolean accepts(PhoneShape shape, Strength context) {
		if (shape.digits() > MOST_DIGITS) {
			return false;
		}
		if (shape.isInternational()) {
			return isInternational(shape);
		}
		if (isNorthAmerican(shape)) {
			return true;
		}
		return switch (context) {
		case NAMED -> shape.groups() > 1 || shape.digits() >= FEWEST_NATIONAL_DIGITS;
		case HINT -> shape.groups() > 1 && shape.digits() <= 12;
		case NONE -> false;
		};
	}

	private static boolean isInternational(PhoneShape shape) {
		int length = shape.lengthOf(0);
		if (shape.startsWithDigit(0, '0')) {
			return false;
		}
		if (shape.startsWithDigit(0, '1')) {
			return shape.digits() == 11;
		}
		if (length <= 3) {
			return COUNTRY_CODES.get(shape.valueOf(0)) && shape.digits() >= 8;
		}
		return shape.digits() >= 8;
	}

	/**
	 * Three, three and four digits, with hyphens, dots or the first three in parentheses, and perhaps a country code or
	 * the prefix of an international call before them. Blanks alone also stand between fields and need a word.
	 */
	private static boolean isNorthAmerican(PhoneShape shape) {
		if (shape.isAreaInParentheses()) {
			return shape.endsWith(0, 3, 3, 4) || shape.endsWith(0, 3, 7);
		}
		int area = shape.groups() - 3;
		if (area < 0 || area > 2 || !shape.endsWith(area, 3, 3, 4)) {
			return false;
		}
		char mark = shape.markBefore(area + 2);
		boolean marked = mark == '-' || mark == '.' || mark >= '\u2010' && mark <= '\u2015';
		boolean prefixed = area == 0 || shape.valueOf(area - 1) == 1 && (area == 1 || shape.valueOf(0) == 0);
		return marked && prefixed && (area > 0 || shape.markBefore(1) == mark || shape.markBefore(1) == ' ');
	}
}
