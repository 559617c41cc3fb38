package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * IPv6 addresses as RFC 4291 section 2.2 writes them, with an IPv4 tail and a prefix length where they have one. Scopes
 * such as {@code Foo::bar}, clock times and longer chains of octets are not.
 */
public final class Ipv6Recogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.IPV6, "ipv6", "groups");
	private static final int GROUPS = 8;
	private static final int LONGEST_NAME = 16;
	private static final int DIGITS_OF_GROUP = 4;

	@Override
	public Triggers triggers() {
		return Triggers.literals(":")
				.between((before, next) -> next == ':' || Ascii.isHex(before) && Ascii.isHex(next));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at;
		while (at - start <= DIGITS_OF_GROUP && Ascii.isHex(window.at(start - 1))) {
			start--;
		}
		boolean compressedHere = window.at(at + 1) == ':';
		if (start == at && !compressedHere || !startsAlone(window, start)) {
			return;
		}
		int end = endOfAddress(window, start);
		if (end > 0 && endsAlone(window, end) && !isShortScope(window, start, end) && !isOctets(window, start, end)) {
			found.add(start, endOfPrefix(window, end), RULE);
		}
	}

	private static boolean startsAlone(Window window, int start) {
		char before = window.at(start - 1);
		return !window.isWord(start - 1) && before != '_' && before != '.' && before != '-'
				&& (before != ':' || followsName(window, start - 1));
	}

	/** Whether the colon ends a name, such as that of an interface, and not a group of the address. */
	private static boolean followsName(Window window, int colon) {
		for (int i = colon - 1; colon - i <= LONGEST_NAME && window.isWord(i); i--) {
			if (!Ascii.isHex(window.at(i))) {
				return true;
			}
		}
		return false;
	}

	/** One short group before two colons at the end, as of a list or a scope. */
	private static boolean isShortScope(Window window, int start, int end) {
		return window.at(end - 1) == ':' && end - start < DIGITS_OF_GROUP + 1 && window.at(end) != '/';
	}

	/** Eight octets in pairs of digits are an EUI-64 or a piece of a hash. */
	private static boolean isOctets(Window window, int start, int end) {
		int i = start;
		while (i < end && (window.at(i) == ':') == ((i - start) % 3 == 2)) {
			i++;
		}
		return i == end && end - start == GROUPS * 3 - 1;
	}

	/** Behind the address that starts here, or -1. */
	private static int endOfAddress(Window window, int start) {
		boolean compressed = window.at(start) == ':';
		int i = compressed ? start + 2 : start;
		int groups = 0;
		boolean digit = false;
		while (groups < GROUPS) {
			int tail = groups > 0 || compressed ? Ipv4Recogniser.endOfAddress(window, i) : -1;
			int stop = tail > 0 ? tail : endOfGroup(window, i);
			if (stop == i) {
				break;
			}
			groups += tail > 0 ? 2 : 1;
			digit |= hasDigit(window, i, stop);
			i = stop;
			boolean doubled = window.at(i) == ':' && window.at(i + 1) == ':';
			if (doubled && compressed) {
				return -1;
			}
			boolean goesOn = doubled || window.at(i) == ':' && Ascii.isHex(window.at(i + 1)) && groups < GROUPS;
			if (tail > 0 || !goesOn) {
				break;
			}
			compressed |= doubled;
			i += doubled ? 2 : 1;
		}
		boolean complete = compressed ? groups > 0 && groups < GROUPS && digit : groups == GROUPS;
		return complete ? i : -1;
	}

	private static int endOfGroup(Window window, int start) {
		int stop = start;
		while (stop - start < DIGITS_OF_GROUP && Ascii.isHex(window.at(stop))) {
			stop++;
		}
		return stop;
	}

	private static boolean hasDigit(Window window, int start, int end) {
		for (int i = start; i < end; i++) {
			if (Ascii.isDigit(window.at(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean endsAlone(Window window, int end) {
		char after = window.at(end);
		return !window.isWord(end) && after != '_' && (after != '.' || !window.isWord(end + 1)) && (after != ':'
				|| !window.isWord(end + 1) && window.at(end + 1) != ':');
	}

	private static int endOfPrefix(Window window, int end) {
		int stop = window.at(end) == '/' ? window.skipDigits(end + 1, 4) : end;
		int digits = stop - end - 1;
		return digits >= 1 && digits <= 3 && !window.isWord(stop) ? stop : end;
	}
}
