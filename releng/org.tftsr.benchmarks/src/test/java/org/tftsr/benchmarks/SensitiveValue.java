package org.tftsr.benchmarks;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up personal data and secrets, each in a sentence as logs have it. Card numbers and IBANs have right check digits
 * and keys the right form, so that a detector must take them; none was ever given to anybody. Addresses are those kept for
 * documentation.
 */
enum SensitiveValue {

	EMAIL("confirmation sent to ", "") {
		@Override
		String value(Random random) {
			return account(random) + "." + number(random, 1000, 9999) + "@example." + pick(random, "org", "com", "net");
		}
	},
	PHONE("calling back customer on +", " failed, will try again") {
		@Override
		String value(Random random) {
			return "1 212-555-01" + number(random, 10, 99);
		}
	},
	CREDIT_CARD("card ", " declined by issuer") {
		@Override
		String value(Random random) {
			String start = "400000" + characters(random, DIGITS, 9);
			return start + luhnDigit(start);
		}
	},
	IBAN("refund to ", " booked") {
		@Override
		String value(Random random) {
			String account = "50010517" + characters(random, DIGITS, 10);
			// ISO 13616: the country in numbers (D is 13, E is 14) and 00 go behind; 98 minus the rest by 97 is the check.
			int check = 98 - new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
			return String.format(Locale.ROOT, "DE%02d%s", check, account);
		}
	},
	SSN("applicant record matched, ssn=", "") {
		@Override
		String value(Random random) {
			return number(random, 100, 665) + "-" + number(random, 10, 99) + "-" + number(random, 1000, 9999);
		}
	},
	IPV4("connection from ", " accepted") {
		@Override
		String value(Random random) {
			return pick(random, "192.0.2.", "198.51.100.", "203.0.113.") + number(random, 1, 254);
		}
	},
	IPV6("connection from ", " closed by peer") {
		@Override
		String value(Random random) {
			return "2001:db8:" + characters(random, HEX, 4) + "::" + number(random, 1, 9) + characters(random, HEX, 3);
		}
	},
	MAC("lease renewed for ", "") {
		@Override
		String value(Random random) {
			StringBuilder address = new StringBuilder("02");
			for (int i = 0; i < 5; i++) {
				address.append(':').append(characters(random, HEX, 2));
			}
			return address.toString();
		}
	},
	HOSTNAME("slow answer of host=", ", using the next one") {
		@Override
		String value(Random random) {
			return pick(random, "db", "cache", "queue") + "-" + number(random, 1, 99) + ".prod.example.net";
		}
	},
	USERNAME("login succeeded user=", "") {
		@Override
		String value(Random random) {
			return account(random) + number(random, 10, 99);
		}
	},
	HOME_PATH("cannot read /home/", "/.config/app.yaml") {
		@Override
		String value(Random random) {
			return account(random) + number(random, 10, 99);
		}
	},
	PASSWORD("signing in again with password=", " after a timeout") {
		@Override
		String value(Random random) {
			return characters(random, LETTERS_AND_DIGITS, 12) + "!";
		}
	},
	API_KEY("calling partner with api_key=", "") {
		@Override
		String value(Random random) {
			return characters(random, LETTERS_AND_DIGITS, 32);
		}
	},
	BEARER("request header Authorization: Bearer ", "") {
		@Override
		String value(Random random) {
			return characters(random, LETTERS_AND_DIGITS, 40);
		}
	},
	JWT("session ended, token ", " has expired") {
		@Override
		String value(Random random) {
			return base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
					+ base64("{\"sub\":\"" + characters(random, DIGITS, 10) + "\"}") + "."
					+ characters(random, LETTERS_AND_DIGITS, 43);
		}
	},
	AWS_KEY("using access key ", " of the environment") {
		@Override
		String value(Random random) {
			return "AKIA" + characters(random, BASE32, 16);
		}
	},
	SOURCE_FORGE_TOKEN("cloning with ", "") {
		@Override
		String value(Random random) {
			return "glpat-" + characters(random, LETTERS_AND_DIGITS, 20);
		}
	},
	PAYMENT_KEY("payment client made with ", "") {
		@Override
		String value(Random random) {
			return "sk_test_" + characters(random, LETTERS_AND_DIGITS, 24);
		}
	},
	URL_CREDENTIALS("opening postgres://", "/orders") {
		@Override
		String value(Random random) {
			return "app:" + characters(random, LETTERS_AND_DIGITS, 12) + "@db-" + number(random, 1, 9) + ".example.net:5432";
		}
	},
	CONNECTION_STRING("pool uses Server=db-1;Database=orders;User Id=app;Password=", ";Encrypt=true") {
		@Override
		String value(Random random) {
			return characters(random, LETTERS_AND_DIGITS, 14);
		}
	},
	SESSION_ID("cookie JSESSIONID=", " is of another node") {
		@Override
		String value(Random random) {
			return characters(random, HEX, 32).toUpperCase(Locale.ROOT);
		}
	};

	private static final String DIGITS = "0123456789";
	private static final String HEX = "0123456789abcdef";
	private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private final String before;
	private final String after;

	SensitiveValue(String before, String after) {
		this.before = before;
		this.after = after;
	}

	/** A value; equal states of the generator give equal values. */
	abstract String value(Random random);

	/** A sentence around a value. */
	String sentence(String value) {
		return before + value + after;
	}

	static String characters(Random random, String alphabet, int length) {
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return text.toString();
	}

	private static String account(Random random) {
		return pick(random, "anna", "jroe", "mkowalski", "ivana", "tnguyen", "pdupont", "lsmith", "owang");
	}

	private static int number(Random random, int least, int most) {
		return least + random.nextInt(most - least + 1);
	}

	private static String pick(Random random, String... choices) {
		return choices[random.nextInt(choices.length)];
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The digit that makes a number pass the check of ISO/IEC 7812-1, annex B. */
	private static int luhnDigit(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int weighted = i % 2 == 0 ? 2 * digit : digit;
			sum += weighted > 9 ? weighted - 9 : weighted;
		}
		return (10 - sum % 10) % 10;
	}
}
