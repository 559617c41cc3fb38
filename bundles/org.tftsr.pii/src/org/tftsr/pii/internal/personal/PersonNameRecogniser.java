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
 * commit; two words or more right before an address in angle brackets in running text; those behind a label such as
 * {@code Patient: }; and the common name of a directory entry (RFC 4514) of two words or more.
 */
public final class PersonNameRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PERSON, "person-name", "place");
	private static final int LONGEST = 64;
	private static final String COMMON_NAME = "cn=";
	private static final String ADDRESS_START = "<";
	private static final String NAME_LABEL = "Name";
	private static final int MOST_WORDS = 4;
	private static final WordSet LABELS = new WordSet("""
			name kunde kundin customer patient patientin employee mitarbeiter mitarbeiterin ansprechpartner insured
			""");
	/** Words with a capital that stand before a name and are no part of it. */
	private static final WordSet ADDRESSING = new WordSet("""
			from to by cc customer user contact dear hello hi sent reply mr mrs ms dr herr frau kunde patient
			""");
	private static final WordSet NO_PERSONS = new WordSet("""
			ca root authority server servers service services domain users user admins admin administrators group
			groups computers system test schema configuration builtin account operators policy team support noreply
			no-reply mailer mail daemon postmaster notification notifications security intermediate issuing trust
			certificate certification tls ssl class api gateway cluster node manager
			""");

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("from: ", "to: ", "cc: ", "reply-to: ", "author: ", "committer: ", COMMON_NAME,
				"name: ", "kunde: ", "kundin: ", "customer: ", "patient: ", "patientin: ", "employee: ", "mitarbeiter: ",
				"mitarbeiterin: ", "ansprechpartner: ", "insured: ", ADDRESS_START);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWithAnyCase(at, COMMON_NAME)) {
			recogniseCommonName(window, at + COMMON_NAME.length(), found);
			return;
		}
		if (window.at(at) == '<') {
			recogniseBeforeAddress(window, at, found);
			return;
		}
		int label = at;
		while (window.at(label) != ':') {
			label++;
		}
		int start = label + ": ".length();
		if (LABELS.contains(window, at, label)) {
			recogniseLabelled(window, at, start, found);
			return;
		}
		boolean quoted = window.at(start) == '"';
		start += quoted ? 1 : 0;
		int end = endOfName(window, start, quoted);
		int open = quoted ? end + 2 : end + 1;
		if (window.at(open) == '<' && window.at(open - 1) == ' ' && (!quoted || window.at(end) == '"')
				&& isAddress(window, open + 1) && isName(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	/** {@code customer Jane Roe <jane@example.org>}. */
	private static void recogniseBeforeAddress(Window window, int at, Findings found) {
		int end = at - 1;
		if (window.at(end) != ' ' || !Character.isLetter(window.at(end - 1)) || !isAddress(window, at + 1)) {
			return;
		}
		int start = end;
		for (int words = 0; words < MOST_WORDS; words++) {
			int last = words == 0 ? end : start - 1;
			int word = startOfWord(window, last);
			if (words > 0 && window.at(last) != ' ' || NameWord.end(window, word) != last
					|| ADDRESSING.contains(window, word, last)) {
				break;
			}
			start = word;
		}
		if (NameWord.isFullName(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	private static int startOfWord(Window window, int end) {
		int start = end;
		while (end - start < LONGEST && (Character.isLetter(window.at(start - 1)) || window.at(start - 1) == '-'
				|| window.at(start - 1) == '\'' || window.at(start - 1) == '.')) {
			start--;
		}
		return start;
	}

	/** Behind a label; the word {@code Name} is one only with its capital, and not behind what else has a name. */
	private static void recogniseLabelled(Window window, int at, int start, Findings found) {
		boolean isName = Ascii.lower(window.at(at)) == 'n';
		int before = startOfWord(window, at - 1);
		if (isName && (!window.startsWith(at, NAME_LABEL) || before < at - 1 && NameWord.end(window, before) > 0)) {
			return;
		}
		int end = start - 1;
		for (int words = 0; words < MOST_WORDS && window.at(end) == ' '; words++) {
			int stop = NameWord.end(window, end + 1);
			if (stop < 0 || window.isWord(stop) || window.at(stop) == '=' || window.at(stop) == '_'
					|| window.at(stop) == '(') {
				break;
			}
			end = stop;
		}
		if (end > start && NameWord.isFullName(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	private static void recogniseCommonName(Window window, int start, Findings found) {
		int end = endOfName(window, start, false);
		char after = window.at(end);
		int key = window.at(end + 1) == ' ' ? end + 2 : end + 1;
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
