package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Values of XML elements that are named after what they hold, as in {@code <password>...</password>}. */
public final class ElementRecogniser implements Recogniser {

	private static final int LONGEST_TAG = 128;
	private static final int LONGEST_VALUE = 1024;

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("xml-element");

	ElementRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals(">");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char after = window.at(at + 1);
		if (after <= ' ' || after == '<' || after == '=' || !(window.isWord(at - 1) || window.at(at - 1) == '"')) {
			return;
		}
		int tag = at - 1;
		while (at - tag < LONGEST_TAG && window.at(tag) != '<') {
			char c = window.at(tag--);
			if (c == '>' || c == '\n' || c == '\0') {
				return;
			}
		}
		int end = tag + 1;
		while (end < at && (window.isWord(end) || window.at(end) == '-' || window.at(end) == '_' || window
				.at(end) == ':')) {
			end++;
		}
		KeyRole role = window.at(tag) == '<' ? keyWords.roleOfKeyBefore(window, end) : null;
		if (role != null && role != KeyRole.NOTHING) {
			int stop = at + 1;
			while (stop - at < LONGEST_VALUE && window.at(stop) != '<' && window.at(stop) >= ' ') {
				stop++;
			}
			values.check(window, new Value(at + 1, stop, window.at(stop) == '<'), role, found);
		}
	}
}
