package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Ascii;

/** Segregated witness addresses of Bitcoin in Bech32 (BIP 173) and Bech32m (BIP 350), with the six check symbols. */
final class Bech32 {

	static final String PREFIX = "bc1";
	private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
	private static final int[] GENERATOR = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };
	private static final int BECH32 = 1;
	private static final int BECH32M = 0x2bc830a3;

	private Bech32() {
	}

	/** Whether the address, all in small letters or all in capitals, has the right check symbols. */
	static boolean isChecked(String address) {
		boolean small = address.chars().noneMatch(c -> Ascii.isUpper((char) c));
		boolean capital = address.chars().noneMatch(c -> Ascii.isLower((char) c));
		if (!small && !capital) {
			return false;
		}
		int check = 1;
		for (int symbol : new int[] { 'b' >> 5, 'c' >> 5, 0, 'b' & 31, 'c' & 31 }) {
			check = next(check, symbol);
		}
		for (int i = PREFIX.length(); i < address.length(); i++) {
			int symbol = ALPHABET.indexOf(Ascii.lower(address.charAt(i)));
			if (symbol < 0) {
				return false;
			}
			check = next(check, symbol);
		}
		return check == BECH32 || check == BECH32M;
	}

	private static int next(int check, int symbol) {
		int top = check >>> 25;
		int sum = (check & 0x1ffffff) << 5 ^ symbol;
		for (int i = 0; i < GENERATOR.length; i++) {
			sum ^= (top >>> i & 1) != 0 ? GENERATOR[i] : 0;
		}
		return sum;
	}
}
