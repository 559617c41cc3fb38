package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * IPv4 addresses in dotted form, with the prefix length where one follows. Four small numbers with dots are also
 * versions, pieces of object identifiers and times; what stands before and behind tells them apart.
 */
public final class Ipv4Recogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.IPV4, "ipv4", "octets");
	private static final int CONTEXT = 24;
	private static final int LONGEST_USER_AGENT = 256;
	/** Behind it, a stack trace has the version of the archive. */
	private static final String JAR = ".jar:";
	private static final String BROWSERS = "Mozilla/";
	private static final WordSet VERSION_WORDS = new WordSet("""
			version versions ver release rel build revision rev bios update upgrade upgraded firmware package packages
			driver fileversion productversion assembly agent sdk plugin bundle patch oid section sections chapter clause paragraph appendix
			""");

	@Override
	public Triggers triggers() {
		return Triggers.atNumbers((joint, digits, mark, isLong) -> joint != '.' && digits <= 3 && mark == '.');
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int end = endOfAddress(window, at);
		if (end < 0 || !startsAlone(window, at) || !endsAlone(window, end) || isVersion(window, at, end)
				|| isProductVersion(window, at, end)) {
			return;
		}
		found.add(at, endOfPrefix(window, at, end), RULE);
	}

	/** Behind four octets without leading zeros, or -1. */
	static int endOfAddress(Window window, int at) {
		int i = at;
		for (int octet = 0; octet < 4; octet++) {
			if (octet > 0 && window.at(i++) != '.') {
				return -1;
			}
			int stop = window.skipDigits(i, 4);
			if (!isNumberUpTo(window, i, stop, 255)) {
				return -1;
			}
			i = stop;
		}
		return i;
	}

	private static boolean isNumberUpTo(Window window, int start, int end, int highest) {
		if (end == start || end - start > 3 || window.at(start) == '0' && end - start > 1) {
			return false;
		}
		return number(window, start, end) <= highest;
	}

	private static int number(Window window, int start, int end) {
		int value = 0;
		for (int i = start; i < end; i++) {
			value = value * 10 + window.at(i) - '0';
		}
		return value;
	}

	private static boolean startsAlone(Window window, int at) {
		char before = window.at(at - 1);
		return switch (before) {
		case '.', '_', '~', '%', '+' -> false;
		case '-' -> !window.isWord(at - 2) || Ascii.isDigit(window.at(at - 2));
		case ':' -> (window.at(at - 2) != ':' || window.at(at - 3) != 'f')
				&& !window.startsWith(at - JAR.length(), JAR);
		default -> true;
		};
	}

	private static boolean endsAlone(Window window, int end) {
		char after = window.at(end);
		if (after == '.') {
			return !Ascii.isAlphanumeric(window.at(end + 1));
		}
		if (after == '-') {
			return !Ascii.isLetter(window.at(end + 1));
		}
		return after != '_' && after != '~' && !window.isWord(end);
	}

	/** A version, told by a word before it. A prefix length or a port behind it says that it is an address. */
	private static boolean isVersion(Window window, int at, int end) {
		char after = window.at(end);
		if ((after == ':' || after == '/') && Ascii.isDigit(window.at(end + 1))) {
			return false;
		}
		int from = window.contextStart(at, CONTEXT);
		int lastClause = from;
		for (int i = from; i < at; i++) {
			char c = window.at(i);
			if (c == ',' || c == ';') {
				lastClause = i + 1;
			}
		}
		return VERSION_WORDS.standsWithin(window, lastClause, at);
	}

	/**
	 * A program that names itself as browsers do: a word and a slash before the version, and either zeros at its end,
	 * {@code Chrome/134.0.0.0}, or a capital first and the name that browsers share further ahead. Hosts are logged so
	 * as well, as {@code master/10.251.0.1}.
	 */
	private static boolean isProductVersion(Window window, int at, int end) {
		if (window.at(at - 1) != '/' || !Ascii.isLetter(window.at(at - 2))) {
			return false;
		}
		boolean zeros = window.at(end - 1) == '0' && window.at(end - 2) == '.' && window.at(end - 3) == '0'
				&& window.at(end - 4) == '.';
		return zeros || isInUserAgent(window, at);
	}

	private static boolean isInUserAgent(Window window, int at) {
		int from = window.contextStart(at, LONGEST_USER_AGENT);
		int word = at - 1;
		while (word > from && Ascii.isLetter(window.at(word - 1))) {
			word--;
		}
		if (!Ascii.isUpper(window.at(word))) {
			return false;
		}
		for (int i = at; i >= from && window.at(i) != '"'; i--) {
			if (window.startsWith(i, BROWSERS)) {
				return true;
			}
		}
		return false;
	}

	private static int endOfPrefix(Window window, int at, int end) {
		if (window.at(end) != '/') {
			return end;
		}
		int stop = window.skipDigits(end + 1, 3);
		boolean alone = !window.isWord(stop) && window.at(stop) != '.' && window.at(stop) != '/';
		return alone && isNumberUpTo(window, end + 1, stop, 32) && isNetwork(window, at, number(window, end + 1, stop))
				? stop
				: end;
	}

	/**
	 * Whether no bit behind the prefix is set; where one is, the number behind the slash is a port as some firewalls
	 * log it.
	 */
	private static boolean isNetwork(Window window, int at, int prefix) {
		long address = 0;
		int i = at;
		for (int octet = 0; octet < 4; octet++) {
			int stop = window.skipDigits(i, 3);
			address = address << 8 | number(window, i, stop);
			i = stop + 1;
		}
		return (address & (1L << 32 - prefix) - 1) == 0;
	}
}
