package org.tftsr.pii.internal.personal;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.number.NumberSchemes;
import org.tftsr.pii.internal.personal.number.WrittenNumber;

/** Numbers of authorities that start with a letter, where their form and check letter say what they are. */
public final class LetteredNumberRecogniser implements Recogniser {

	private static final int HONG_KONG_DIGITS = 6;
	private static final int FEWEST_DIGITS = 6;
	private static final int LONGEST = 18;
	/** Behind these, the word is a piece of a longer one. */
	private static final String JOINTS = "-_.+$%~";
	private static final String FOREIGNERS = "XYZ";

	/** One or two capitals before a digit, those of Spanish foreigners before a hyphen, and long mixed words. */
	@Override
	public Triggers triggers() {
		List<String> literals = new ArrayList<>();
		for (char first = 'A'; first <= 'Z'; first++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				literals.add("" + first + digit);
			}
			for (char second = 'A'; second <= 'Z'; second++) {
				for (char digit = '0'; digit <= '9'; digit++) {
					literals.add("" + first + second + digit);
				}
			}
		}
		FOREIGNERS.chars().forEach(c -> literals.add((char) c + "-"));
		return new Triggers(List.copyOf(literals), false, false, true)
				.between((before, next) -> JOINTS.indexOf(before) < 0);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (!Ascii.isUpper(window.at(at)) || !isLikely(window, at) || JOINTS.indexOf(window.at(at - 1)) >= 0
				|| !NationalNumberRecogniser.startsAlone(window, at) || recogniseHongKong(window, at, found)) {
			return;
		}
		WrittenNumber number = WrittenNumber.at(window, at, false);
		NationalNumberRecogniser.recogniseByShape(window, at, number, found);
	}

	/** Whether enough digits follow: most words in capitals are none of these. */
	private static boolean isLikely(Window window, int at) {
		int digits = 0;
		for (int i = at; i - at < LONGEST && (Ascii.isDigit(window.at(i)) || Ascii.isUpper(window.at(i))
				|| window.at(i) == ' ' || window.at(i) == '-' || window.at(i) == '('); i++) {
			digits += Ascii.isDigit(window.at(i)) ? 1 : 0;
		}
		return digits >= FEWEST_DIGITS;
	}

	/** The check digit of an identity card of Hong Kong stands in parentheses. */
	private static boolean recogniseHongKong(Window window, int at, Findings found) {
		int open = window.skipDigits(at + 1, HONG_KONG_DIGITS);
		if (open - at - 1 != HONG_KONG_DIGITS || window.at(open) != '(' || window.at(open + 2) != ')') {
			return false;
		}
		String compact = window.text(at, open) + window.at(open + 1);
		NumberSchemes.ofShape(Ascii.isDigit(window.at(open + 1)) ? "A999999(9)" : "A999999(A)", compact)
				.ifPresent(s -> found.add(at, open + 3, NationalNumberRecogniser.rule(s)));
		return true;
	}
}
