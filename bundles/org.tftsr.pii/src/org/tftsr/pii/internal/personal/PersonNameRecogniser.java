package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Names of persons in fixed places: the display name before an address in a mail header (RFC 5322 section 3.4) and of a
 * commit, and the common name of a directory entry (RFC 4514) of two words or more.
 */
public final class PersonNameRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PERSON, "person-name", "place");
	private static final int LONGEST = 64;
	private static final String COMMON_NAME = "cn=";
	private static final WordSet NO_PERSONS = new WordSet("""
			ca root authority server servers service services domain users user admins admin administrators group
			groups computers system test schema configuration builtin account operators policy team support noreply
			no-reply mailer mail daemon postmaster notification notifications security intermediate issuing trust
			certificate certification tls ssl class api gateway cluster node manager
			""");

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("from: ", "to: ", "cc: ", "reply-to: ", "author: ", "committer: ", COMMON_NAME);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWithAnyCase(at, COMMON_NAME)) {
			recogniseCommonName(window, at + COMMON_NAME.length(), found);
			return;
		}
		int start = at;
		while (window.at(start) != ' ') {
			start++;
		}
		start++;
		boolean quoted = window.at(start) == '"';
		start += quoted ? 1 : 0;
		int end = endOfName(window, start, quoted);
		int open = quoted ? end + 2 : end + 1;
		if (window.at(open) == '<' && window.at(open - 1) == ' ' && (!quoted || window.at(end) == '"')
				&& isAddress(window, open + 1) && isName(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	private static void recogniseCommonName(Window window, int start, Findings found) {
		int end = endOfName(window, start, false);
		char after = window.at(end);
		int key = end + 1;
		while (key - end < LONGEST && Ascii.isLetter(window.at(key))) {
			key++;
		}
		boolean goesOn = (after == ',' || after == '/' || after == '+') && window.at(key) == '=';
		if (goesOn && isName(window, start, end) && hasBlank(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	/** A comma stands within a name only where quotes enclose it. */
	private static int endOfName(Window window, int start, boolean comma) {
		int end = start;
		while (end - start < LONGEST && (Character.isLetter(window.at(end)) || window.at(end) == ' '
				|| window.at(end) == '-' || window.at(end) == '.' || window.at(end) == '\''
				|| comma && window.at(end) == ',')) {
			end++;
		}
		while (end > start && window.at(end - 1) == ' ') {
			end--;
		}
		return end;
	}

	private static boolean isAddress(Window window, int from) {
		for (int i = from; i - from < LONGEST && window.at(i) > ' '; i++) {
			if (window.at(i) == '@') {
				return true;
			}
		}
		return false;
	}

	private static boolean isName(Window window, int start, int end) {
		return end - start > 1 && Character.isUpperCase(window.at(start))
				&& !NO_PERSONS.standsWithin(window, start, end);
	}

	private static boolean hasBlank(Window window, int start, int end) {
		int i = start;
		while (i < end && window.at(i) != ' ') {
			i++;
		}
		return i < end && Character.isUpperCase(window.at(i + 1));
	}
}
