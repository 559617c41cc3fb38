package org.tftsr.net.internal.send;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.ConfiguredDetector;

/**
 * Takes keys out of what a server says: the keys that were sent, wherever the server repeats one or an end of it, and whatever else looks
 * like one. Closing it overwrites what it knows of them. Thread-safe.
 */
final class KeyMask implements AutoCloseable {

	private static final String MASK = "[key]";
	/** Servers show a few characters of a key to tell which one it was; fewer than this tell nobody. */
	private static final int SHORTEST_PART = 8;

	private final List<char[]> keys = new ArrayList<>();
	private boolean closed;

	/** Knows a key that is sent; one that comes when it is closed goes nowhere. */
	synchronized void learn(CharSequence sent) {
		if (!closed) {
			keys.add(sent.toString().toCharArray());
		}
	}

	/** A text without keys. */
	String mask(String text) {
		return withoutLookalikes(withoutOwn(text));
	}

	private synchronized String withoutOwn(String text) {
		String result = text;
		for (char[] key : keys) {
			result = without(result, new String(key));
		}
		return result;
	}

	private static String without(String text, String own) {
		List<String> forms = new ArrayList<>(List.of(own, Base64.getEncoder().encodeToString(own.getBytes(StandardCharsets.UTF_8)),
				own.replace("/", "\\/")));
		if (own.length() >= 2 * SHORTEST_PART) {
			forms.add(own.substring(0, own.length() / 2));
			forms.add(own.substring(own.length() / 2));
		}
		forms.sort(Comparator.comparingInt(String::length).reversed());
		String result = text;
		for (String form : forms) {
			result = result.replace(form, MASK);
		}
		return result;
	}

	private static String withoutLookalikes(String text) {
		StringBuilder result = new StringBuilder(text);
		ConfiguredDetector.standard().detect(text).stream().filter(span -> span.type().kind() == PiiKind.SECRET)
				.sorted(Comparator.comparingLong(PiiSpan::start).reversed())
				.forEach(span -> result.replace((int) span.start(), (int) span.end(), MASK));
		return result.toString();
	}

	@Override
	public synchronized void close() {
		closed = true;
		keys.forEach(key -> Arrays.fill(key, ' '));
		keys.clear();
	}
}
