package org.tftsr.pii.internal.personal.number;

import java.util.List;
import java.util.function.Predicate;

import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.internal.engine.Ascii;

/**
 * A kind of number: its lengths, the check, and the labels that must stand near, since a check digit alone lets one
 * number in ten pass.
 *
 * @param type           what it is
 * @param check          the name of the check
 * @param lengths        a bit for each number of digits and letters that it may have, without marks between them
 * @param isValid        the check, of digits and capital letters without marks; asked only for the lengths above
 * @param mayHoldLetters whether some of them have letters
 * @param labels         words in small letters, one of which names it; {@code +} joins two words that stand side by
 *                       side
 * @param shapes         forms that need no label, as written: {@code 9} is a digit and {@code A} a capital letter
 * @param needsNoLabel   which numbers in these forms can be nothing else
 */
public record NumberScheme(PiiType type, String check, long lengths, Predicate<CharSequence> isValid,
		boolean mayHoldLetters, List<String> labels, List<String> shapes, Predicate<CharSequence> needsNoLabel) {

	private static final String HEXADECIMAL = "0123456789ABCDEF";

	/** A number of digits alone that needs a label. */
	static NumberScheme digits(PiiType type, String check, int length, Predicate<CharSequence> isValid,
			String labels) {
		return new NumberScheme(type, check, 1L << length, d -> isDigits(d) && isValid.test(d), false, words(labels),
				List.of(), d -> true);
	}

	/** A number that may hold letters and needs a label. */
	static NumberScheme lettered(PiiType type, String check, int length, Predicate<CharSequence> isValid,
			String labels) {
		return new NumberScheme(type, check, 1L << length, isValid, true, words(labels), List.of(), d -> true);
	}

	/** The same, where it may be of other lengths as well. */
	NumberScheme orOfLength(int... others) {
		long longer = lengths;
		for (int other : others) {
			longer |= 1L << other;
		}
		return new NumberScheme(type, check, longer, isValid, mayHoldLetters, labels, shapes, needsNoLabel);
	}

	/** The same, where these forms need no label. */
	NumberScheme alsoAlone(String... forms) {
		return new NumberScheme(type, check, lengths, isValid, mayHoldLetters, labels, List.of(forms), needsNoLabel);
	}

	/** The same, where only these numbers need no label. */
	NumberScheme withoutLabelWhere(Predicate<CharSequence> clear) {
		return new NumberScheme(type, check, lengths, isValid, mayHoldLetters, labels, shapes, clear);
	}

	/** Whether a number is none to the base of sixteen, as hashes are. */
	static boolean isNotHexadecimal(CharSequence number) {
		return number.chars().anyMatch(c -> HEXADECIMAL.indexOf(c) < 0);
	}

	/** Whether a number may have this many digits and letters. */
	public boolean mayHave(int length) {
		return length < Long.SIZE && (lengths >>> length & 1) != 0;
	}

	private static List<String> words(String labels) {
		return List.of(labels.strip().split("\\s+"));
	}

	static boolean isDigits(CharSequence text) {
		for (int i = 0; i < text.length(); i++) {
			if (!Ascii.isDigit(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}
}
