package org.tftsr.pii.internal.secret;

import java.util.List;
import java.util.stream.Stream;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Secrets in the configuration of network devices, which has words of its own before them and no sign:
 * {@code crypto isakmp key X address ...}, {@code radius-server host A key 7 X}, {@code snmp v2c community X}.
 */
final class NetworkDeviceRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "network-device", "key-word");
	/** Behind these the secret stands right away. */
	private static final List<String> KEYS = List.of("isakmp key ", "ikev1 key ", "pre-shared-secret ", "pre-shared-key ",
			"key-string ", "plaintext-password ", "requirepass ", "masterauth ");
	/** Behind these, a key may follow in the same line. */
	private static final List<String> SERVERS = List.of("radius-server ", "tacacs-server ", "radius server ", "tacacs server ");
	private static final String COMMUNITY = "community ";
	private static final String KEY = " key ";
	private static final WordSet PROTOCOL = new WordSet("snmp snmpv1 snmpv2 snmpv2c snmpd");
	private static final int LINE = 160;
	private static final int BEFORE = 60;
	private static final int MOST_BLANKS = 4;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(Stream.of(KEYS, SERVERS, List.of(COMMUNITY)).flatMap(List::stream)
				.toArray(String[]::new));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWithAnyCase(at, COMMUNITY)) {
			if (PROTOCOL.standsWithin(window, window.contextStart(at, BEFORE), at)) {
				report(window, at + COMMUNITY.length(), false, found);
			}
			return;
		}
		for (String key : KEYS) {
			if (window.startsWithAnyCase(at, key)) {
				report(window, at + key.length(), true, found);
				return;
			}
		}
		int limit = window.contextEnd(at, LINE);
		for (int i = at; i < limit; i++) {
			if (window.startsWithAnyCase(i, KEY)) {
				report(window, i + KEY.length(), true, found);
				return;
			}
		}
	}

	/** The number of an encoding may stand before the secret. A word of a sentence is none. */
	private static void report(Window window, int from, boolean anyWord, Findings found) {
		int start = window.skipBlanks(from, MOST_BLANKS);
		boolean encoded = Ascii.isDigit(window.at(start)) && window.at(start + 1) == ' ';
		Value value = Value.read(window, encoded ? start + 2 : start, false);
		if (value != null && (anyWord || value.hasMoreThanLetters(window) || value.quoted()) && !value.isProse(window)
				&& ValueRules.isPassword(value.text(window), value.quoted())) {
			found.add(value.start(), value.end(), RULE);
		}
	}
}
