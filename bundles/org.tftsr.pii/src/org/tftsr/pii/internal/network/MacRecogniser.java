package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Hardware addresses of six octets (EUI-48), with colons, hyphens, or three groups with dots. The broadcast address and
 * all zeros tell of nobody and are left alone, and so are longer chains such as InfiniBand addresses.
 */
public final class MacRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.MAC, "mac", "octets");
	private static final int OCTETS = 6;

	@Override
	public Triggers triggers() {
		return Triggers.literals(":", "-", ".")
				.between((before, next) -> Ascii.isHex(before) && Ascii.isHex(next));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char separator = window.at(at);
		int digits = separator == '.' ? 4 : 2;
		int groups = 2 * OCTETS / digits;
		int start = at - digits;
		int end = start + groups * (digits + 1) - 1;
		if (window.at(at + digits + 1) != separator || !Ascii.isHex(window.at(at - 1)) || !standsAlone(window, start,
				end)) {
			return;
		}
		boolean onlyZeros = true;
		boolean onlyOnes = true;
		for (int i = start; i < end; i++) {
			char c = window.at(i);
			if ((i - start) % (digits + 1) == digits) {
				if (c != separator) {
					return;
				}
			} else if (Ascii.isHex(c)) {
				onlyZeros &= c == '0';
				onlyOnes &= Ascii.lower(c) == 'f';
			} else {
				return;
			}
		}
		if (!onlyZeros && !onlyOnes) {
			found.add(start, end, RULE);
		}
	}

	private static boolean standsAlone(Window window, int start, int end) {
		return !window.isWord(start - 1) && !isJoint(window.at(start - 1)) && !window.isWord(end)
				&& !(isJoint(window.at(end)) && window.isWord(end + 1));
	}

	private static boolean isJoint(char c) {
		return c == ':' || c == '-' || c == '.' || c == '_';
	}
}
