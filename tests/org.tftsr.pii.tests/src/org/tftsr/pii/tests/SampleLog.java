package org.tftsr.pii.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes log text out of the examples and of lines that hold nothing, the same for the same seed. */
final class SampleLog {

	private static final List<String> PLAIN = List.of("2026-11-24 12:00:01,234 INFO [main] org.example.Main - started",
			"\tat org.example.billing.Invoice.charge(Invoice.java:42)", "", "081109 203615 148 INFO dfs.DataNode: done",
			"\u00DCber 90 % \u2192 voll \uD83D\uDE00", "{\"event\":\"order.created\",\"id\":4711,\"amount\":12.5}");

	private static final String KEY_LINE = "bm8gcmVhbCBrZXkgYnV0IGEgbGluZSBvZiBpdA==\n";

	private final Random random;

	SampleLog(long seed) {
		random = new Random(seed);
	}

	/** Text of at least so many units. */
	String text(int length) {
		List<String> lines = new ArrayList<>(PLAIN);
		Example.all().forEach(e -> lines.add(e.text()));
		StringBuilder text = new StringBuilder(length + 1024);
		while (text.length() < length) {
			text.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(8) == 0 ? "\r\n" : "\n");
		}
		return text.toString();
	}

	/** A private key of so many lines. */
	static String privateKey(int lines) {
		return "-----BEGIN " + "PRIVATE KEY-----\n" + KEY_LINE.repeat(lines) + "-----END " + "PRIVATE KEY-----\n";
	}

	/** A private key in the format of SSH2, with so many lines. */
	static String ssh2Key(int lines) {
		String label = " SSH2 ENCRYPTED " + "PRIVATE KEY ----\n";
		return "---- BEGIN" + label + KEY_LINE.repeat(lines) + "---- END" + label;
	}

	/** The private part of a key file of PuTTY, with so many lines. */
	static String puttyKey(int lines) {
		return "Private-Lines: " + lines + '\n' + KEY_LINE.repeat(lines) + "Private-MAC: 01\n";
	}
}
