package org.tftsr.core.why.drawing;

import java.util.Locale;
import java.util.StringJoiner;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyStanding;

/** The words on cards in English. */
final class EnglishCardWords implements CardWords {

	private static final String DOT = " \u00b7 ";

	@Override
	public String label(Why why) {
		StringJoiner label = new StringJoiner(DOT);
		if (why.rootCause()) {
			label.add("Root cause");
		}
		if (why.standing() != WhyStanding.POSSIBLE || why.isAnswered() && !why.rootCause()) {
			label.add(capital(why.standing().id()));
		}
		if (why.causeClass() != null) {
			label.add(capital(why.causeClass().id()));
		}
		return label.toString();
	}

	private static String capital(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	@Override
	public String noAnswer() {
		return "Not answered yet";
	}

	@Override
	public String more(int count) {
		return "and " + count + " more";
	}

	@Override
	public String action(WhyAction action) {
		return "\u2192 " + action.text().strip() + (action.owner().isBlank() ? "" : DOT + action.owner().strip())
				+ (action.due() == null ? "" : DOT + action.due());
	}

	@Override
	public String accept() {
		return "Accept";
	}

	@Override
	public String reject() {
		return "Reject";
	}
}
