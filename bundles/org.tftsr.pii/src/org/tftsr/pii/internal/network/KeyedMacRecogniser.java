package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Hardware addresses (EUI-48) without marks between the octets, behind a key: {@code mac=001b44113ab7}. */
public final class KeyedMacRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.MAC, "keyed-mac", "key-word");
	private static final String[] KEYS = { "mac", "macaddr", "mac_addr", "macaddress", "mac_address", "mac address",
			"hwaddr", "hwaddress", "bssid" };
	private static final int DIGITS = 12;
	private static final int MOST_MARKS = 4;
	private static final String MARKS = " \"'=:";

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(KEYS);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = startOfValue(window, at);
		int end = start;
		int zeros = 0;
		int ones = 0;
		while (end - start <= DIGITS && Ascii.isHex(window.at(end))) {
			zeros += window.at(end) == '0' ? 1 : 0;
			ones += Ascii.lower(window.at(end)) == 'f' ? 1 : 0;
			end++;
		}
		if (end - start == DIGITS && !window.isWord(end) && zeros < DIGITS && ones < DIGITS) {
			found.add(start, end, RULE);
		}
	}

	private static int startOfValue(Window window, int at) {
		int key = at;
		for (String text : KEYS) {
			if (window.startsWithAnyCase(at, text)) {
				key = Math.max(key, at + text.length());
			}
		}
		int start = key;
		while (start - key < MOST_MARKS && MARKS.indexOf(window.at(start)) >= 0) {
			start++;
		}
		return start > key ? start : window.end();
	}
}
