package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** What a script of Expect sends at the prompt for a password: {@code expect "assword:" { send "X\r" }}. */
final class DialogueRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "dialogue", "prompt");
	private static final String SEND = "send ";
	private static final String OPTIONS_END = "-- ";
	private static final String RETURN = "\\r";
	private static final int BEFORE = 60;
	private static final int MOST_MARKS = 8;
	private static final int LONGEST_WORD = 9;

	@Override
	public Triggers triggers() {
		return Triggers.literals("send \"", "send -- \"");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (!isAskedFor(window, at)) {
			return;
		}
		int start = at + SEND.length();
		Value value = Value.read(window, window.startsWith(start, OPTIONS_END) ? start + OPTIONS_END.length() : start, false);
		if (value == null || !value.quoted()) {
			return;
		}
		int end = window.startsWith(value.end() - RETURN.length(), RETURN) ? value.end() - RETURN.length() : value.end();
		if (end > value.start() && ValueRules.isPassword(window.text(value.start(), end), true)) {
			found.add(value.start(), end, RULE);
		}
	}

	/**
	 * Whether a prompt for a password, whose first letter scripts leave out, stands shortly before in the line, or ends the
	 * line before.
	 */
	private static boolean isAskedFor(Window window, int at) {
		int from = window.skipBlanksBack(at, BEFORE);
		boolean alone = window.at(from - 1) == '\n';
		int end = from - 1;
		while (alone && from - end < MOST_MARKS && !Ascii.isLetter(window.at(end - 1)) && window.at(end - 1) != '\n') {
			end--;
		}
		int start = alone ? end - LONGEST_WORD : window.contextStart(at, BEFORE);
		window.looked(BEFORE);
		for (int i = start; i < from; i++) {
			if (window.startsWithAnyCase(i, "assword") || window.startsWithAnyCase(i, "assphrase")) {
				return true;
			}
		}
		return false;
	}
}
