package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Account names in the paths of home directories. */
public final class HomePathRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "home-path", "account-name");
	private static final int LONGEST = 64;

	@Override
	public Triggers triggers() {
		return Triggers.literals("/home/", "/Users/", "\\Users\\", "\\\\Users\\\\", "\\Documents and Settings\\");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char separator = window.at(at);
		int start = at + 1;
		while (window.at(start) != separator) {
			start++;
		}
		while (window.at(start) == separator) {
			start++;
		}
		if (start == at + 1) {
			return;
		}
		int end = start;
		while (end - start < LONGEST && isPart(window, end)) {
			end++;
		}
		while (end > start && window.at(end - 1) == '.') {
			end--;
		}
		boolean rooted = separator == '\\' || !Ascii.isAlphanumeric(window.at(at - 1));
		if (end > start && rooted && AccountNames.isPersonal(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isPart(Window window, int at) {
		char c = window.at(at);
		return window.isWord(at) || c == '.' || c == '-' || c == '_';
	}
}
