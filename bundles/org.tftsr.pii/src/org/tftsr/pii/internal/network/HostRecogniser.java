package org.tftsr.pii.internal.network;

import java.util.Set;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Host names in running text, by a suffix that only host names have. Package and class names have dots as well: they
 * use the same words the other way round, so the suffix must come last, and the whole name must be in small letters,
 * but for a name of a private network that stands alone in parentheses.
 */
public final class HostRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.HOSTNAME, "hostname", "suffix");
	private static final Set<String> SUFFIXES = Set.of(".com", ".org", ".net", ".edu", ".gov", ".mil", ".internal",
			".local", ".lan", ".corp", ".intranet", ".localdomain", ".co.uk", ".com.au", ".com.br", ".co.jp", ".de",
			".fr", ".nl", ".ch", ".hu", ".home.arpa");
	/** Those of private networks, which nothing but a host has. */
	private static final Set<String> PRIVATE = Set.of(".local", ".internal", ".lan", ".corp", ".intranet",
			".home.arpa");

	private static final int LONGEST_SUFFIX = SUFFIXES.stream().mapToInt(String::length).max().orElseThrow();

	@Override
	public Triggers triggers() {
		return Triggers.literals(SUFFIXES.toArray(new String[0]));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int end = at + 1;
		while (Ascii.isLetter(window.at(end)) || window.at(end) == '.' && Ascii.isLetter(window.at(end + 1))) {
			if (++end - at > LONGEST_SUFFIX) {
				return;
			}
		}
		if (!isSuffix(window, at, end) || window.isWord(end) || window.at(end) == '-' || window.at(end) == '_'
				|| window.at(end) == '(') {
			return;
		}
		int start = startOfName(window, at, end);
		if (HostNames.startsAlone(window, start) && start < at && HostNames.isHost(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	private static int startOfName(Window window, int at, int end) {
		int small = HostNames.startOfSmallName(window, at);
		if (window.at(end) != ')' || !Ascii.isUpper(window.at(small - 1)) || !PRIVATE.contains(window.text(at, end))) {
			return small;
		}
		int start = HostNames.startOfName(window, at);
		return window.at(start - 1) == '(' ? start : small;
	}

	/** Whether all from the dot to the end is one of the suffixes, rather than a part of a longer dotted name. */
	private static boolean isSuffix(Window window, int at, int end) {
		return SUFFIXES.contains(window.text(at, end));
	}
}
