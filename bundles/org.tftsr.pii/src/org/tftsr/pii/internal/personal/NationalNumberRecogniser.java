package org.tftsr.pii.internal.personal;

import java.util.List;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Numbers of authorities with a check digit, where a word before them names their kind, and the Spanish tax number,
 * whose letter is enough.
 */
public final class NationalNumberRecogniser implements Recogniser {

	private static final int SHORTEST = 9;
	private static final int LONGEST = 15;
	private static final int NIF_DIGITS = 8;
	private static final int CONTEXT = 40;
	private static final Rule NIF = new Rule(PiiTypes.ES_NIF, "national-number", "mod-23-letter");
	private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

	private static final List<Rule> RULES = NationalNumbers.ALL.stream()
			.map(s -> new Rule(s.type(), "national-number", s.check())).toList();

	@Override
	public Triggers triggers() {
		return Triggers.atNumbers();
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char before = window.at(at - 1);
		if (before == '_' || before == '.' || before == '-' || before == ':') {
			return;
		}
		int count = 0;
		int end = at;
		for (int i = at; count <= LONGEST; i++) {
			char c = window.at(i);
			if (Ascii.isDigit(c)) {
				count++;
				end = i + 1;
			} else if (!isMark(c) || !Ascii.isDigit(window.at(i + 1))) {
				break;
			}
		}
		if (count == NIF_DIGITS && end == at + NIF_DIGITS) {
			recogniseNif(window, at, found);
		} else if (count >= SHORTEST && count <= LONGEST && !window.isWord(end)
				&& NationalNumbers.ALL_WORDS.standsWithin(window, window.contextStart(at, CONTEXT), at)) {
			recogniseNamed(window, at, end, found);
		}
	}

	private static boolean isMark(char c) {
		return c == ' ' || c == '.' || c == '-' || c == '/';
	}

	private static void recogniseNif(Window window, int at, Findings found) {
		String digits = window.text(at, at + NIF_DIGITS);
		int end = window.at(at + NIF_DIGITS) == '-' ? at + NIF_DIGITS + 2 : at + NIF_DIGITS + 1;
		char letter = Character.toUpperCase(window.at(end - 1));
		boolean valid = letter == NIF_LETTERS.charAt(CheckDigits.remainder(digits, 23));
		if (valid && !window.isWord(end)) {
			found.add(at, end, NIF);
		}
	}

	private static void recogniseNamed(Window window, int at, int end, Findings found) {
		String digits = window.text(at, end).chars().filter(c -> !isMark((char) c))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
		int from = window.contextStart(at, CONTEXT);
		for (int i = 0; i < RULES.size(); i++) {
			NationalNumbers.Scheme scheme = NationalNumbers.ALL.get(i);
			if (scheme.digits() == digits.length() && scheme.words().standsWithin(window, from, at)
					&& scheme.isValid().test(digits)) {
				found.add(at, end, RULES.get(i));
			}
		}
	}
}
