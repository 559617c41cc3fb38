package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Tokens of Telegram bots: the bot's number, a colon, and 35 characters that start with an A. */
public final class TelegramTokenRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.CHAT_TOKEN, "telegram-token", "shape");
	private static final int LENGTH = 35;
	private static final int FEWEST_DIGITS = 8;
	private static final int MOST_DIGITS = 10;

	@Override
	public Triggers triggers() {
		return Triggers.literals(":A");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at;
		while (at - start <= MOST_DIGITS && Ascii.isDigit(window.at(start - 1))) {
			start--;
		}
		int end = at + 1;
		while (end - at <= LENGTH && Ascii.isBase64Url(window.at(end))) {
			end++;
		}
		int digits = at - start;
		if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && end - at == LENGTH + 1 && !Ascii.isBase64Url(window
				.at(end))) {
			found.add(start, end, RULE);
		}
	}
}
