package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Seed phrases of wallets: 12, 15, 18, 21 or 24 words of three to eight small letters (BIP-39), behind a word for them.
 */
final class MnemonicRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "seed-phrase", "word-count");
	private static final int LONGEST_KEY = 24;
	private static final int MOST_BETWEEN = 8;
	private static final int FEWEST_WORDS = 12;
	private static final int MOST_WORDS = 24;
	private static final int WORDS_OF_CHECKSUM_STEP = 3;
	private static final int SHORTEST_WORD = 3;
	private static final int LONGEST_WORD = 8;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("mnemonic", "seed phrase", "seed_phrase", "seedphrase", "recovery phrase", "seed words",
				"secret phrase", "secret recovery phrase");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at;
		while (start - at < LONGEST_KEY && (Ascii.isLetter(window.at(start)) || isWordBehindJoint(window, start))) {
			start++;
		}
		int from = start;
		while (start - from < MOST_BETWEEN && !Ascii.isLetter(window.at(start)) && window.at(start) >= ' ') {
			start++;
		}
		int words = 0;
		int end = start;
		int next = start;
		while (words <= MOST_WORDS) {
			int stop = endOfWord(window, next);
			if (stop < 0) {
				break;
			}
			end = stop;
			words++;
			next = window.at(stop) == ' ' ? stop + 1 : -1;
			if (next < 0) {
				break;
			}
		}
		if (words >= FEWEST_WORDS && words <= MOST_WORDS && words % WORDS_OF_CHECKSUM_STEP == 0) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isWordBehindJoint(Window window, int at) {
		return (window.at(at) == ' ' || window.at(at) == '_') && (window.startsWithAnyCase(at + 1, "phrase") || window
				.startsWithAnyCase(at + 1, "words") || window.startsWithAnyCase(at + 1, "recovery"));
	}

	private static int endOfWord(Window window, int start) {
		int end = start;
		while (end - start <= LONGEST_WORD && Ascii.isLower(window.at(end))) {
			end++;
		}
		int length = end - start;
		return length >= SHORTEST_WORD && length <= LONGEST_WORD && !window.isWord(end) ? end : -1;
	}
}
