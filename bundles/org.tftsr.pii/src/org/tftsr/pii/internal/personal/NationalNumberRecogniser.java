package org.tftsr.pii.internal.personal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.number.NumberScheme;
import org.tftsr.pii.internal.personal.number.NumberSchemes;
import org.tftsr.pii.internal.personal.number.WrittenNumber;

/**
 * Numbers of authorities and institutions that start with a digit: where a label before them names their kind, or where
 * their form says it.
 */
public final class NationalNumberRecogniser implements Recogniser {

	private static final int LONGEST_PART = 4;
	/** What it costs to find out whether a label names the number, in units read. */
	private static final int LOOK = 160;
	private static final String DETECTOR = "national-number";
	/** Of each kind its rule; the hash of a kind is that of all its labels, which takes long. */
	private static final Map<NumberScheme, Rule> RULES = new IdentityHashMap<>();

	static {
		NumberSchemes.list().forEach(s -> RULES.put(s, new Rule(s.type(), DETECTOR, s.check())));
	}

	@Override
	public Triggers triggers() {
		return Triggers.atNumbers((joint, digits, mark, isLong) -> joint == '\0' && isLong
				&& (digits > 1 || mark != '.'));
	}

	/** The rule of a kind of number. */
	static Rule rule(NumberScheme scheme) {
		return RULES.get(scheme);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (!startsAlone(window, at) || isDateOrAddress(window, at)) {
			return;
		}
		window.looked(LOOK);
		List<NumberScheme> kinds = NumberSchemes.namedBefore(window, FieldLabel.start(window, at), at);
		if (kinds.isEmpty() && !WrittenNumber.mayTellAlone(window, at)) {
			return;
		}
		WrittenNumber number = WrittenNumber.at(window, at, false);
		if (number.hasKnownLength() && !recogniseByShape(window, at, number, found) && !kinds.isEmpty()) {
			recogniseNamed(number, at, kinds, found);
		}
	}

	/** A calendar date with hyphens, slashes or dots, or four numbers with dots: most numbers of a log are these. */
	private static boolean isDateOrAddress(Window window, int at) {
		int first = window.skipDigits(at, LONGEST_PART + 1);
		char mark = window.at(first);
		if (first - at > LONGEST_PART || first - at == 3 && mark == '-' || mark != '-' && mark != '/' && mark != '.') {
			return false;
		}
		int second = window.skipDigits(first + 1, LONGEST_PART);
		if (window.at(second) != mark || second - first > LONGEST_PART) {
			return false;
		}
		int third = window.skipDigits(second + 1, LONGEST_PART);
		boolean date = second - first == 3 && (third - second == 3 || third - second == 5);
		boolean goesOn = (window.at(third) == mark || window.at(third) == '-') && Ascii.isDigit(window.at(third + 1));
		return mark == '.' && window.at(third) == mark && third - second <= LONGEST_PART || date && !goesOn;
	}

	static boolean startsAlone(Window window, int at) {
		char before = window.at(at - 1);
		return switch (before) {
		case '_', '.', '+', '$', '%', '~' -> false;
		case '-', ':', '/', ',' -> !Ascii.isDigit(window.at(at - 2)) && before != '-';
		default -> true;
		};
	}

	/** The longest that its form tells. */
	static boolean recogniseByShape(Window window, int at, WrittenNumber number, Findings found) {
		for (int group = number.groups() - 1; group >= 0; group--) {
			Optional<NumberScheme> scheme = number.kindByShape(group);
			if (scheme.isPresent() && number.endsAlone(group) && !FieldLabel.saysIdentifier(window, at)) {
				found.add(at, number.end(group), rule(scheme.get()));
				return true;
			}
		}
		return false;
	}

	/** The longest that is valid. */
	static boolean recogniseNamed(WrittenNumber number, int at, List<NumberScheme> kinds, Findings found) {
		for (int group = number.groups() - 1; group >= 0; group--) {
			int length = number.length(group);
			Optional<NumberScheme> scheme = number.endsAlone(group) && NumberSchemes.anyMayHave(kinds, length)
					? NumberSchemes.accepting(kinds, number.compact(group))
					: Optional.empty();
			if (scheme.isPresent()) {
				found.add(at, number.end(group), rule(scheme.get()));
				return true;
			}
		}
		return false;
	}
}
