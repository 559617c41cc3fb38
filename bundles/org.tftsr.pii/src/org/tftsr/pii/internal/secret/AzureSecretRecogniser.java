package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Client secrets of Microsoft Entra: three characters, a digit, {@code Q~}, and 31 to 34 more. */
public final class AzureSecretRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.AZURE_KEY, "vendor token: Microsoft Entra", "shape");
	/** Where the tilde stands. */
	private static final int TILDE = 5;
	private static final int FEWEST = 31;
	private static final int MOST = 34;

	@Override
	public Triggers triggers() {
		return Triggers.literals("~");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at - TILDE;
		if (window.at(at - 1) != 'Q' || !Ascii.isDigit(window.at(at - 2)) || isPart(window.at(start - 1))) {
			return;
		}
		int end = start;
		while (end - at <= MOST + 1 && isPart(window.at(end))) {
			end++;
		}
		int behind = end - at - 1;
		if (behind >= FEWEST && behind <= MOST) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isPart(char c) {
		return Ascii.isBase64Url(c) || c == '.' || c == '~';
	}
}
