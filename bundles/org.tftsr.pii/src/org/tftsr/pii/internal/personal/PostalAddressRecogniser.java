package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Street addresses and postal codes that are assigned to a key. An address has a house number and a street, and stands
 * in quotes; that of a host or of memory has no blank.
 */
public final class PostalAddressRecogniser implements Recogniser {

	private static final Rule ADDRESS = new Rule(PiiTypes.ADDRESS, "postal-address", "key-word");
	private static final Rule CODE = new Rule(PiiTypes.POSTAL_CODE, "postal-address", "key-word");
	private static final String[] ADDRESS_KEYS = { "address", "street", "street_address", "streetaddress",
			"shipping_address", "shippingaddress", "billing_address", "billingaddress", "home_address", "homeaddress",
			"mailing_address", "address_line1", "addressline1", "addressline", "postal_address" };
	private static final String[] CODE_KEYS = { "postalcode", "postal_code", "postcode", "post_code", "zip", "zipcode",
			"zip_code", "plz" };
	private static final int LONGEST_ADDRESS = 128;
	private static final int LONGEST_CODE = 10;
	private static final int LONGEST_KEY = 20;
	private static final int MOST_BLANKS = 4;

	@Override
	public Triggers triggers() {
		String[] keys = new String[ADDRESS_KEYS.length + CODE_KEYS.length];
		System.arraycopy(ADDRESS_KEYS, 0, keys, 0, ADDRESS_KEYS.length);
		System.arraycopy(CODE_KEYS, 0, keys, ADDRESS_KEYS.length, CODE_KEYS.length);
		return Triggers.anyCase(keys);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (!isKey(window, at)) {
			return;
		}
		int value = startOfValue(window, at, ADDRESS_KEYS);
		if (value > 0) {
			recogniseAddress(window, value, found);
			return;
		}
		value = startOfValue(window, at, CODE_KEYS);
		if (value > 0) {
			recogniseCode(window, value, found);
		}
	}

	/** Whether a sign or quote stands behind the word that starts here, as most words that start so have none. */
	private static boolean isKey(Window window, int at) {
		int end = at;
		while (end - at < LONGEST_KEY && (Ascii.isAlphanumeric(window.at(end)) || window.at(end) == '_')) {
			end++;
		}
		char after = window.at(end);
		return after == '=' || after == ':' || after == '"' || after == '\'';
	}

	/** Where the value of the key that stands here starts, with its quote; 0 where there is none. */
	private static int startOfValue(Window window, int at, String[] keys) {
		for (String key : keys) {
			int end = at + key.length();
			if (window.startsWithAnyCase(at, key)) {
				int sign = window.at(end) == '"' || window.at(end) == '\'' ? end + 1 : end;
				if (window.at(sign) == '=' || window.at(sign) == ':') {
					return window.skipBlanks(sign + 1, MOST_BLANKS);
				}
			}
		}
		return 0;
	}

	private static void recogniseAddress(Window window, int value, Findings found) {
		char quote = window.at(value);
		if (quote != '"' && quote != '\'') {
			return;
		}
		int end = value + 1;
		boolean number = false;
		boolean street = false;
		while (end - value < LONGEST_ADDRESS && window.at(end) != quote && isAddressPart(window, end)) {
			number |= Ascii.isDigit(window.at(end));
			street |= window.at(end) == ' ' && Character.isLetter(window.at(end + 1))
					&& Character.isLetter(window.at(end + 2)) && Character.isLetter(window.at(end + 3));
			end++;
		}
		if (number && street && window.at(end) == quote) {
			found.add(value + 1, end, ADDRESS);
		}
	}

	private static boolean isAddressPart(Window window, int at) {
		char c = window.at(at);
		return window.isWord(at) || c == ' ' || c == ',' || c == '.' || c == '-' || c == '/' || c == '#' || c == '\'';
	}

	/** Five digits, with four more or not, or letters and digits as in Great Britain and Canada. */
	private static void recogniseCode(Window window, int value, Findings found) {
		int start = window.at(value) == '"' || window.at(value) == '\'' ? value + 1 : value;
		int end = start;
		int digits = 0;
		int letters = 0;
		while (end - start < LONGEST_CODE && (Ascii.isDigit(window.at(end)) || Ascii.isUpper(window.at(end))
				|| (window.at(end) == ' ' || window.at(end) == '-') && Ascii.isDigit(window.at(end + 1)))) {
			digits += Ascii.isDigit(window.at(end)) ? 1 : 0;
			letters += Ascii.isUpper(window.at(end)) ? 1 : 0;
			end++;
		}
		boolean plain = letters == 0 && (digits == 5 || digits == 9 && window.at(start + 5) == '-');
		boolean mixed = letters >= 2 && letters <= 5 && digits >= 2 && digits <= 3 && Ascii.isUpper(window.at(start));
		if ((plain || mixed) && !window.isWord(end) && window.at(end) != '.' && window.at(end) != ':') {
			found.add(start, end, CODE);
		}
	}
}
