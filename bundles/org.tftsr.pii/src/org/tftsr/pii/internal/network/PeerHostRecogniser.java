package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Host names right before their address in brackets, whatever they end in: {@code mx.example.org[192.0.2.25]}. */
public final class PeerHostRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.HOSTNAME, "peer-host", "address-behind");

	@Override
	public Triggers triggers() {
		return Triggers.literals("[1", "[2", "[3", "[4", "[5", "[6", "[7", "[8", "[9")
				.between((before, next) -> Ascii.isLower(before));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int address = Ipv4Recogniser.endOfAddress(window, at + 1);
		if (address < 0 || window.at(address) != ']' || !Ascii.isLower(window.at(at - 1))) {
			return;
		}
		int start = HostNames.startOfSmallName(window, at);
		if (hasDot(window, start, at) && HostNames.startsAlone(window, start) && HostNames.isHost(window, start, at)) {
			found.add(start, at, RULE);
		}
	}

	private static boolean hasDot(Window window, int start, int end) {
		int i = start;
		while (i < end && window.at(i) != '.') {
			i++;
		}
		return i < end;
	}
}
