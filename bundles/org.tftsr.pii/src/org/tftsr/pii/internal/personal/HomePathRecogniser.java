package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Account names in the paths of home directories, mailboxes and tables of cron. */
public final class HomePathRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "home-path", "account-name");
	private static final String HOME = "/home/";
	private static final String EXPORTED = "/export/home/";
	private static final String CRONTABS = "/crontabs/";
	private static final String MAIL = "/var/mail/";

	@Override
	public Triggers triggers() {
		return Triggers.literals(HOME, "/Users/", "\\Users\\", "\\\\Users\\\\", "\\Documents and Settings\\", EXPORTED,
				CRONTABS, MAIL);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char separator = window.at(at);
		boolean inTwo = window.startsWith(at, EXPORTED) || window.startsWith(at, MAIL);
		int start = behindPart(window, inTwo ? behindPart(window, at, separator) - 1 : at, separator);
		if (start == at + 1) {
			return;
		}
		int end = AccountNames.endOfName(window, start);
		while (end > start && window.at(end - 1) == '.') {
			end--;
		}
		boolean rooted = separator == '\\' || window.startsWith(at, CRONTABS) || !Ascii.isAlphanumeric(window.at(at - 1));
		if (end > start && rooted && AccountNames.isPersonal(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	/** Behind the next part of a path, and the separators behind it. */
	private static int behindPart(Window window, int at, char separator) {
		int start = at + 1;
		while (window.at(start) != separator) {
			start++;
		}
		while (window.at(start) == separator) {
			start++;
		}
		return start;
	}
}
